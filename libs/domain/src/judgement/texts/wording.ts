import type { LocalizedText } from '../../questionnaire/question.js';
import type { Locale } from '../../vocabulary.js';

/** How a sentence with a list of facts is written in one language. */
interface Wording {
  readonly separator: string;
  readonly and: (statement: string, facts: string) => string;
  readonly inSentence: (name: string) => string;
}

const WORDINGS: Readonly<Record<Locale, Wording>> = {
  en: {
    separator: ', ',
    and: (statement, facts) => `${statement}: ${facts}`,
    // Abbreviations such as US and VPN keep their capitals.
    inSentence: (name) => (/^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)),
  },
  'zh-Hant': { separator: '、', and: (statement, facts) => `${statement}：${facts}`, inSentence: (name) => name },
};

/** Writes one sentence in both languages. */
export function inBoth(write: (locale: Locale, wording: Wording) => string): LocalizedText {
  return { en: write('en', WORDINGS.en), 'zh-Hant': write('zh-Hant', WORDINGS['zh-Hant']) };
}
