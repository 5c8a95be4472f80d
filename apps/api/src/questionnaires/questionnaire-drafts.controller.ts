import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowRoles, AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { QuestionnaireContentDto } from './dto/questionnaire-content.dto.js';
import {
  presentContent,
  presentDraft,
  presentVersion,
  QuestionnaireDraftView,
  QuestionnaireVersionsView,
} from './questionnaire-content.presenter.js';
import { QuestionnaireDraftsService, type WrittenQuestionnaire } from './questionnaire-drafts.service.js';

/** Writing questionnaires: their drafts, their versions, and which can be sent. */
@ApiTags('questionnaires')
@Controller('questionnaires')
export class QuestionnaireDraftsController {
  constructor(private readonly drafts: QuestionnaireDraftsService) {}

  @Post()
  @AllowRoles('admin')
  @ApiCreatedResponse({ type: QuestionnaireDraftView })
  async create(
    @Body() body: QuestionnaireContentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.create(body));
  }

  @Get(':id/draft')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: QuestionnaireDraftView })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.get(id));
  }

  @Put(':id')
  @AllowRoles('admin')
  @ApiOkResponse({ type: QuestionnaireDraftView })
  async save(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: QuestionnaireContentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.save(id, version, body));
  }

  @Post(':id/publish')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: QuestionnaireDraftView })
  async publish(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.publish(id, version));
  }

  @Post(':id/retire')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: QuestionnaireDraftView })
  async retire(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.retire(id, version));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: QuestionnaireDraftView })
  async reinstate(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDraftView> {
    return shown(reply, await this.drafts.reinstate(id, version));
  }

  @Get(':id/versions')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: QuestionnaireVersionsView })
  async versions(@Param('id', IdPipe) id: string): Promise<QuestionnaireVersionsView> {
    return { items: (await this.drafts.listVersions(id)).map(presentVersion) };
  }

  @Get(':id/versions/:versionId')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: QuestionnaireContentDto })
  async version(
    @Param('id', IdPipe) id: string,
    @Param('versionId', IdPipe) versionId: string,
  ): Promise<QuestionnaireContentDto> {
    return presentContent(await this.drafts.getVersion(id, versionId));
  }
}

function shown(reply: FastifyReply, { questionnaire, content }: WrittenQuestionnaire): QuestionnaireDraftView {
  return sendEtag(reply, presentDraft(questionnaire, content));
}
