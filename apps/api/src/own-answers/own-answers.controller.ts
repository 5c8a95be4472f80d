import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AssessmentView,
  presentAssessment,
  presentSubmission,
  SubmissionView,
} from '../assessments/assessment.presenter.js';
import { OwnAssessmentsService } from '../assessments/own-assessments.service.js';
import { readPrecondition, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { BeginOwnAnswersDto } from './dto/begin-own-answers.dto.js';
import { FinishOwnAnswersDto } from './dto/finish-own-answers.dto.js';
import { SaveOwnAnswerDto } from './dto/save-own-answer.dto.js';
import { OwnAnswersView, OwnAnswerView, presentOwnAnswer, presentOwnAnswers } from './own-answers.presenter.js';
import { OwnAnswersService } from './own-answers.service.js';

/** Questionnaires that the buyer fills in itself, from what it can find. */
@ApiTags('own answers')
@Controller()
export class OwnAnswersController {
  constructor(
    private readonly assessments: OwnAssessmentsService,
    private readonly answers: OwnAnswersService,
  ) {}

  @Post('vendors/:vendorId/own-answers')
  @AllowEditors()
  @ApiCreatedResponse({ type: AssessmentView })
  async begin(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() { questionnaireId }: BeginOwnAnswersDto,
    @RequestLocale() locale: Locale,
  ): Promise<AssessmentView> {
    return presentAssessment(await this.assessments.begin(staff, vendorId, questionnaireId, locale), locale, today());
  }

  @Get('assessments/:id/own-answers')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: OwnAnswersView })
  async list(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<OwnAnswersView> {
    return presentOwnAnswers(await this.answers.get(id), locale, day);
  }

  @Put('assessments/:id/own-answers/:questionId')
  @AllowEditors()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The etag of the answer that is replaced.' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: '`*` for a first answer.' })
  @ApiOkResponse({ type: OwnAnswerView })
  @ApiCreatedResponse({ type: OwnAnswerView })
  async save(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Param('questionId', IdPipe) questionId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Body() body: SaveOwnAnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnAnswerView> {
    const replaced = readPrecondition(ifMatch, ifNoneMatch);
    const answer = await this.answers.save(staff, id, questionId, replaced === 'first' ? null : replaced, body);
    void reply.status(replaced === 'first' ? 201 : 200);
    return sendEtag(reply, presentOwnAnswer(answer));
  }

  @Post('assessments/:id/finish')
  @AllowEditors()
  @ApiCreatedResponse({ type: SubmissionView })
  async finish(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: FinishOwnAnswersDto,
  ): Promise<SubmissionView> {
    return presentSubmission(await this.answers.finish(staff, id, body));
  }

  @Post('assessments/:id/reopen')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: AssessmentView })
  async reopen(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
  ): Promise<AssessmentView> {
    return presentAssessment(await this.assessments.reopen(staff, id), locale, today());
  }
}
