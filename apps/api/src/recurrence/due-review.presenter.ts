import { TIERS, type Locale, type Tier } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { QuestionnaireNameView, VendorNameView } from '../assessments/assessment.presenter.js';
import { Day, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import type { DueReview } from './due-reviews.repository.js';

/** What would be asked again, and of whom. */
export class AskedBeforeView {
  @ApiProperty() questionnaire: QuestionnaireNameView;
  @Email() respondentEmail: string;
  @Text({ max: 80, nullable: true }) respondentName: string | null;
}

/** A vendor whose review is due while it is asked nothing. */
export class DueReviewView {
  @ApiProperty() vendor: VendorNameView;
  @OneOf(TIERS) tier: Tier;
  @Day({ description: 'Today or before.' }) dueOn: string;
  @ApiProperty({
    type: AskedBeforeView,
    nullable: true,
    description: 'Null when nothing was accepted yet, or its questionnaire is not in use any more.',
  })
  again: AskedBeforeView | null;
}

/** Shows a review that is due. */
export function presentDueReview(
  { vendorId, vendorName, tier, dueOn, last }: DueReview,
  locale: Locale,
): DueReviewView {
  return {
    vendor: { id: vendorId, name: vendorName },
    tier,
    dueOn,
    again: last && {
      questionnaire: { id: last.questionnaireId, key: last.questionnaireKey, title: last.questionnaireTitle[locale] },
      respondentEmail: last.respondentEmail,
      respondentName: last.respondentName,
    },
  };
}
