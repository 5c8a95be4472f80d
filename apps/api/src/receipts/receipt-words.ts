import type { Locale } from '@firebreak/domain';

/** The words around what a receipt says, as they are printed. */
export interface ReceiptWords {
  readonly title: string;
  readonly by: string;
  readonly for: string;
  readonly questionnaire: string;
  readonly version: (number: number) => string;
  readonly checkPhrase: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly sending: string;
  readonly count: string;
  readonly answered: (answered: number, asked: number) => string;
  readonly statement: string;
  readonly unanswered: string;
  readonly unknown: string;
  readonly notApplicable: (reason: string) => string;
  readonly files: string;
  readonly noFiles: string;
  readonly until: (day: string) => string;
  readonly bytes: (count: string) => string;
  readonly proof: string;
  readonly hash: string;
  readonly key: string;
  readonly howToCheck: (host: string) => string;
  readonly page: (page: number, pages: number) => string;
}

/** The same in each language. */
export const RECEIPT_WORDS: Readonly<Record<Locale, ReceiptWords>> = {
  en: {
    title: 'Receipt',
    by: 'Asked by',
    for: 'Answered by',
    questionnaire: 'Questionnaire',
    version: (number) => `version ${number}`,
    checkPhrase: 'Check phrase',
    signedBy: 'Signed by',
    signedAt: 'Sent',
    sending: 'Sending no.',
    count: 'Answers',
    answered: (answered, asked) => `${answered} of ${asked}`,
    statement: 'Statement',
    unanswered: 'Not answered',
    unknown: 'We don’t know',
    notApplicable: (reason) => `Not applicable: ${reason}`,
    files: 'Files sent with the answers',
    noFiles: 'None.',
    until: (day) => `good until ${day}`,
    bytes: (count) => `${count} bytes`,
    proof: 'How to check this receipt',
    hash: 'SHA-256 of what was signed',
    key: 'Public key',
    howToCheck: (host) =>
      `This page is for reading. What is signed is the receipt as a JSON file, which is downloaded at the same place: “node verify-receipt.mjs receipt.json --key …” says without a network whether it is unchanged. Program and keys are published by ${host}. The hash above is also in the mail that went to the respondent.`,
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  'zh-Hant': {
    title: '收據',
    by: '提問機構',
    for: '作答機構',
    questionnaire: '問卷',
    version: (number) => `第 ${number} 版`,
    checkPhrase: '核對暗語',
    signedBy: '簽署人',
    signedAt: '送出時間',
    sending: '送出次數',
    count: '答案',
    answered: (answered, asked) => `${answered}（共 ${asked} 題）`,
    statement: '聲明',
    unanswered: '未作答',
    unknown: '我們不知道',
    notApplicable: (reason) => `不適用：${reason}`,
    files: '隨答案送出的檔案',
    noFiles: '無。',
    until: (day) => `有效至 ${day}`,
    bytes: (count) => `${count} 位元組`,
    proof: '如何核對本收據',
    hash: '已簽署內容的 SHA-256',
    key: '公開金鑰',
    howToCheck: (host) =>
      `本文件僅供閱讀。經簽署的是 JSON 格式的收據檔案，可於同一處下載；執行「node verify-receipt.mjs receipt.json --key …」，毋須連線即可得知檔案有否改動。程式及公開金鑰由 ${host} 公布。上述數值亦載於寄給填寫人的電郵。`,
    page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  },
};
