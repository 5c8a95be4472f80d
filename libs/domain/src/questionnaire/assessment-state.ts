import type { AssessmentStatus } from '../vocabulary.js';

/**
 * What can happen to an assessment after it was sent. The vendor answers and submits, the buyer does the rest; where the
 * buyer fills it in itself, it does both, and may reopen what it finished.
 */
export const ASSESSMENT_EVENTS = ['answer', 'submit', 'accept', 'return', 'reopen', 'revoke', 'resend'] as const;
/** One of the events of an assessment. */
export type AssessmentEvent = (typeof ASSESSMENT_EVENTS)[number];

const TRANSITIONS: Readonly<Record<AssessmentStatus, Partial<Readonly<Record<AssessmentEvent, AssessmentStatus>>>>> = {
  sent: { answer: 'in_progress', revoke: 'revoked', resend: 'sent' },
  in_progress: { answer: 'in_progress', submit: 'submitted', revoke: 'revoked', resend: 'in_progress' },
  submitted: { accept: 'accepted', return: 'returned', reopen: 'returned' },
  returned: { answer: 'returned', submit: 'submitted', revoke: 'revoked', resend: 'returned' },
  accepted: { reopen: 'returned' },
  revoked: {},
};

/** Gives the status after an event, or `null` when the event is not allowed in that status. */
export function nextStatus(status: AssessmentStatus, event: AssessmentEvent): AssessmentStatus | null {
  return TRANSITIONS[status][event] ?? null;
}

/**
 * Tells whether the vendor is late: the day after the due date has begun and nothing is submitted yet.
 * Both dates are `YYYY-MM-DD`.
 */
export function isOverdue(status: AssessmentStatus, dueOn: string, today: string): boolean {
  return nextStatus(status, 'answer') !== null && today > dueOn;
}
