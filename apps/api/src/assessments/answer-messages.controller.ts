import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { AnswerMessagesView, presentMessages } from './answer-message.presenter.js';
import { AssessmentReviewService } from './assessment-review.service.js';

/** What was asked and said about single answers. */
@ApiTags('assessments')
@Controller('assessments/:id/messages')
export class AnswerMessagesController {
  constructor(private readonly review: AssessmentReviewService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: AnswerMessagesView })
  async list(@Param('id', IdPipe) id: string): Promise<AnswerMessagesView> {
    return presentMessages(await this.review.listMessages(id));
  }
}
