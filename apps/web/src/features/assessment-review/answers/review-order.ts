import type { AnsweredQuestion } from '../../../components/answer-strength';
import type { AssessmentDetail } from '../../../lib/assessment.queries';

/** A question of the reviewed assessment. */
export type ReviewedQuestion = AssessmentDetail['questions'][number];

/** A question with its answer, and how much a better one would do. */
export interface ReviewedAnswer extends AnsweredQuestion {
  readonly question: ReviewedQuestion;
  /** The question's weight times the levels missing to level 3; an answer without a level counts as level 0, as in the model. */
  readonly effect: number;
}

const GOOD_LEVEL = 3;

/** Puts first what would move the verdict most if it became good; equals stay in the questionnaire's order. */
export function byEffect({ questions, answers }: AssessmentDetail): readonly ReviewedAnswer[] {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  return questions
    .map((question) => {
      const answer = given.get(question.id);
      return { question, answer, effect: question.weight * Math.max(0, GOOD_LEVEL - (answer?.level ?? 0)) };
    })
    .toSorted((a, b) => b.effect - a.effect);
}
