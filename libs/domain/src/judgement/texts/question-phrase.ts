import type { LocalizedText } from '../../questionnaire/question.js';
import type { QuestionFacts } from '../facts.js';
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

/** A question as far as sentences need it: by its key, and in its own words where the library has none. */
export type NamedQuestion = Pick<QuestionFacts, 'key' | 'ownText'>;

/** Gives what a weak answer to a question means, or a general sentence for a question of the organisation's own. */
export function weakPhrase({ key, ownText }: NamedQuestion): LocalizedText {
  return {
    en: QUESTION_PHRASES_EN[key]?.weak ?? `the answer is weak to “${ownText?.en ?? key}”`,
    'zh-Hant': QUESTION_PHRASES_ZH_HANT[key]?.weak ?? `「${ownText?.['zh-Hant'] ?? key}」的答案偏弱`,
  };
}

/** Gives what a good answer to a question would show, or a general sentence for a question of the organisation's own. */
export function expectedPhrase({ key, ownText }: NamedQuestion): LocalizedText {
  return {
    en: QUESTION_PHRASES_EN[key]?.expected ?? `the answer is good to “${ownText?.en ?? key}”`,
    'zh-Hant': QUESTION_PHRASES_ZH_HANT[key]?.expected ?? `「${ownText?.['zh-Hant'] ?? key}」的答案良好`,
  };
}
