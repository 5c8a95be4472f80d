import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { AuditNoteView, presentAuditNote } from './audit-note.presenter.js';
import { AuditNotesService } from './audit-notes.service.js';
import { ChangeAuditNoteDto, WriteAuditNoteDto } from './dto/audit-note.dto.js';

/** Working papers of auditors, which only auditors read. */
@ApiTags('audit-notes')
@Controller('audit-notes')
export class AuditNotesController {
  constructor(private readonly notes: AuditNotesService) {}

  @Get()
  @AllowInBrowser('auditor')
  @ApiOkResponse({ type: PageOf(AuditNoteView) })
  async list(@Staff() { userId }: StaffPrincipal, @Query() query: PageQuery): Promise<Page<AuditNoteView>> {
    const page = await this.notes.list(query);
    return { ...page, items: page.items.map((row) => presentAuditNote(row, userId)) };
  }

  @Post()
  @AllowInBrowser('auditor')
  @ApiCreatedResponse({ type: AuditNoteView })
  async write(
    @Staff() { userId }: StaffPrincipal,
    @Body() body: WriteAuditNoteDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditNoteView> {
    return sendEtag(reply, presentAuditNote(await this.notes.write(userId, body), userId));
  }

  @Patch(':id')
  @AllowInBrowser('auditor')
  @ApiOkResponse({ type: AuditNoteView })
  async change(
    @Staff() { userId }: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAuditNoteDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditNoteView> {
    return sendEtag(reply, presentAuditNote(await this.notes.change(userId, id, version, body.text), userId));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowInBrowser('auditor')
  @ApiNoContentResponse()
  remove(
    @Staff() { userId }: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.notes.remove(userId, id, version);
  }
}
