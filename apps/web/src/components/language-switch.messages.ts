import type { Catalogue } from '../i18n/catalogue';

/** The words of the language switch. */
export const languageMessages = {
  language: { en: 'Language', 'zh-Hant': '語言' },
} satisfies Catalogue;
