import type { Catalogue } from '../i18n/catalogue';

/** The words of the frame: rail, top bar, errors that fill a page. */
export const frameMessages = {
  skip: { en: 'Skip to content', 'zh-Hant': '跳到主要內容' },
  navigation: { en: 'Main', 'zh-Hant': '主選單' },
  home: { en: 'Home', 'zh-Hant': '首頁' },
  vendors: { en: 'Vendors', 'zh-Hant': '供應商' },
  assessments: { en: 'Assessments', 'zh-Hant': '評估' },
  questionnaires: { en: 'Questionnaires', 'zh-Hant': '問卷' },
  exports: { en: 'Exports', 'zh-Hant': '匯出' },
  trail: { en: 'Trail', 'zh-Hant': '審計紀錄' },
  settings: { en: 'Settings', 'zh-Hant': '設定' },
  more: { en: 'More', 'zh-Hant': '更多' },
  collapse: { en: 'Narrow the menu', 'zh-Hant': '收窄選單' },
  expand: { en: 'Widen the menu', 'zh-Hant': '展開選單' },
  search: { en: 'Search or do …', 'zh-Hant': '搜尋或執行…' },
  account: { en: 'Your name and password', 'zh-Hant': '你的姓名和密碼' },
  appearance: { en: 'Appearance', 'zh-Hant': '外觀' },
  light: { en: 'Light', 'zh-Hant': '淺色' },
  dark: { en: 'Dark', 'zh-Hant': '深色' },
  system: { en: 'As the system', 'zh-Hant': '跟隨系統' },
  person: { en: 'You: {name}', 'zh-Hant': '你：{name}' },
  signOut: { en: 'Sign out', 'zh-Hant': '登出' },
  demo: { en: 'Demo', 'zh-Hant': '示範' },
  notFoundTitle: { en: 'There is nothing at this address', 'zh-Hant': '這個網址沒有內容' },
  notFoundText: {
    en: 'The page may have moved, or the address has a slip in it.',
    'zh-Hant': '頁面可能已移走，或者網址輸入有誤。',
  },
  notFoundThenTitle: { en: 'There was nothing here at that instant', 'zh-Hant': '該時刻這裏沒有內容' },
  notFoundThenText: {
    en: 'It may have been added later. The present may have it.',
    'zh-Hant': '它可能在其後才加入，現時或可找到。',
  },
  goHome: { en: 'Go to the first page', 'zh-Hant': '返回首頁' },
  errorTitle: { en: 'This page could not be shown', 'zh-Hant': '無法顯示這一頁' },
  tryAgain: { en: 'Try again', 'zh-Hant': '再試一次' },
} satisfies Catalogue;
