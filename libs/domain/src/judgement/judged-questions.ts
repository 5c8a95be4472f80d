import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import type { QuestionFacts } from './facts.js';

const CORE: readonly QuestionFacts[] = HKCERT_CORE.questions.map(({ key, measure, appliesWhen }) => ({
  key,
  measure,
  appliesWhen,
}));

/**
 * Gives what a vendor is judged on when it was asked these: every core question, asked or not, and then the others by key.
 * What a short questionnaire leaves out counts as unanswered, so leaving it out never looks better than asking.
 */
export function judgedQuestions(asked: readonly QuestionFacts[]): readonly QuestionFacts[] {
  const core = new Set(CORE.map(({ key }) => key));
  const others = asked.filter(({ key }) => !core.has(key)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return [...CORE, ...others];
}
