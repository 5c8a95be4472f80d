import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowInBrowser, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import {
  AuditRequestDetailView,
  AuditRequestView,
  presentAuditRequest,
  presentAuditRequestDetail,
} from './audit-request.presenter.js';
import { AuditRequestsService } from './audit-requests.service.js';
import { AskAuditeeDto } from './dto/ask-auditee.dto.js';
import { ChangeAuditRequestDto } from './dto/change-audit-request.dto.js';
import { ListAuditRequestsQuery } from './dto/list-audit-requests.query.js';
import { WriteAuditMessageDto } from './dto/write-audit-message.dto.js';

/** What auditors ask of procurement. */
@ApiTags('audit-requests')
@Controller('audit-requests')
export class AuditRequestsController {
  constructor(private readonly requests: AuditRequestsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(AuditRequestView) })
  async list(@Query() query: ListAuditRequestsQuery): Promise<Page<AuditRequestView>> {
    const page = await this.requests.list(query);
    return { ...page, items: page.items.map(presentAuditRequest) };
  }

  @Post()
  @AllowInBrowser('auditor')
  @ApiCreatedResponse({ type: AuditRequestDetailView })
  async ask(
    @Staff() staff: StaffPrincipal,
    @Body() body: AskAuditeeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditRequestDetailView> {
    return sendEtag(reply, presentAuditRequestDetail(await this.requests.ask(staff, body)));
  }

  @Get(':id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: AuditRequestDetailView })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditRequestDetailView> {
    return sendEtag(reply, presentAuditRequestDetail(await this.requests.get(id)));
  }

  @Patch(':id')
  @AllowInBrowser('auditor')
  @ApiOkResponse({ type: AuditRequestDetailView })
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAuditRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditRequestDetailView> {
    return sendEtag(reply, presentAuditRequestDetail(await this.requests.change(id, version, body)));
  }

  @Post(':id/messages')
  @AllowStaff()
  @ApiCreatedResponse({ type: AuditRequestDetailView })
  async say(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteAuditMessageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditRequestDetailView> {
    return sendEtag(reply, presentAuditRequestDetail(await this.requests.say(staff, id, body.text)));
  }
}
