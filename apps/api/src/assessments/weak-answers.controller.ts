import { LEVELS, SEVERITIES, type Level, type Severity } from '@firebreak/domain';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Id, OneOf, Text } from '../http/fields.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { AssessmentReviewService } from './assessment-review.service.js';

/** An answer that becomes a finding once it is accepted, or stays one. */
export class WeakAnswerView {
  @Id() questionId: string;
  @OneOf(LEVELS, { nullable: true, description: 'Null where nothing was answered.' }) level: Level | null;
  @OneOf(SEVERITIES) severity: Severity;
  @Text({ max: 60, nullable: true, description: 'The serious flag that the answer keeps up.' }) flag: string | null;
}

/** The answers of an assessment that must get better, the worst first. */
export class WeakAnswersView {
  @ApiProperty({ type: [WeakAnswerView] }) items: WeakAnswerView[];
}

/** What accepting answers would make findings of, by the organisation's rule. */
@ApiTags('assessments')
@Controller('assessments/:id/weak-answers')
export class WeakAnswersController {
  constructor(private readonly review: AssessmentReviewService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: WeakAnswersView })
  async list(@Param('id', IdPipe) id: string): Promise<WeakAnswersView> {
    const weak = await this.review.listWeakAnswers(id);
    return { items: weak.map(({ questionId, level, severity, flag }) => ({ questionId, level, severity, flag })) };
  }
}
