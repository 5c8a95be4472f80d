import type { Catalogue } from '../../i18n/catalogue';

/** The words around the receipt's files. */
export const receiptDownloadMessages = {
  title: { en: 'Keep your receipt', 'zh-Hant': '保存收據' },
  intro: {
    en: 'The receipt says every question with your answer, who signed and when, and the hash of every file. It is signed by this Firebreak.',
    'zh-Hant': '收據列明每條問題及您的答案、簽署人、送出時間及每個檔案的雜湊值，並由本 Firebreak 簽署。',
  },
  pdf: { en: 'Download as PDF', 'zh-Hant': '下載 PDF' },
  json: { en: 'Download for checking (JSON)', 'zh-Hant': '下載供核對的檔案（JSON）' },
  hash: { en: 'SHA-256 of what was signed', 'zh-Hant': '已簽署內容的 SHA-256' },
  fingerprint: { en: 'Fingerprint of the key', 'zh-Hant': '金鑰指紋' },
  mailed: {
    en: 'The same hash went to the respondent by mail.',
    'zh-Hant': '同一數值已以電郵寄給填寫人。',
  },
  howTitle: { en: 'How to check it later, without us', 'zh-Hant': '日後如何自行核對' },
  howText: {
    en: 'Keep the small program below with the receipt and run this with Node.js. It needs no network, and says so if a single letter was changed.',
    'zh-Hant':
      '請將下方的小程式與收據一併保存，並以 Node.js 執行以下指令，毋須連線。只要有一個字被改動，程式便會指出。',
  },
  program: { en: 'Download the program (verify-receipt.mjs)', 'zh-Hant': '下載核對程式（verify-receipt.mjs）' },
  keys: { en: 'All public keys of this Firebreak', 'zh-Hant': '本 Firebreak 的所有公開金鑰' },
  locked: {
    en: 'The receipt says what was answered, so it can be downloaded after a one-time code.',
    'zh-Hant': '收據載有答案內容，須輸入一次性驗證碼後方可下載。',
  },
  unlock: { en: 'Get the receipt', 'zh-Hant': '取得收據' },
} satisfies Catalogue;
