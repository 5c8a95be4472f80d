import type { Digest } from '../follow-up/digest.js';
import type { Role } from '../vocabulary.js';

/** Everything that a person can be told of, in the order in which it is chosen. */
export const NOTICE_KINDS = [
  'request_received',
  'answers_submitted',
  'answers_overdue',
  'review_due',
  'mail_failed',
  'flag_new',
  'flag_severe',
  'band_rose',
  'finding_assigned',
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
  'deletion_near',
  'import_finished',
  'webhook_off',
  'audit_asked',
  'audit_answered',
  'checkpoint_handed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How somebody is told: in the app alone, there and by mail, or not at all. */
export const NOTICE_WAYS = ['app', 'at_once', 'daily', 'weekly', 'none'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** The ways that are mails, each of which can be stopped from the mail itself. */
export const MAIL_WAYS = ['at_once', 'daily', 'weekly'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

/** Kinds that do not come with the digest unless somebody says so; our judgement. */
const USUAL_WAYS: Partial<Record<NoticeKind, NoticeWay>> = {
  // Somebody waits for a decision.
  acceptance_asked: 'at_once',
  webhook_off: 'at_once',
  // What is deleted cannot be brought back.
  deletion_near: 'at_once',
  // Other people's vendors are other people's work.
  flag_severe: 'none',
  import_finished: 'app',
  // A checkpoint that nobody keeps proves nothing.
  checkpoint_handed: 'weekly',
};

/** In which ways somebody can be told of a kind: a checkpoint is handed over by mail or not at all. */
export function noticeWaysOf(kind: NoticeKind): readonly NoticeWay[] {
  return kind === 'checkpoint_handed' ? ['daily', 'weekly', 'none'] : NOTICE_WAYS;
}

/** How somebody with this digest is told of a kind as long as nothing else was chosen. */
export function usualWay(kind: NoticeKind, digest: Digest): NoticeWay {
  return USUAL_WAYS[kind] ?? (digest === 'none' ? 'app' : digest);
}

/** What administrators alone can do something about. */
const FOR_ADMINISTRATORS: readonly NoticeKind[] = ['webhook_off', 'deletion_near'];

/** What is told to auditors alone. */
const FOR_AUDITORS_ALONE: readonly NoticeKind[] = ['audit_answered', 'checkpoint_handed'];

/** What people of a role can be told of: auditors act on nothing but what they asked, and webhooks and deletion are the administrators'. */
export function noticeKindsOf(role: Role): readonly NoticeKind[] {
  if (role === 'auditor') return ['flag_severe', ...FOR_AUDITORS_ALONE];
  const kinds = NOTICE_KINDS.filter((kind) => !FOR_AUDITORS_ALONE.includes(kind));
  return role === 'admin' ? kinds : kinds.filter((kind) => !FOR_ADMINISTRATORS.includes(kind));
}

/** Days after which what was read is forgotten. */
export const DAYS_READ_NOTICES_ARE_KEPT = 90;

/** Most notices that one request marks by their ids. */
export const MOST_NOTICES_MARKED = 200;

/** What a notice is about; the rest is null. */
export interface NoticeSubject {
  readonly kind: NoticeKind;
  readonly vendorId: string | null;
  readonly assessmentId: string | null;
  readonly findingId: string | null;
  readonly requestId: string | null;
  readonly auditRequestId: string | null;
}

/** The address of exactly what a notice tells of, from the first `/` on. */
export function noticePath({
  kind,
  vendorId,
  assessmentId,
  findingId,
  requestId,
  auditRequestId,
}: NoticeSubject): string {
  if (kind === 'webhook_off') return '/settings/webhooks';
  if (auditRequestId !== null) return `/audit/requests/${auditRequestId}`;
  if (requestId !== null) return `/requests/${requestId}`;
  if (findingId !== null) return `/findings/${findingId}`;
  if (assessmentId !== null) return `/assessments/${assessmentId}`;
  return vendorId === null ? '/vendors' : `/vendors/${vendorId}`;
}
