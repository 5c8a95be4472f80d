import type { Locale } from '../vocabulary.js';
import type { VocabularyNames, VocabularyWords } from './vocabulary-names.js';
import { VOCABULARY_NAMES_EN } from './vocabulary-names.en.js';
import { VOCABULARY_NAMES_ZH_HANT } from './vocabulary-names.zh-hant.js';

const NAMES: Readonly<Record<Locale, VocabularyNames>> = {
  en: VOCABULARY_NAMES_EN,
  'zh-Hant': VOCABULARY_NAMES_ZH_HANT,
};

/** Gives the plain name of one vocabulary word in one language, for example `nameOf('band', 'very_low', 'en')`. */
export function nameOf<Kind extends keyof VocabularyWords>(
  kind: Kind,
  value: VocabularyWords[Kind],
  locale: Locale,
): string {
  return NAMES[locale][kind][value];
}
