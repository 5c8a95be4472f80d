import type { Proof } from '../vocabulary.js';

/** Who fills a questionnaire in: the vendor that was asked, or the buyer from what it can find. */
export const FILLED_IN_BY = ['vendor', 'buyer'] as const;
export type FilledInBy = (typeof FILLED_IN_BY)[number];

/** Where the buyer took an answer from that nobody of the vendor gave. */
export const ANSWER_SOURCES = ['trust_page', 'certificate', 'report', 'policy', 'conversation', 'other'] as const;
export type AnswerSourceKind = (typeof ANSWER_SOURCES)[number];

/** What the buyer took an answer from; days are `YYYY-MM-DD`. */
export interface AnswerSource {
  readonly kind: AnswerSourceKind;
  /** What it is called, or who was spoken to. */
  readonly title: string;
  /** Where it can be read, http or https. */
  readonly address: string | null;
  /** The day on which it was looked at, or on which they spoke. */
  readonly seenOn: string;
  /** What a report covers, and from when to when a certificate is good. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** Longest texts of a source, in characters (code points). */
export const SOURCE_LIMITS = { titleCharacters: 200, addressCharacters: 500 } as const;

/** What is wrong with one field of a source. */
export interface SourceIssue {
  readonly pointer: `/${keyof AnswerSource}`;
  readonly code: 'required' | 'no_address' | 'in_the_future' | 'ends_before_it_begins';
}

/** Kinds that say for which time they are good. */
export const SOURCES_WITH_PERIOD: readonly AnswerSourceKind[] = ['report', 'certificate'];

/** Gives everything that is wrong with a source on this day, `YYYY-MM-DD`; an empty list when an answer may rest on it. */
export function sourceIssues(source: AnswerSource, today: string): readonly SourceIssue[] {
  const { kind, title, address, seenOn, periodFrom, periodTo } = source;
  const issues: SourceIssue[] = [];
  if (title.trim() === '') issues.push({ pointer: '/title', code: 'required' });
  if (address === null && kind === 'trust_page') issues.push({ pointer: '/address', code: 'required' });
  if (address !== null && !isWebAddress(address)) issues.push({ pointer: '/address', code: 'no_address' });
  if (seenOn > today) issues.push({ pointer: '/seenOn', code: 'in_the_future' });
  if (periodTo === null && SOURCES_WITH_PERIOD.includes(kind)) issues.push({ pointer: '/periodTo', code: 'required' });
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom)
    issues.push({ pointer: '/periodTo', code: 'ends_before_it_begins' });
  return issues;
}

/**
 * The strongest proof that a source can give, ordered as `PROOFS`: a page or a conversation is no more than the vendor's
 * own word; a policy or a certificate is a document, which names no level of a single question; only a report tells what
 * an independent examiner tested. Our judgement.
 */
export function strongestProof(kind: AnswerSourceKind): Proof {
  return STRONGEST_PROOFS[kind];
}

const STRONGEST_PROOFS: Readonly<Record<AnswerSourceKind, Proof>> = {
  trust_page: 'self_attested',
  conversation: 'self_attested',
  other: 'self_attested',
  policy: 'document_seen',
  certificate: 'document_seen',
  report: 'independently_verified',
};

/** The day from which an answer ages: that on which its source was seen, or the last day that a report covers where that is earlier. */
export function dayOfSource({ kind, seenOn, periodTo }: AnswerSource): string {
  return kind === 'report' && periodTo !== null && periodTo < seenOn ? periodTo : seenOn;
}

// A pattern and not URL: this code has no environment of its own.
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text);
}
