import type { AssessmentStatus } from '../vocabulary.js';
import type { FilledInBy } from './answer-source.js';
import { nextStatus } from './assessment-state.js';

/**
 * What an assessment asks of the buyer, the most pressing first: the invitation's mail did not go, answers are to be
 * read, answers are late, it is filled in by the buyer itself, nothing but waiting, nothing any more.
 */
export const NEXT_STEPS = ['mend_mail', 'review', 'chase', 'fill_in', 'wait', 'none'] as const;
/** One of the next steps. */
export type NextStep = (typeof NEXT_STEPS)[number];

/** Gives what the buyer does next about an assessment. */
export function nextStepOf({
  status,
  filledInBy,
  overdue,
  mailFailed,
}: {
  readonly status: AssessmentStatus;
  readonly filledInBy: FilledInBy;
  readonly overdue: boolean;
  /** The mail with the respondent's invitation was given up. */
  readonly mailFailed: boolean;
}): NextStep {
  if (status === 'submitted') return 'review';
  if (nextStatus(status, 'resend') === null) return 'none';
  if (filledInBy === 'buyer') return 'fill_in';
  if (mailFailed) return 'mend_mail';
  return overdue ? 'chase' : 'wait';
}
