import type { Locale } from '@firebreak/domain';

/** The words of the sheet that says what an exported table is. */
export interface AboutWords {
  readonly sheetName: string;
  readonly organization: string;
  readonly instant: string;
  readonly takenBy: string;
  readonly rows: string;
  readonly shortened: string;
  readonly notation: string;
  readonly column: string;
  readonly meaning: string;
}

/** The same in each language. */
export const ABOUT_WORDS: Readonly<Record<Locale, AboutWords>> = {
  en: {
    sheetName: 'About',
    organization: 'Organisation',
    instant: 'As of (UTC)',
    takenBy: 'Taken by',
    rows: 'Rows',
    shortened: 'Cells cut short (see the CSV)',
    notation:
      'Times are in UTC; an empty cell means no value; several values in one cell have semicolons between them.',
    column: 'Column',
    meaning: 'Meaning',
  },
  'zh-Hant': {
    sheetName: '說明',
    organization: '機構',
    instant: '截至（UTC）',
    takenBy: '匯出者',
    rows: '行數',
    shortened: '因過長而截短的儲存格（全文見 CSV）',
    notation: '時間為 UTC；空格代表沒有數值；同一格有多個數值時以分號分隔。',
    column: '欄位',
    meaning: '意思',
  },
};
