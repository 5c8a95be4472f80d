import type { Schemas } from '@firebreak/api-client';
import type { ApiProblem } from '../../lib/problem';
import { EMPTY_DRAFT, isSameAnswer, toAnswerBody } from './answer-draft';
import type { AnswerDraft, SavedAnswer } from './answer-draft';

/** A question as this vendor is asked it. */
export type AskedQuestion = Schemas['PortalQuestionView'];

/** Everything this browser knows about the answer to one question. */
export interface AnswerEntry {
  readonly draft: AnswerDraft;
  /** The last answer that the server confirmed or showed. */
  readonly saved: SavedAnswer | null;
  /** Somebody answered, but this browser may not read it yet. */
  readonly isHidden: boolean;
  /** `queued` for a moment while somebody types, `waiting` when the network or the session is away. */
  readonly transfer: 'idle' | 'queued' | 'sending' | 'waiting';
  /** Why the server would not take it. */
  readonly refusal: ApiProblem | null;
  /** Somebody else answered first; their answer is known only after the one-time code. */
  readonly conflict: { readonly theirs: SavedAnswer | null } | null;
}

/** What is known about a question that nobody touched. */
export const BLANK_ENTRY: AnswerEntry = {
  draft: EMPTY_DRAFT,
  saved: null,
  isHidden: false,
  transfer: 'idle',
  refusal: null,
  conflict: null,
};

/** Tells whether something on the page is not on the server yet. */
export function isUnsaved({ draft, saved }: AnswerEntry): boolean {
  if (saved !== null) return !isSameAnswer(toAnswerBody(draft), saved);
  return draft.choice !== null || draft.reason.trim() !== '' || draft.comment.trim() !== '';
}

/** Where the answer to one question stands, in one word; `previous` when one of the last time waits to be confirmed. */
export type Standing = 'open' | 'previous' | 'unfinished' | 'answered' | 'hidden' | 'conflict';

/** Gives the standing of a question's answer for lists and counts. */
export function standingOf(entry: AnswerEntry, { previousAnswer }: Pick<AskedQuestion, 'previousAnswer'>): Standing {
  if (entry.conflict !== null) return 'conflict';
  if (entry.isHidden) return 'hidden';
  if (isUnsaved(entry) && entry.transfer === 'idle') return 'unfinished';
  if (entry.saved !== null || isUnsaved(entry)) return 'answered';
  return previousAnswer === null ? 'open' : 'previous';
}
