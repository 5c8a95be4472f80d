import { expectedPhrase, weakPhrase } from '../judgement/texts/question-phrase.js';
import { QUESTION_PHRASES_EN } from '../judgement/texts/question-phrases.en.js';
import type { Level, LocalizedText } from '../questionnaire/question.js';

/** Names a finding by what is weak, in the buyer's words, as a sentence without a stop; by its question where the library has no words for it. */
export function findingTitle(
  question: { readonly key: string; readonly text: LocalizedText },
  level: Level | null,
): LocalizedText {
  if (!Object.hasOwn(QUESTION_PHRASES_EN, question.key)) return question.text;
  if (level !== null && level <= 1) return capitalized(weakPhrase(question));
  const expected = expectedPhrase(question);
  return level === null
    ? { en: `It is not shown that ${expected.en}`, 'zh-Hant': `未有證明${expected['zh-Hant']}` }
    : { en: `Not yet reached: ${expected.en}`, 'zh-Hant': `尚未做到：${expected['zh-Hant']}` };
}

function capitalized({ en, ...rest }: LocalizedText): LocalizedText {
  return { ...rest, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
