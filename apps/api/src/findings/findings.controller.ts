import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { ChangeFindingDto } from './dto/change-finding.dto.js';
import { CloseFindingDto } from './dto/close-finding.dto.js';
import { ListFindingsQuery } from './dto/list-findings.query.js';
import { FindingDetailView, FindingView, presentFinding, presentFindingDetail } from './finding.presenter.js';
import type { FindingDetail } from './finding-detail.js';
import { FindingsService } from './findings.service.js';

/** What must get better at vendors. */
@ApiTags('findings')
@Controller('findings')
export class FindingsController {
  constructor(private readonly findings: FindingsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(FindingView) })
  async list(
    @Query() query: ListFindingsQuery,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<Page<FindingView>> {
    const page = await this.findings.list(query);
    return { ...page, items: page.items.map((row) => presentFinding(row, locale, day)) };
  }

  @Get(':id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: FindingDetailView })
  async get(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return sendEtag(reply, presentFindingDetail(await this.findings.get(id), locale, day));
  }

  @Patch(':id')
  @AllowEditors()
  @ApiOkResponse({ type: FindingDetailView })
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeFindingDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.findings.change(id, version, body), locale);
  }

  @Post(':id/close')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: FindingDetailView })
  async close(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CloseFindingDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.findings.close(staff, id, version, body), locale);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: FindingDetailView })
  async reopen(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    return shown(reply, await this.findings.reopen(id, version), locale);
  }
}

/** Shows what became of a finding, with its tag. */
export function shown(reply: FastifyReply, detail: FindingDetail, locale: Locale): FindingDetailView {
  return sendEtag(reply, presentFindingDetail(detail, locale, today()));
}
