import type { Catalogue } from '../../i18n/catalogue';

/** The words of the latest changes on a vendor's page. */
export const changesMessages = {
  title: { en: 'Changes', 'zh-Hant': '更改紀錄' },
  all: { en: 'See all {count}', 'zh-Hant': '查看全部 {count} 宗' },
  allMany: { en: 'See all', 'zh-Hant': '查看全部' },
  none: { en: 'Nothing has been recorded yet.', 'zh-Hant': '尚未有紀錄。' },
} satisfies Catalogue;
