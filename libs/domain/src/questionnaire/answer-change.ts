import type { AnswerInput } from './answer.js';

/** How an answer stands to the one that the vendor signed before. */
export const ANSWER_CHANGES = ['better', 'worse', 'same', 'confirmed', 'new', 'not_repeated'] as const;

/** One way in which an answer stands to the one before. */
export type AnswerChange = (typeof ANSWER_CHANGES)[number];

/**
 * Compares an answer with the one signed before, as the risk model counts them: what is not known or does not apply is
 * as weak as level 0. `confirmed` is the same word for word, `same` equally strong and otherwise changed, `not_repeated`
 * an old answer without a new one. Null without either.
 */
export function changeOf(answer: AnswerInput | null, previous: AnswerInput | null): AnswerChange | null {
  if (answer === null) return previous === null ? null : 'not_repeated';
  if (previous === null) return 'new';
  const difference = strengthOf(answer) - strengthOf(previous);
  if (difference !== 0) return difference > 0 ? 'better' : 'worse';
  return isRepeated(answer, previous) ? 'confirmed' : 'same';
}

function strengthOf({ level }: AnswerInput): number {
  return level ?? 0;
}

function isRepeated(answer: AnswerInput, previous: AnswerInput): boolean {
  return (
    answer.level === previous.level &&
    (answer.unknown ?? false) === (previous.unknown ?? false) &&
    (answer.notApplicableReason ?? '') === (previous.notApplicableReason ?? '') &&
    (answer.comment ?? '') === (previous.comment ?? '')
  );
}
