import type { Catalogue } from '../../i18n/catalogue';

/** The words of the exports page. */
export const exportsMessages = {
  tab: { en: 'Exports', 'zh-Hant': '匯出' },
  title: { en: 'Take the register with you', 'zh-Hant': '匯出登記冊' },
  lead: {
    en: 'One row for each vendor: what it can touch, its risk before and with controls, its flags and its assessment.',
    'zh-Hant': '每個供應商一行：可接觸的內容、未計及已計控制措施的風險、警示，以及評估狀態。',
  },
  safeTitle: { en: 'For Excel and other spreadsheets', 'zh-Hant': '用於 Excel 等試算表' },
  safeText: {
    en: 'Opens with a double click. Text that a spreadsheet would run as a formula is made harmless with a leading apostrophe.',
    'zh-Hant': '雙擊即可開啟。會被試算表當作公式執行的文字，已在開頭加上單引號，以策安全。',
  },
  safeAction: { en: 'Download for spreadsheets', 'zh-Hant': '下載試算表版本' },
  dataTitle: { en: 'For programs', 'zh-Hant': '用於程式處理' },
  dataText: {
    en: 'Exactly what is stored, nothing added. Do not open it in a spreadsheet: a name that begins with = would be run as a formula.',
    'zh-Hant': '與儲存的資料完全一致，沒有任何加工。請勿用試算表開啟：以「=」開頭的名稱會被當作公式執行。',
  },
  dataAction: { en: 'Download exact data', 'zh-Hant': '下載原始資料' },
  format: {
    en: 'CSV after RFC 4180, UTF-8, times in UTC, decimal point, an empty cell means no value.',
    'zh-Hant': 'CSV（RFC 4180）、UTF-8 編碼、時間為 UTC、以點作小數點；空格代表沒有數值。',
  },
} satisfies Catalogue;
