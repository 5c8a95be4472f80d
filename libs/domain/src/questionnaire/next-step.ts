import type { AssessmentStatus } from '../vocabulary.js';
import { nextStatus } from './assessment-state.js';

/**
 * What an assessment asks of the buyer, the most pressing first: the invitation's mail did not go, answers are to be
 * read, answers are late, nothing but waiting, nothing any more.
 */
export const NEXT_STEPS = ['mend_mail', 'review', 'chase', 'wait', 'none'] as const;
/** One of the next steps. */
export type NextStep = (typeof NEXT_STEPS)[number];

/** Gives what the buyer does next about an assessment. */
export function nextStepOf({
  status,
  overdue,
  mailFailed,
}: {
  readonly status: AssessmentStatus;
  readonly overdue: boolean;
  /** The mail with the respondent's invitation was given up. */
  readonly mailFailed: boolean;
}): NextStep {
  if (status === 'submitted') return 'review';
  if (nextStatus(status, 'resend') === null) return 'none';
  if (mailFailed) return 'mend_mail';
  return overdue ? 'chase' : 'wait';
}
