import type { Catalogue } from '../../i18n/catalogue';

/** The words of going anywhere and doing anything by typing. */
export const paletteMessages = {
  title: { en: 'Go anywhere, do anything', 'zh-Hant': '前往任何頁面或執行操作' },
  input: { en: 'Vendor, page or action', 'zh-Hant': '供應商、頁面或操作' },
  results: { en: 'What fits', 'zh-Hant': '符合的項目' },
  recent: { en: 'Recent', 'zh-Hant': '最近' },
  pages: { en: 'Pages', 'zh-Hant': '頁面' },
  acts: { en: 'Actions', 'zh-Hant': '操作' },
  vendors: { en: 'Vendors', 'zh-Hant': '供應商' },
  questionnaires: { en: 'Questionnaires', 'zh-Hant': '問卷' },
  search: { en: 'All vendors matching “{q}”', 'zh-Hant': '所有符合「{q}」的供應商' },
  assessmentOf: { en: 'Assessment of {vendor}', 'zh-Hant': '{vendor} 的評估' },
  newVendor: { en: 'Add a vendor', 'zh-Hant': '新增供應商' },
  send: { en: 'Send questionnaires: choose vendors', 'zh-Hant': '發出問卷：選擇供應商' },
  export: { en: 'Export the register', 'zh-Hant': '匯出登記冊' },
  otherLanguage: { en: '改用繁體中文', 'zh-Hant': 'Use English' },
  light: { en: 'Light appearance', 'zh-Hant': '淺色外觀' },
  dark: { en: 'Dark appearance', 'zh-Hant': '深色外觀' },
  account: { en: 'Your name and password', 'zh-Hant': '你的姓名和密碼' },
  nothing: { en: 'Nothing like that', 'zh-Hant': '沒有符合的項目' },
  count: {
    en: '{count, plural, one {# fits} other {# fit}}',
    'zh-Hant': '{count} 個符合的項目',
  },
} satisfies Catalogue;
