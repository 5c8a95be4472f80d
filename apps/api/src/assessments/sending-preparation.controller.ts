import type { Locale } from '@firebreak/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequestLocale } from '../http/locale.js';
import { AllowEditors } from '../identity/access.js';
import { PrepareSendingsDto } from './dto/prepare-sendings.dto.js';
import { presentPreparedSending, SendingPreparationView } from './sending-preparation.presenter.js';
import { SendingPreparationService } from './sending-preparation.service.js';

/** Sending to many vendors; it only reads, but so many ids are too long for an address. */
@ApiTags('assessments')
@Controller('assessments')
export class SendingPreparationController {
  constructor(private readonly preparation: SendingPreparationService) {}

  @Post('preparation')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SendingPreparationView })
  async prepare(@Body() body: PrepareSendingsDto, @RequestLocale() locale: Locale): Promise<SendingPreparationView> {
    const prepared = await this.preparation.prepare(body.vendorIds);
    return { items: prepared.map((one) => presentPreparedSending(one, locale)) };
  }
}
