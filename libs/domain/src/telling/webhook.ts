import type { NoticeKind } from './notice.js';

/** What a webhook can be told of: everything that concerns the organisation and not one person alone. */
export const WEBHOOK_EVENTS = [
  'request_received',
  'answers_submitted',
  'answers_overdue',
  'review_due',
  'mail_failed',
  'flag_new',
  'band_rose',
  'plan_proposed',
  'fix_claimed',
  'acceptance_asked',
  'acceptance_ending',
  'acceptance_outdated',
  'decision_outdated',
  'condition_overdue',
  'evidence_ending',
  'contract_notice',
  'farewell_late',
  'import_finished',
] as const satisfies readonly NoticeKind[];
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What is sent on wish, to see whether it arrives. */
export const WEBHOOK_TEST = 'test';
export type WebhookMessage = WebhookEvent | typeof WEBHOOK_TEST;

/** Limits of webhooks; our judgement. */
export const WEBHOOK_LIMITS = {
  perOrganization: 10,
  urlCharacters: 500,
  /** How long the secret before the present one signs, too. */
  oldSecretHours: 24,
  /** Days without a single success, after which nothing more is sent. */
  failingDays: 3,
  /** Days for which the log is kept. */
  logDays: 30,
} as const;

/** Why nothing was answered, or that it was no success. */
export const WEBHOOK_FAULTS = ['unreachable', 'slow', 'certificate', 'forbidden-target', 'refused'] as const;
export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

/** Where a message stands: it waits for its next attempt, has arrived, or is not tried any more. */
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];
