import { notFound, type Locale } from '@firebreak/domain';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { presentSubmission, SubmissionView } from '../assessments/assessment.presenter.js';
import { readPrecondition, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { WishedLocale } from '../http/locale.js';
import { AllowEverybody, AllowRespondent } from '../identity/access.js';
import { readCookie, setCookie } from '../identity/cookies.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { PrincipalsService } from '../identity/principals.service.js';
import { today } from '../judgements/today.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { CodeMailView, presentCodeMail } from './code-mail.presenter.js';
import { OpenPortalDto } from './dto/open-portal.dto.js';
import { SaveAnswerDto } from './dto/save-answer.dto.js';
import { SubmitDto } from './dto/submit.dto.js';
import { PortalAccessService } from './portal-access.service.js';
import {
  AnswerView,
  PortalAssessmentView,
  PortalEntryView,
  presentAnswer,
  presentPortalAssessment,
} from './portal.presenter.js';
import { PortalService } from './portal.service.js';

/** The vendor's side. */
@ApiTags('portal')
@Controller('portal')
export class PortalController {
  constructor(
    private readonly access: PortalAccessService,
    private readonly portal: PortalService,
    private readonly principals: PrincipalsService,
  ) {}

  @Post('session')
  @AllowEverybody()
  @LimitAttempts('portal-session')
  @ApiCreatedResponse({ type: PortalEntryView })
  async open(
    @Body() body: OpenPortalDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PortalEntryView> {
    const token = typeof body.token === 'string' ? body.token : '';
    const entry =
      body.code === undefined
        ? await this.access.open(token)
        : await this.access.verify(await this.findRespondent(request), token, body.code);
    setCookie(reply, 'portal', entry.token);
    return { verified: entry.respondent.verified };
  }

  @Post('code')
  @HttpCode(202)
  @AllowRespondent()
  @LimitAttempts('portal-code')
  @ApiAcceptedResponse()
  sendCode(@Respondent() respondent: RespondentPrincipal): Promise<void> {
    return this.access.sendCode(respondent);
  }

  @Get('code')
  @AllowRespondent()
  @ApiOkResponse({ type: CodeMailView })
  async getCodeMail(@Respondent() respondent: RespondentPrincipal): Promise<CodeMailView> {
    return presentCodeMail(await this.access.findCodeMail(respondent));
  }

  @Get('assessment')
  @AllowRespondent()
  @ApiOkResponse({ type: PortalAssessmentView })
  async get(
    @Respondent() respondent: RespondentPrincipal,
    @WishedLocale() locale: Locale | null,
  ): Promise<PortalAssessmentView> {
    return presentPortalAssessment(await this.portal.get(respondent), locale, today());
  }

  @Put('answers/:questionId')
  @AllowRespondent()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The etag of the answer that is replaced.' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: '`*` for a first answer.' })
  @ApiOkResponse({ type: AnswerView })
  @ApiCreatedResponse({ type: AnswerView })
  async saveAnswer(
    @Respondent() respondent: RespondentPrincipal,
    @Param('questionId', IdPipe) questionId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Body() body: SaveAnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerView> {
    const { answer, isFirst, people } = await this.portal.saveAnswer(
      respondent,
      questionId,
      readPrecondition(ifMatch, ifNoneMatch),
      body,
    );
    void reply.status(isFirst ? 201 : 200);
    return sendEtag(reply, presentAnswer(answer, respondent.verified ? people : []));
  }

  @Post('submit')
  @AllowRespondent()
  @ApiCreatedResponse({ type: SubmissionView })
  async submit(@Respondent() respondent: RespondentPrincipal, @Body() body: SubmitDto): Promise<SubmissionView> {
    return presentSubmission(await this.portal.submit(respondent, body));
  }

  /** A code without the browser that asked for it is worth as much as a wrong token. */
  private async findRespondent(request: FastifyRequest): Promise<RespondentPrincipal> {
    return this.principals.findRespondent(readCookie(request, 'portal')).catch(() => Promise.reject(notFound()));
  }
}
