import type { Catalogue } from '../../i18n/catalogue';

/** What the keys of the vendor list do. */
export const keysMessages = {
  title: { en: 'Keys of this list', 'zh-Hant': '清單快捷鍵' },
  button: { en: 'Keys', 'zh-Hant': '快捷鍵' },
  close: { en: 'Close', 'zh-Hant': '關閉' },
  walk: { en: 'Down and up the rows', 'zh-Hant': '上下移動' },
  open: { en: 'Open the vendor', 'zh-Hant': '開啟供應商' },
  choose: { en: 'Choose the vendor, or let it go', 'zh-Hant': '選擇或取消選擇供應商' },
  extend: { en: 'Choose on the way', 'zh-Hant': '移動時一併選擇' },
  search: { en: 'Search this list', 'zh-Hant': '搜尋清單' },
  palette: { en: 'Go anywhere, do anything', 'zh-Hant': '前往任何頁面或執行操作' },
  undo: { en: 'Undo what was done to many, while its notice stands', 'zh-Hant': '通知仍顯示時，復原批量操作' },
  leave: { en: 'Let go of what is chosen; leave the search', 'zh-Hant': '取消選擇；離開搜尋' },
  help: { en: 'Show these keys', 'zh-Hant': '顯示快捷鍵' },
} satisfies Catalogue;
