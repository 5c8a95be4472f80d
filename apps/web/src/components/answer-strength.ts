import type { Schemas } from '@firebreak/api-client';

/** A question as it was asked. */
export type AskedQuestion = Schemas['QuestionView'];
/** An answer as it was signed. */
export type SignedAnswer = Schemas['SubmittedAnswerView'];

/** A question with its answer, if it has one. */
export interface AnsweredQuestion {
  readonly question: AskedQuestion;
  readonly answer: SignedAnswer | undefined;
}

/** The questions of one measure, weak ones first. */
export interface MeasureAnswers {
  readonly measure: AskedQuestion['measure'];
  readonly weakCount: number;
  readonly items: readonly AnsweredQuestion[];
}

const WEAK_UP_TO_LEVEL = 1;

/** How an answer reads: its level, or why it has none. */
export type AnswerKind = 0 | 1 | 2 | 3 | 4 | 'unknown' | 'notApplicable' | 'unanswered';

/** Reads what an answer amounts to. */
export function kindOf(
  answer: Pick<SignedAnswer, 'level' | 'notApplicableReason' | 'unknown'> | undefined,
): AnswerKind {
  if (answer === undefined) return 'unanswered';
  if (answer.level !== null) return answer.level;
  if (answer.notApplicableReason !== null) return 'notApplicable';
  return answer.unknown ? 'unknown' : 'unanswered';
}

/** Whether an answer needs a look: level 0 or 1, not known, or not answered. */
export function isWeak(answer: SignedAnswer | undefined): boolean {
  const kind = kindOf(answer);
  return kind === 'unknown' || kind === 'unanswered' || (typeof kind === 'number' && kind <= WEAK_UP_TO_LEVEL);
}

/** Puts answers under their measures: measures with most weak answers first, in each the weakest first. */
export function groupByMeasure(
  questions: readonly AskedQuestion[],
  answers: readonly SignedAnswer[],
): readonly MeasureAnswers[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const groups = new Map<AskedQuestion['measure'], AnsweredQuestion[]>();
  for (const question of questions) {
    const item = { question, answer: byQuestion.get(question.id) };
    groups.set(question.measure, [...(groups.get(question.measure) ?? []), item]);
  }
  return [...groups]
    .map(([measure, items]) => ({
      measure,
      weakCount: items.filter(({ answer }) => isWeak(answer)).length,
      items: items.toSorted((a, b) => rankOf(a.answer) - rankOf(b.answer)),
    }))
    .toSorted((a, b) => b.weakCount - a.weakCount);
}

function rankOf(answer: SignedAnswer | undefined): number {
  const kind = kindOf(answer);
  if (kind === 'notApplicable') return 5;
  return typeof kind === 'number' ? kind : 0.5;
}
