import type { Locale } from '@firebreak/domain';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { presentSent, SentAssessmentView } from '../assessments/assessment.presenter.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { DueReviewView, presentDueReview } from './due-review.presenter.js';
import { RecurrenceService } from './recurrence.service.js';

/** Reviews that are due, and asking again. */
@ApiTags('assessments')
@Controller()
export class RecurrenceController {
  constructor(private readonly recurrence: RecurrenceService) {}

  @Get('due-reviews')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(DueReviewView) })
  async list(
    @Query() query: PageQuery,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<Page<DueReviewView>> {
    const page = await this.recurrence.list(query, day);
    return { ...page, items: page.items.map((review) => presentDueReview(review, locale)) };
  }

  @Post('vendors/:vendorId/ask-again')
  @AllowEditors()
  @ApiCreatedResponse({ type: SentAssessmentView })
  async askAgain(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @RequestLocale() locale: Locale,
  ): Promise<SentAssessmentView> {
    return presentSent(await this.recurrence.askAgain(staff, vendorId), locale, today());
  }
}
