import type { Locale } from '@firebreak/domain';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindingDetailView } from '../findings/finding.presenter.js';
import { shown } from '../findings/findings.controller.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowEditors } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { NoteFindingDto } from './dto/note-finding.dto.js';
import { FindingNotesService } from './finding-notes.service.js';

/** What the buyer's people say about findings. */
@ApiTags('findings')
@Controller('findings/:id/notes')
export class FindingNotesController {
  constructor(private readonly notes: FindingNotesService) {}

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: FindingDetailView })
  async write(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteFindingDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.notes.write(staff, id, body), locale);
  }
}
