import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { today } from '../judgements/today.js';
import {
  AssessmentDetailView,
  AssessmentView,
  InvitationMailView,
  presentAssessment,
  presentAssessmentDetail,
  presentInvitationMail,
  presentSent,
  SentAssessmentView,
} from './assessment.presenter.js';
import { AssessmentReviewService } from './assessment-review.service.js';
import { AssessmentsService } from './assessments.service.js';
import { AcceptAssessmentDto } from './dto/accept-assessment.dto.js';
import { ListAssessmentsQuery } from './dto/list-assessments.query.js';
import { ReturnAssessmentDto } from './dto/return-assessment.dto.js';
import { SendAssessmentDto } from './dto/send-assessment.dto.js';

/** Sending questionnaires, following them and deciding about the answers. */
@ApiTags('assessments')
@Controller()
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly review: AssessmentReviewService,
  ) {}

  @Post('vendors/:vendorId/assessments')
  @AllowEditors()
  @ApiCreatedResponse({ type: SentAssessmentView })
  async send(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: SendAssessmentDto,
    @RequestLocale() locale: Locale,
  ): Promise<SentAssessmentView> {
    return presentSent(await this.assessments.send(staff, vendorId, body), locale, today());
  }

  @Get('assessments')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(AssessmentView) })
  async list(
    @Query() query: ListAssessmentsQuery,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<Page<AssessmentView>> {
    const page = await this.assessments.list(query);
    return { ...page, items: page.items.map((row) => presentAssessment(row, locale, day)) };
  }

  @Get('assessments/:id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: AssessmentDetailView })
  async get(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentDetailView> {
    return sendEtag(reply, presentAssessmentDetail(await this.review.get(id), locale, day));
  }

  @Get('assessments/:id/invitation-mail')
  @AllowStaff()
  @ApiOkResponse({ type: InvitationMailView })
  async getInvitationMail(@Param('id', IdPipe) id: string): Promise<InvitationMailView> {
    return presentInvitationMail(await this.assessments.findInvitationMail(id));
  }

  @Post('assessments/:id/accept')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: AssessmentView })
  async accept(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptAssessmentDto,
    @RequestLocale() locale: Locale,
  ): Promise<AssessmentView> {
    return presentAssessment(await this.assessments.accept(staff, id, body), locale, today());
  }

  @Post('assessments/:id/return')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: AssessmentView })
  async return(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: ReturnAssessmentDto,
    @RequestLocale() locale: Locale,
  ): Promise<AssessmentView> {
    return presentAssessment(await this.assessments.return(staff, id, body), locale, today());
  }

  @Post('assessments/:id/revoke')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  revoke(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.assessments.revoke(staff, id);
  }
}
