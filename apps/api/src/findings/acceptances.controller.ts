import type { Locale } from '@firebreak/domain';
import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowEditors, AllowRoles } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { AcceptancesService } from './acceptances.service.js';
import { AcceptRiskDto, DeclineAcceptanceDto } from './dto/accept-risk.dto.js';
import { FindingDetailView } from './finding.presenter.js';
import { shown } from './findings.controller.js';

/** Living with a finding for a time. */
@ApiTags('findings')
@Controller('findings/:id/acceptance')
export class AcceptancesController {
  constructor(private readonly acceptances: AcceptancesService) {}

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: FindingDetailView })
  async request(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptRiskDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.acceptances.request(staff, id, body), locale);
  }

  @Post('approve')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: FindingDetailView })
  async approve(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.acceptances.approve(staff, id), locale);
  }

  @Post('decline')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: FindingDetailView })
  async decline(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineAcceptanceDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.acceptances.decline(staff, id, body.comment ?? null), locale);
  }

  @Delete()
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  withdraw(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.acceptances.withdraw(staff, id, version);
  }
}
