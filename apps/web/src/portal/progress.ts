import { MEASURES } from '@firebreak/domain';
import type { Measure } from '@firebreak/domain';
import { BLANK_ENTRY, standingOf } from './answers/answer-entry';
import type { AnswerEntry, AskedQuestion, Standing } from './answers/answer-entry';

/** One question and where its answer stands. */
export interface QuestionProgress {
  readonly question: AskedQuestion;
  readonly entry: AnswerEntry;
  readonly standing: Standing;
}

/** One measure with its questions in the order in which they are asked. */
export interface MeasureProgress {
  readonly measure: Measure;
  readonly questions: readonly QuestionProgress[];
  readonly answered: number;
}

/** The questions by measure with what is answered; measures of which nothing is asked are left out. */
export function progressOf(
  questions: readonly AskedQuestion[],
  entries: ReadonlyMap<string, AnswerEntry>,
): readonly MeasureProgress[] {
  return MEASURES.flatMap((measure) => {
    const asked = questions
      .filter((question) => question.applies && question.measure === measure)
      .map((question) => {
        const entry = entries.get(question.id) ?? BLANK_ENTRY;
        return { question, entry, standing: standingOf(entry, question) };
      });
    if (asked.length === 0) return [];
    return [{ measure, questions: asked, answered: asked.filter(({ standing }) => isAnswered(standing)).length }];
  });
}

/** Tells whether a question needs nothing more from the respondent. */
export function isAnswered(standing: Standing): boolean {
  return standing === 'answered' || standing === 'hidden';
}

/** How many of these have an answer from last time that nobody has confirmed or changed yet. */
export function toConfirmIn(questions: readonly QuestionProgress[]): number {
  return questions.filter(({ standing }) => standing === 'previous').length;
}

/** All questions in the order in which they are walked through: measure by measure. */
export function walkOf(progress: readonly MeasureProgress[]): readonly QuestionProgress[] {
  return progress.flatMap(({ questions }) => questions);
}

/** The first question that still needs an answer, from the top; undefined when none does. */
export function firstOpen(progress: readonly MeasureProgress[]): AskedQuestion | undefined {
  return walkOf(progress).find(({ standing }) => !isAnswered(standing))?.question;
}
