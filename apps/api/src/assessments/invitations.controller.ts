import { Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Instant, Text } from '../http/fields.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors } from '../identity/access.js';
import { PinsService } from './pins.service.js';

/** A PIN, shown this once. */
class PinView {
  @Text({ max: 8, min: 8, description: 'Eight digits, to be given by telephone.' }) pin: string;
  @Instant() expiresAt: string;
}

/** The invitations of an assessment. */
@ApiTags('assessments')
@Controller('assessments/:id/invitations')
export class InvitationsController {
  constructor(private readonly pins: PinsService) {}

  @Post(':invitationId/pin')
  @AllowEditors()
  @ApiCreatedResponse({ type: PinView })
  async createPin(
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<PinView> {
    const { pin, expiresAt } = await this.pins.create(id, invitationId);
    return { pin, expiresAt: expiresAt.toISOString() };
  }
}
