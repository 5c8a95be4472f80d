import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowRespondent, AllowVerifiedRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { NoteOwnFindingDto } from './dto/note-own-finding.dto.js';
import { PortalFindingsView, PortalFindingView, presentPortalFinding } from './portal-finding.presenter.js';
import { PortalFindingsService } from './portal-findings.service.js';

/** What a vendor is asked to mend, and what it says to it; after the one-time code. */
@ApiTags('portal')
@Controller('portal/findings')
export class PortalFindingsController {
  constructor(private readonly findings: PortalFindingsService) {}

  @Get()
  @AllowVerifiedRespondent()
  @ApiOkResponse({ type: PortalFindingsView })
  async list(
    @Respondent() respondent: RespondentPrincipal,
    @RequestLocale() locale: Locale,
  ): Promise<PortalFindingsView> {
    const findings = await this.findings.list(respondent);
    return { items: findings.map((finding) => presentPortalFinding(finding, locale, today())) };
  }

  @Post(':id/notes')
  @AllowRespondent()
  @ApiCreatedResponse({ type: PortalFindingView })
  async note(
    @Respondent() respondent: RespondentPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteOwnFindingDto,
    @RequestLocale() locale: Locale,
  ): Promise<PortalFindingView> {
    return presentPortalFinding(await this.findings.note(respondent, id, body), locale, today());
  }
}
