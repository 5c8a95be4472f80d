import { NEXT_STEPS, nextStepOf, type Locale, type NextStep } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../http/fields.js';
import { MailProgressView, presentMailProgress } from '../mail/mail-progress.presenter.js';
import { AssessmentView, presentAssessment } from './assessment.presenter.js';
import type { FollowedAssessment } from './following.service.js';

/** An assessment as it is followed. */
export class FollowedAssessmentView extends AssessmentView {
  @ApiProperty({
    type: MailProgressView,
    nullable: true,
    description: 'Of the mail with the newest invitation; null for one that left long ago.',
  })
  mail: MailProgressView | null;
  @OneOf(NEXT_STEPS, { description: 'What the buyer does next.' }) nextStep: NextStep;
}

/** Shows a followed assessment. */
export function presentFollowedAssessment(
  { assessment, mail }: FollowedAssessment,
  locale: Locale,
  today: string,
): FollowedAssessmentView {
  const view = presentAssessment(assessment, locale, today);
  const progress = mail && presentMailProgress(mail);
  const nextStep = nextStepOf({ ...view, mailFailed: progress?.state === 'failed' });
  return { ...view, mail: progress, nextStep };
}
