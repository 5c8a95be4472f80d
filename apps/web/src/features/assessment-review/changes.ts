import type { AnswerChange } from '@firebreak/domain';
import type { AssessmentDetail } from '../../lib/assessment.queries';

/** A question beside what the vendor had signed before. */
export type ReviewedQuestion = AssessmentDetail['questions'][number];

/** How many answers stand in each way to the ones before; null when there is nothing to compare them with. */
export function countChanges(questions: readonly ReviewedQuestion[]): Readonly<Record<AnswerChange, number>> | null {
  if (questions.every(({ previousAnswer }) => previousAnswer === null)) return null;
  const counts = { better: 0, worse: 0, same: 0, confirmed: 0, new: 0, not_repeated: 0 };
  for (const { change } of questions) if (change !== null) counts[change] += 1;
  return counts;
}
