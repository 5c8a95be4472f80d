import type { Severity } from '../vocabulary.js';

/**
 * Where a finding stands: nobody has said anything, the vendor has said when it will mend it, it says that it has, the
 * buyer lives with it for a time, or it is done with.
 */
export const FINDING_STATUSES = ['open', 'planned', 'fixed', 'accepted', 'closed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What is kept of it: that a risk is accepted follows from an acceptance in force, and ends with it. */
export type StoredFindingStatus = Exclude<FindingStatus, 'accepted'>;

/** Why a finding is done with: mended and shown, answered well the next time, or never a weakness. */
export const FINDING_CLOSINGS = ['fixed', 'answered_better', 'mistaken'] as const;
export type FindingClosing = (typeof FINDING_CLOSINGS)[number];

/** What is said about a finding: when it will be mended, that it is, that this does not suffice, or anything else. */
export const FINDING_NOTE_KINDS = ['plan', 'fix', 'refusal', 'comment'] as const;
export type FindingNoteKind = (typeof FINDING_NOTE_KINDS)[number];

/** How an acceptance is ended by people; a new request replaces what stood before. */
export const ACCEPTANCE_ENDINGS = ['declined', 'withdrawn', 'replaced'] as const;
export type AcceptanceEnding = (typeof ACCEPTANCE_ENDINGS)[number];

/**
 * What becomes of a request to live with a risk. It is outdated once the risk is more than what was approved: a higher
 * band, inherent or residual, a serious flag that was not up, or a worse answer. What gets better outdates nothing.
 */
export const ACCEPTANCE_STANDINGS = ['waiting', 'in_force', 'expired', 'outdated', ...ACCEPTANCE_ENDINGS] as const;
export type AcceptanceStanding = (typeof ACCEPTANCE_STANDINGS)[number];

/** Limits of findings and of accepting them. */
export const FINDING_LIMITS = {
  textCharacters: 2_000,
  reasonCharacters: 1_000,
  notesPerFinding: 100,
  /** Nobody accepts a risk for longer without looking at it again; our judgement. */
  mostAcceptedDays: 366,
  mostDueDays: 731,
  /** An acceptance that ends within so many days is told of; our judgement. */
  endingDays: 30,
} as const;

/** Days to mend a weakness in, by its severity, unless somebody sets another day; our judgement. */
export const DAYS_TO_MEND: Readonly<Record<Severity, number>> = { critical: 14, high: 30, medium: 90, low: 180 };

/** What a note of either side makes of an open finding. */
export function statusAfterNote(status: StoredFindingStatus, kind: FindingNoteKind): StoredFindingStatus {
  if (kind === 'comment') return status;
  if (kind === 'fix') return 'fixed';
  return kind === 'plan' ? 'planned' : 'open';
}
