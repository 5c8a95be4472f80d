import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the files that are kept with a vendor. */
export const documentsMessages = {
  title: { en: 'Documents', 'zh-Hant': '文件' },
  none: {
    en: 'Nothing yet. Keep the contract, the agreement on personal data and certificates where the next person finds them.',
    'zh-Hant': '尚未加入。請把合約、個人資料處理協議及證書存放於此，方便日後接手的人查閱。',
  },
  add: { en: 'Add a file', 'zh-Hant': '加入檔案' },
  until: { en: 'good until {day}', 'zh-Hant': '有效期至{day}' },
  expired: { en: 'no longer good since {day}', 'zh-Hant': '有效期已於{day}屆滿' },
  addedBy: { en: 'added {day} by {name}', 'zh-Hant': '{name} 於{day}加入' },
  unscanned: { en: 'not scanned for viruses', 'zh-Hant': '未經防毒掃描' },
  infected: { en: 'A virus was found; nobody can open it.', 'zh-Hant': '發現病毒，無法開啟。' },
  replace: { en: 'Replace {file}', 'zh-Hant': '取代 {file}' },
  replaceWord: { en: 'Replace', 'zh-Hant': '取代' },
  remove: { en: 'Remove {file}', 'zh-Hant': '移除 {file}' },
  removeWord: { en: 'Remove', 'zh-Hant': '移除' },
  removeTitle: { en: 'Remove “{file}”?', 'zh-Hant': '移除「{file}」？' },
  removeText: {
    en: 'The file is deleted and cannot be brought back. A file that proves something done, or that another took the place of, cannot be removed.',
    'zh-Hant': '檔案會被刪除，無法復原。用作證明或已被其他檔案取代的檔案不能移除。',
  },
  inUse: {
    en: 'It proves something done, or another file took its place: so it stays.',
    'zh-Hant': '此檔案用作證明，或已被其他檔案取代，因此必須保留。',
  },
  removed: { en: '{file} is removed.', 'zh-Hant': '已移除 {file}。' },
  earlier: { en: '{count, plural, one {# earlier file} other {# earlier files}}', 'zh-Hant': '較早的檔案：{count} 個' },
  dialogTitle: { en: 'A file to keep', 'zh-Hant': '存放檔案' },
  replaceTitle: { en: 'Take the place of {file}', 'zh-Hant': '取代 {file}' },
  file: { en: 'File', 'zh-Hant': '檔案' },
  fileHint: {
    en: 'PDF, PNG, JPG, TXT, CSV, DOCX or XLSX, up to {megabytes} MB.',
    'zh-Hant': 'PDF、PNG、JPG、TXT、CSV、DOCX 或 XLSX，不超過 {megabytes} MB。',
  },
  choose: { en: 'Choose a file …', 'zh-Hant': '選擇檔案…' },
  fileMissing: { en: 'Choose a file.', 'zh-Hant': '請選擇檔案。' },
  kind: { en: 'What it is', 'zh-Hant': '檔案種類' },
  expiresOn: { en: 'Good until, if any', 'zh-Hant': '有效期至（如有）' },
  note: { en: 'Note', 'zh-Hant': '備註' },
  sending: { en: 'Sending', 'zh-Hant': '正在上載' },
  proof: { en: 'A file that proves it', 'zh-Hant': '證明檔案' },
  keep: { en: 'Keep it', 'zh-Hant': '存放' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  kept: { en: '{file} is kept.', 'zh-Hant': '已存放 {file}。' },
} satisfies Catalogue;
