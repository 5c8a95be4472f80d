import type { Catalogue } from '../../i18n/catalogue';

/** The words of the exports page. */
export const exportsMessages = {
  tab: { en: 'Exports', 'zh-Hant': '匯出' },
  title: { en: 'Take the register with you', 'zh-Hant': '匯出登記冊' },
  lead: {
    en: 'Each table as a file, as it stands now or as of the instant that you chose. The same instant always gives the same file, byte for byte; the trail keeps who took what.',
    'zh-Hant':
      '每個表格一個檔案，顯示現時或你所選時刻的內容。同一時刻的檔案每次完全相同；誰匯出了甚麼，審計紀錄均有記載。',
  },
  reports: { en: 'Reports', 'zh-Hant': '報告' },
  workbook: { en: 'Excel (XLSX)', 'zh-Hant': 'Excel（XLSX）' },
  workbookText: {
    en: 'To read and to sort: dates are dates, numbers are numbers, and text stays text whatever it looks like. A second sheet says what each column means.',
    'zh-Hant': '適合閱讀及排序：日期是日期，數字是數字，文字無論內容如何都只是文字。第二個工作表說明每個欄位的意思。',
  },
  safe: { en: 'CSV for spreadsheets', 'zh-Hant': '試算表版 CSV' },
  safeText: {
    en: 'Opens with a double click when your spreadsheet expects the separator below. Text that a spreadsheet would run as a formula is made harmless with a leading apostrophe.',
    'zh-Hant':
      '試算表須使用下方所選的分隔符號，雙擊即可開啟。會被試算表當作公式執行的文字，已在開頭加上單引號，以策安全。',
  },
  data: { en: 'Exact CSV', 'zh-Hant': '原始資料 CSV' },
  dataText: {
    en: 'For programs: exactly what is stored, nothing added. Do not open it in a spreadsheet: a name that begins with = would be run as a formula.',
    'zh-Hant':
      '用於程式處理：與儲存的資料完全一致，沒有任何加工。請勿用試算表開啟：以「=」開頭的名稱會被當作公式執行。',
  },
  workbookDownload: { en: '{table} as Excel (XLSX)', 'zh-Hant': '{table}：Excel（XLSX）' },
  safeDownload: { en: '{table} as CSV for spreadsheets', 'zh-Hant': '{table}：試算表版 CSV' },
  dataDownload: { en: '{table} as exact CSV', 'zh-Hant': '{table}：原始資料 CSV' },
  separator: { en: 'Between the cells of a CSV', 'zh-Hant': 'CSV 分隔符號' },
  comma: { en: 'Comma', 'zh-Hant': '逗號' },
  semicolon: { en: 'Semicolon', 'zh-Hant': '分號' },
  tab_sign: { en: 'Tab', 'zh-Hant': 'Tab' },
  columns: { en: '{count} columns', 'zh-Hant': '{count} 個欄位' },
  columnsOf: { en: 'Columns: {table}', 'zh-Hant': '欄位：{table}' },
  column: { en: 'Column', 'zh-Hant': '欄位' },
  written: { en: 'Written as', 'zh-Hant': '寫法' },
  meaning: { en: 'Meaning', 'zh-Hant': '意思' },
  type_id: { en: 'identifier', 'zh-Hant': '編號' },
  type_text: { en: 'free text', 'zh-Hant': '文字' },
  type_texts: { en: 'free texts; semicolons between', 'zh-Hant': '文字；以分號分隔' },
  type_word: { en: 'fixed word', 'zh-Hant': '固定用詞' },
  type_words: { en: 'fixed words; semicolons between', 'zh-Hant': '固定用詞；以分號分隔' },
  type_integer: { en: 'whole number', 'zh-Hant': '整數' },
  type_boolean: { en: 'true or false', 'zh-Hant': 'true 或 false' },
  type_day: { en: 'YYYY-MM-DD', 'zh-Hant': 'YYYY-MM-DD' },
  type_instant: { en: 'instant in UTC, ISO 8601', 'zh-Hant': 'UTC 時間（ISO 8601）' },
  type_hash: { en: 'hexadecimal digits', 'zh-Hant': '十六進制數字' },
  type_json: { en: 'JSON', 'zh-Hant': 'JSON' },
  format: {
    en: 'CSV after RFC 4180, UTF-8, times in UTC, decimal point, an empty cell means no value. A description for programs (CSVW) stands at the address of each file with “-metadata.json” behind it.',
    'zh-Hant':
      'CSV（RFC 4180）、UTF-8 編碼、時間為 UTC、以點作小數點；空格代表沒有數值。在檔案網址後加上「-metadata.json」，可取得供程式使用的說明（CSVW）。',
  },
} satisfies Catalogue;
