import type { Schemas } from '@firebreak/api-client';
import { validateAnswer } from '@firebreak/domain';
import type { Applicability, Level } from '@firebreak/domain';

/** An answer as the server has it. */
export type SavedAnswer = Schemas['AnswerView'];
/** An answer as it is sent. */
export type AnswerBody = Schemas['SaveAnswerDto'];
/** What a respondent can pick: one of the five levels, or one of the two ways out. */
export type Choice = Level | 'unknown' | 'not_applicable';

/** An answer as it stands on the page, complete or not. */
export interface AnswerDraft {
  readonly choice: Choice | null;
  /** Why the question does not apply. */
  readonly reason: string;
  /** For the buyer. */
  readonly comment: string;
}

/** Nothing chosen, nothing typed. */
export const EMPTY_DRAFT: AnswerDraft = { choice: null, reason: '', comment: '' };

/** What an answer says, whenever it was given. */
type GivenAnswer = Pick<SavedAnswer, 'level' | 'unknown' | 'notApplicableReason' | 'comment'>;

/** The draft that shows a given answer. */
export function draftOf(given: GivenAnswer): AnswerDraft {
  return { choice: choiceOf(given), reason: given.notApplicableReason ?? '', comment: given.comment ?? '' };
}

function choiceOf(given: GivenAnswer): Choice | null {
  if (given.level !== null) return given.level;
  if (given.unknown) return 'unknown';
  return given.notApplicableReason === null ? null : 'not_applicable';
}

/** The draft as it is sent; a reason counts only while "not applicable" is chosen. */
export function toAnswerBody(draft: AnswerDraft): AnswerBody {
  return {
    level: typeof draft.choice === 'number' ? draft.choice : null,
    unknown: draft.choice === 'unknown',
    notApplicableReason: draft.choice === 'not_applicable' ? draft.reason.trim() || null : null,
    comment: draft.comment.trim() || null,
  };
}

/** Tells whether sending this would change nothing of what is saved. */
export function isSameAnswer(body: AnswerBody, saved: SavedAnswer): boolean {
  return (
    body.level === saved.level &&
    (body.unknown ?? false) === saved.unknown &&
    (body.notApplicableReason ?? null) === saved.notApplicableReason &&
    (body.comment ?? null) === saved.comment
  );
}

/** What still keeps a draft from being saved; `nothing` when it can be. */
export type Obstacle = 'nothing' | 'no_choice' | 'reason_too_short' | 'reason_too_long' | 'comment_too_long';

/** Gives the first obstacle in the order in which it stands on the page, by the same rules as the server. */
export function obstacleOf(draft: AnswerDraft, appliesWhen: Applicability): Obstacle {
  if (draft.choice === null) return 'no_choice';
  if (draft.choice === 'not_applicable' && draft.reason.trim() === '') return 'reason_too_short';
  const codes = validateAnswer(toAnswerBody(draft), { appliesWhen }).map((issue) => issue.code);
  if (codes.includes('reason_too_short')) return 'reason_too_short';
  if (codes.includes('reason_too_long')) return 'reason_too_long';
  return codes.includes('comment_too_long') ? 'comment_too_long' : 'nothing';
}
