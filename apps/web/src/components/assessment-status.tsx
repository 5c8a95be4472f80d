import { nameOf } from '@firebreak/domain';
import type { AssessmentStatus, FilledInBy } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';

interface AssessmentStatusProps {
  assessment: { readonly status: AssessmentStatus; readonly filledInBy: FilledInBy };
}

/** Where a questionnaire stands, in words that say who fills it in. */
export function AssessmentStatusName({ assessment: { status, filledInBy } }: AssessmentStatusProps) {
  return nameOf(filledInBy === 'buyer' ? 'ownAnswersStatus' : 'assessmentStatus', status, useLocale());
}
