import type { LocalizedText } from '../../questionnaire/question.js';
import { QUESTION_PHRASES_EN } from './question-phrases.en.js';
import { QUESTION_PHRASES_ZH_HANT } from './question-phrases.zh-hant.js';

/** A question's two statements, as clauses that start in lower case and end without a stop. */
export interface QuestionPhrase {
  /** What an answer of level 0 or 1 means for the buyer. */
  readonly weak: string;
  /** What an answer of level 3 would show. */
  readonly expected: string;
}

/** The phrases of one language by question key. */
export type QuestionPhrases = Readonly<Record<string, QuestionPhrase>>;

/** Gives what a weak answer to a question means, or a general sentence for a question of the organisation's own. */
export function weakPhrase(questionKey: string): LocalizedText {
  return {
    en: QUESTION_PHRASES_EN[questionKey]?.weak ?? `question ${questionKey} is answered weakly`,
    'zh-Hant': QUESTION_PHRASES_ZH_HANT[questionKey]?.weak ?? `問題 ${questionKey} 的答案偏弱`,
  };
}

/** Gives what a good answer to a question would show, or a general sentence for a question of the organisation's own. */
export function expectedPhrase(questionKey: string): LocalizedText {
  return {
    en: QUESTION_PHRASES_EN[questionKey]?.expected ?? `question ${questionKey} is answered well`,
    'zh-Hant': QUESTION_PHRASES_ZH_HANT[questionKey]?.expected ?? `問題 ${questionKey} 的答案良好`,
  };
}
