import type { Catalogue } from '../i18n/catalogue';

/** The words around files that are sent with the answers. */
export const evidenceMessages = {
  forQuestion: { en: 'Files for this answer (optional)', 'zh-Hant': '此題的檔案（可不附）' },
  forWhole: { en: 'Files for the whole questionnaire (optional)', 'zh-Hant': '整份問卷的檔案（可不附）' },
  hint: {
    en: 'A policy, a certificate or a test report: PDF, PNG, JPG, TXT, CSV, DOCX or XLSX, up to {megabytes} MB each. No passwords and no customers’ data in them.',
    'zh-Hant':
      '政策文件、證書或測試報告：PDF、PNG、JPG、TXT、CSV、DOCX 或 XLSX，每個不超過 {megabytes} MB。請勿包含密碼或客戶資料。',
  },
  add: { en: 'Add a file', 'zh-Hant': '加入檔案' },
  file: { en: 'File', 'zh-Hant': '檔案' },
  kind: { en: 'What it is', 'zh-Hant': '檔案種類' },
  expiresOn: { en: 'The certificate is good until', 'zh-Hant': '證書有效期至' },
  send: { en: 'Send file', 'zh-Hant': '上載檔案' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  noFile: { en: 'Choose a file.', 'zh-Hant': '請選擇檔案。' },
  wrongType: {
    en: 'Files of this kind are not taken. Send a PDF instead.',
    'zh-Hant': '不接受這類檔案，請改為上載 PDF。',
  },
  wrongSize: {
    en: 'The file is empty, or larger than {megabytes} MB.',
    'zh-Hant': '檔案是空的，或超過 {megabytes} MB。',
  },
  noDay: { en: 'Say until when the certificate is good.', 'zh-Hant': '請填寫證書的有效期。' },
  progress: { en: 'Sending {file}', 'zh-Hant': '正在上載 {file}' },
  sending: { en: '{percent} % sent', 'zh-Hant': '已上載 {percent}%' },
  waiting: { en: 'Waiting for the network; it goes on by itself', 'zh-Hant': '等待網絡連線，之後會自動繼續' },
  stored: { en: 'Stored', 'zh-Hant': '已儲存' },
  sentBy: { en: 'sent by {name}', 'zh-Hant': '由 {name} 上載' },
  until: { en: 'good until {date}', 'zh-Hant': '有效期至 {date}' },
  hash: { en: 'SHA-256', 'zh-Hant': 'SHA-256' },
  retry: { en: 'Try again', 'zh-Hant': '再試一次' },
  remove: { en: 'Remove', 'zh-Hant': '移除' },
  ofFile: { en: ' {file}', 'zh-Hant': ' {file}' },
  mismatch: {
    en: 'The content is not what the name says. Send it with its own ending; texts in UTF-8.',
    'zh-Hant': '檔案內容與檔名不符。請使用正確的副檔名；文字檔請用 UTF-8 編碼。',
  },
  archive: {
    en: 'The document is too large inside or holds other files. Save it as a PDF and send that.',
    'zh-Hant': '文件內容過大，或內含其他檔案。請另存為 PDF 再上載。',
  },
  encrypted: {
    en: 'The document is under a password. Send it without one.',
    'zh-Hant': '文件設有密碼，請移除密碼後再上載。',
  },
  infected: {
    en: 'A virus was found in this file; nobody can open it. Remove it, and send a clean copy.',
    'zh-Hant': '檔案含有病毒，無法開啟。請移除檔案，並重新上載沒有病毒的版本。',
  },
  quota: {
    en: 'There is no room for more files: {files} or {megabytes} MB in all. Remove one, or ask your contact.',
    'zh-Hant': '檔案數量或容量已滿（最多 {files} 個或共 {megabytes} MB）。請移除部分檔案，或聯絡對方。',
  },
  hidden: {
    en: '{count, plural, one {# file is} other {# files are}} here already. To see which, get a code by mail.',
    'zh-Hant': '已有 {count} 個檔案。如要查看，請以電郵驗證碼確認。',
  },
  show: { en: 'Show files', 'zh-Hant': '顯示檔案' },
} satisfies Catalogue;
