import type { Catalogue } from '../i18n/catalogue';

/** What stands where the name of somebody stood that was erased. */
export const erasedPersonMessages = {
  name: { en: 'erased person', 'zh-Hant': '已清除資料的人士' },
} satisfies Catalogue;
