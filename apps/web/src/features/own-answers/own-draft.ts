import { PROOFS, sourceIssues, SOURCES_WITH_PERIOD, strongestProof, validateAnswer } from '@firebreak/domain';
import type { AnswerSource, AnswerSourceKind, Level, Proof } from '@firebreak/domain';
import type { OwnAnswer, OwnAnswerBody, OwnQuestion } from './own-answers.queries';

/** A source while somebody writes it; empty texts for what is not said. */
export interface SourceDraft {
  readonly kind: AnswerSourceKind;
  readonly title: string;
  readonly address: string;
  readonly seenOn: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** An answer while somebody writes it. */
export interface OwnDraft {
  readonly choice: Level | 'unknown' | 'not_applicable' | null;
  readonly reason: string;
  readonly comment: string;
  readonly source: SourceDraft;
  readonly proof: Proof;
}

/** What still keeps an answer from being saved. */
export type Missing = 'choice' | 'reason' | 'comment' | keyof SourceDraft;

/** An answer that nobody has begun; its source was looked at on this day, `YYYY-MM-DD`, unless said otherwise. */
export function emptyDraft(today: string): OwnDraft {
  const source: SourceDraft = {
    kind: 'trust_page',
    title: '',
    address: '',
    seenOn: today,
    periodFrom: '',
    periodTo: '',
  };
  return { choice: null, reason: '', comment: '', source, proof: 'self_attested' };
}

/** A saved answer as it is changed. */
export function draftOf(answer: OwnAnswer, today: string): OwnDraft {
  const { level, unknown, notApplicableReason, comment, source, proof } = answer;
  const empty = emptyDraft(today);
  return {
    choice: unknown ? 'unknown' : (level ?? 'not_applicable'),
    reason: notApplicableReason ?? '',
    comment: comment ?? '',
    source: source === null ? empty.source : sourceDraftOf(source),
    proof: proof ?? empty.proof,
  };
}

/** A source that is used as it stands, to be changed. */
export function sourceDraftOf({ kind, title, address, seenOn, periodFrom, periodTo }: AnswerSource): SourceDraft {
  return { kind, title, address: address ?? '', seenOn, periodFrom: periodFrom ?? '', periodTo: periodTo ?? '' };
}

/** What is sent of a draft. */
export function bodyOf({ choice, reason, comment, source, proof }: OwnDraft): OwnAnswerBody {
  const isFound = choice !== 'unknown';
  return {
    level: typeof choice === 'number' ? choice : null,
    unknown: !isFound,
    notApplicableReason: choice === 'not_applicable' ? reason.trim() : null,
    comment: comment.trim() === '' ? null : comment,
    source: isFound ? sourceOf(source) : null,
    proof: isFound ? weakerOf(proof, strongestProof(source.kind)) : null,
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function sourceOf({ kind, title, address, seenOn, periodFrom, periodTo }: SourceDraft): AnswerSource {
  const hasPeriod = SOURCES_WITH_PERIOD.includes(kind);
  return {
    kind,
    title: title.trim(),
    address: orNull(address),
    seenOn,
    periodFrom: hasPeriod ? orNull(periodFrom) : null,
    periodTo: hasPeriod ? orNull(periodTo) : null,
  };
}

/** The proofs that a source of this kind can give, weakest first. */
export function proofsFor(kind: AnswerSourceKind): readonly Proof[] {
  return PROOFS.slice(0, PROOFS.indexOf(strongestProof(kind)) + 1);
}

function weakerOf(one: Proof, other: Proof): Proof {
  return PROOFS.indexOf(one) < PROOFS.indexOf(other) ? one : other;
}

/** Whether nothing was written yet. */
export function isBlank({ choice, reason, comment, source }: OwnDraft): boolean {
  return choice === null && [reason, comment, source.title, source.address].every((text) => text.trim() === '');
}

/** Whether saving the draft would change nothing. */
export function isSameAsSaved(draft: OwnDraft, saved: OwnAnswer): boolean {
  const { level, unknown, notApplicableReason, comment, source, proof } = bodyOf(draft);
  return (
    level === saved.level &&
    unknown === saved.unknown &&
    notApplicableReason === saved.notApplicableReason &&
    comment === saved.comment &&
    proof === saved.proof &&
    isSameSource(source ?? null, saved.source)
  );
}

/** Whether two sources say the same. */
export function isSameSource(one: AnswerSource | null, other: AnswerSource | null): boolean {
  if (one === null || other === null) return one === other;
  return (['kind', 'title', 'address', 'seenOn', 'periodFrom', 'periodTo'] as const).every(
    (field) => one[field] === other[field],
  );
}

/** What is still missing, by the same rules as the server and in the order of the form; nothing when it can be saved. */
export function missingOf(draft: OwnDraft, question: Pick<OwnQuestion, 'appliesWhen'>, today: string): Missing[] {
  if (draft.choice === null) return ['choice'];
  const body = bodyOf(draft);
  const missing: Missing[] = validateAnswer(body, question).map(({ pointer }) =>
    pointer === '/comment' ? 'comment' : 'reason',
  );
  if (draft.choice === 'unknown') return missing;
  const source = sourceOf(draft.source);
  const issues = sourceIssues(source, today).map(({ pointer }) => pointer.slice(1) as keyof SourceDraft);
  return [...missing, ...issues, ...(source.seenOn === '' ? (['seenOn'] as const) : [])];
}
