import { exportDictionary, type ExportTable, type Locale } from '@firebreak/domain';

/** What the README of a package says. */
export interface PackageFacts {
  readonly organization: string;
  readonly instant: Date;
  readonly tables: readonly ExportTable[];
}

/** The tables that were asked for, by their titles. */
export function selectionWords(tables: readonly ExportTable[], locale: Locale): string {
  const titles = tables.map((table) => exportDictionary(locale)[table].title);
  return locale === 'en' ? `Tables: ${titles.join(', ')}` : `資料表：${titles.join('、')}`;
}

/** The text that stands beside the data, in both languages. */
export function readmeOf({ organization, instant, tables }: PackageFacts): string {
  return `Firebreak export package

${organization}, as of ${instant.toISOString()} (UTC)
${selectionWords(tables, 'en')}

data/         the exact data as CSV, and beside each file what its columns mean
spreadsheet/  the same rows for spreadsheets: with a byte order mark, and an apostrophe before
              text that a spreadsheet could take for a formula
trail/        where the audit trail ended, signed
manifest.json length and SHA-256 of every file, rows and sums of every table, signed

Check it without a network and without Firebreak:

  node verify-export.mjs FILE.zip --key FINGERPRINT

Any Firebreak serves the program at /verify-export.mjs. Get the fingerprint of the key from whoever
runs the register, and not from this file. What cannot be shown: that nothing was left out before it
was recorded.

----

Firebreak 匯出套件

${organization}，${instant.toISOString()}（UTC）的記錄
${selectionWords(tables, 'zh-Hant')}

data/         完整資料（CSV），每個檔案旁邊有各欄位的說明
spreadsheet/  同樣的資料，供試算表開啟：開首有位元組順序記號，試算表可能當作公式的文字前加上撇號
trail/        已簽署的審計軌跡終點
manifest.json 每個檔案的長度和 SHA-256、每張資料表的行數和總和，已簽署

核實時不需要網絡，也不需要 Firebreak：

  node verify-export.mjs FILE.zip --key 指紋

任何 Firebreak 都在 /verify-export.mjs 提供這個程式。請向管理登記冊的人索取密鑰指紋，不要從本檔案取得。
無法證明的是：記錄之前沒有遺漏任何事情。
`;
}
