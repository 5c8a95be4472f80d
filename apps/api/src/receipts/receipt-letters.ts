import type { Locale } from '@firebreak/domain';

/** What the mail about a receipt says; names only, never free text. */
export interface ReceiptLetterFacts {
  readonly organizationName: string;
  /** Null when the name could pass for a message. */
  readonly vendorName: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Date;
  readonly number: number;
  readonly answered: number;
  readonly asked: number;
  readonly files: number;
  readonly sha256: string;
}

type WriteLetter = (facts: ReceiptLetterFacts) => { subject: string; text: string };

/** The receipt by mail in each language: without attachments and links, and with the hash that proves the file. */
export const RECEIPT_LETTERS: Readonly<Record<Locale, WriteLetter>> = {
  en: ({ organizationName, vendorName, signedByName, signedAt, number, answered, asked, files, sha256 }) => ({
    subject: `Receipt: your answers are with ${organizationName}`,
    text: [
      `The answers of ${vendorName ?? 'your firm'} to the security questionnaire of ${organizationName} were signed and sent.`,
      '',
      ...(signedByName === null ? [] : [`Signed by: ${signedByName}`]),
      `Sent: ${instant(signedAt)} (UTC)`,
      `Sending no.: ${number}`,
      `Answers: ${answered} of ${asked}`,
      `Files: ${files}`,
      '',
      'SHA-256 of the receipt:',
      `    ${sha256}`,
      '',
      'Keep this mail: with this number you can prove later that a copy of the receipt was not changed.',
      'The receipt itself, as PDF and as a file that programs can check, is in the questionnaire: open it with the link or the code that you already have. We attach nothing and never ask for a password.',
      '',
      'If you did not expect this mail, tell your contact there, by a number that you already have.',
    ].join('\n'),
  }),
  'zh-Hant': ({ organizationName, vendorName, signedByName, signedAt, number, answered, asked, files, sha256 }) => ({
    subject: `收據：答案已送交 ${organizationName}`,
    text: [
      `${vendorName ?? '貴公司'} 就 ${organizationName} 保安問卷所作的答案已簽署並送出。`,
      '',
      ...(signedByName === null ? [] : [`簽署人：${signedByName}`]),
      `送出時間：${instant(signedAt)}（世界協調時間）`,
      `送出次數：${number}`,
      `答案：${answered}（共 ${asked} 題）`,
      `檔案：${files}`,
      '',
      '收據的 SHA-256：',
      `    ${sha256}`,
      '',
      '請保留此電郵：日後可憑此數值證明收據副本未經改動。',
      '收據備有 PDF 及可供程式核對的檔案，請以原有的連結或代碼開啟問卷下載。我們不會附上任何附件，亦絕不會要求您提供密碼。',
      '',
      '如您沒有預期收到此電郵，請用您原有的電話號碼通知對方。',
    ].join('\n'),
  }),
};

function instant(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
