import type { Locale } from '@firebreak/domain';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { cutPage, PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import {
  presentQuestion,
  presentQuestionnaire,
  QuestionnaireDetailView,
  QuestionnaireView,
} from './questionnaire.presenter.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** Templates and their versions. */
@ApiTags('questionnaires')
@Controller('questionnaires')
export class QuestionnairesController {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(QuestionnaireView) })
  async list(@Query() query: PageQuery, @RequestLocale() locale: Locale): Promise<Page<QuestionnaireView>> {
    return cutPage(
      (await this.questionnaires.list()).map((current) => presentQuestionnaire(current, locale)),
      query,
    );
  }

  @Get(':id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: QuestionnaireDetailView })
  async get(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionnaireDetailView> {
    const found = await this.questionnaires.get(id);
    const questions = found.questions.map((question) => presentQuestion(question, locale));
    return sendEtag(reply, { ...presentQuestionnaire(found, locale), questions });
  }
}
