import type { Catalogue } from '../i18n/catalogue';

/** The words around fetching. */
export const loadMessages = {
  loading: { en: 'Loading', 'zh-Hant': '載入中' },
  more: { en: 'Show more', 'zh-Hant': '顯示更多' },
  tryAgain: { en: 'Try again', 'zh-Hant': '再試一次' },
} satisfies Catalogue;
