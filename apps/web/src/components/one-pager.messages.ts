import type { Catalogue } from '../i18n/catalogue';

/** The words of the button that saves one printed page. */
export const onePagerMessages = {
  save: { en: 'One page as PDF', 'zh-Hant': '一頁摘要（PDF）' },
} satisfies Catalogue;
