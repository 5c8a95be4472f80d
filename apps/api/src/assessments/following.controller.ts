import type { Locale } from '@firebreak/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { today } from '../judgements/today.js';
import { ListFollowedAssessmentsQuery } from './dto/list-followed-assessments.query.js';
import { FollowedAssessmentView, presentFollowedAssessment } from './followed-assessment.presenter.js';
import { FollowingService } from './following.service.js';

/** What was sent, as it stands now: mail on its way is no fact of the register and has no past. */
@ApiTags('assessments')
@Controller('assessments')
export class FollowingController {
  constructor(private readonly following: FollowingService) {}

  @Get('followed')
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(FollowedAssessmentView) })
  async list(
    @Query() query: ListFollowedAssessmentsQuery,
    @RequestLocale() locale: Locale,
  ): Promise<Page<FollowedAssessmentView>> {
    const page = await this.following.list(query);
    return { ...page, items: page.items.map((followed) => presentFollowedAssessment(followed, locale, today())) };
  }
}
