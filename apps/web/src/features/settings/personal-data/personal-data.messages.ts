import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about personal data. */
export const personalDataMessages = {
  title: { en: 'Personal data', 'zh-Hant': '個人資料' },
  lead: {
    en: 'Where a person stands in the register, and erasing them from it when they ask for it.',
    'zh-Hant': '查看某人在名冊何處留有資料，並按其要求清除。',
  },
  adminsOnly: { en: 'This page is for administrators.', 'zh-Hant': '此頁只供管理員使用。' },
  find: { en: 'Look for a person', 'zh-Hant': '查找人士' },
  address: { en: 'Mail address', 'zh-Hant': '電郵地址' },
  addressHint: {
    en: 'The whole address. Names that stand beside it are taken along.',
    'zh-Hant': '請填寫完整地址；與該地址一同記錄的姓名會一併查找。',
  },
  search: { en: 'Search', 'zh-Hant': '查找' },
  missing: { en: 'Type a mail address.', 'zh-Hant': '請填寫電郵地址。' },
  nothing: { en: 'Nobody here has this address.', 'zh-Hant': '名冊內沒有此地址。' },
  held: { en: 'What is held', 'zh-Hant': '所存資料' },
  names: { en: 'Names beside this address: {names}', 'zh-Hant': '與此地址一同記錄的姓名：{names}' },
  columnPlace: { en: 'Where', 'zh-Hant': '位置' },
  columnCount: { en: 'Now', 'zh-Hant': '現時' },
  columnPast: { en: 'Past states', 'zh-Hant': '過往狀態' },
  columnLinks: { en: 'Leads to', 'zh-Hant': '前往' },
  linkVendor: { en: 'vendor {number}', 'zh-Hant': '供應商 {number}' },
  linkAssessment: { en: 'questionnaire {number}', 'zh-Hant': '問卷 {number}' },
  linkTrail: { en: 'trail', 'zh-Hant': '審計軌跡' },
  linkPeople: { en: 'people', 'zh-Hant': '人員' },
  texts: { en: 'Texts that name this person', 'zh-Hant': '提及此人的文字' },
  textsLead: {
    en: 'These hold the address or the name as words. They stay as they were written, because a machine must not rewrite evidence: read them, and change those that must not name anybody. Earlier states of a text are not looked through.',
    'zh-Hant':
      '以下文字含有該地址或姓名。系統不會改寫證據，因此內容會保持原樣：請逐一查閱，並自行更改不應提及任何人的文字。文字的較早版本不在查找之列。',
  },
  textsNone: { en: 'No text names this person.', 'zh-Hant': '沒有文字提及此人。' },
  textsLeft: { en: 'Texts that still name the person', 'zh-Hant': '仍然提及此人的文字' },
  disableFirst: {
    en: 'The account can still sign in. Disable it first, on the page of people.',
    'zh-Hant': '此帳戶仍可登入。請先在「人員」頁停用。',
  },
  erase: { en: 'Erase this person', 'zh-Hant': '清除此人的資料' },
  eraseTitle: { en: 'Erase a person for good', 'zh-Hant': '永久清除個人資料' },
  eraseText: {
    en: 'The name and the address become “erased person”, now and in every past state. Sign-ins, links, tokens and invitations end, mails to the address are deleted, and events of the trail that name the person lose their details. This cannot be undone.',
    'zh-Hant':
      '姓名及地址在現時及所有過往狀態中均會改為「已清除資料的人士」。登入、連結、權杖及邀請會即時終止，寄往該地址的電郵會刪除，審計軌跡中提及此人的事件會失去詳情。此操作無法還原。',
  },
  eraseStays: {
    en: 'What was done stays, under nobody’s name, and the trail can still be checked. Backups, files that were exported, and mails that have left are out of reach.',
    'zh-Hant': '所作之事會保留而不具名，審計軌跡仍可查核。備份、已匯出的檔案及已寄出的電郵則無法觸及。',
  },
  ground: { en: 'Ground', 'zh-Hant': '理由' },
  groundHint: {
    en: 'It stays in the trail: write no name and no address.',
    'zh-Hant': '理由會留在審計軌跡，請勿寫上姓名或地址。',
  },
  groundMissing: { en: 'Say on what ground.', 'zh-Hant': '請填寫理由。' },
  keep: {
    en: '{count, plural, one {Keep the signature, with its receipt} other {Keep the # signatures, with their receipts}}',
    'zh-Hant': '保留 {count} 個簽署及其收據',
  },
  keepHint: {
    en: 'Where a duty to keep evidence lasts. Otherwise the signatures lose their name, and the receipts are deleted.',
    'zh-Hant': '適用於仍須保存證據的情況；否則簽署會失去姓名，收據亦會刪除。',
  },
  keepReason: { en: 'Why they must stay', 'zh-Hant': '必須保留的原因' },
  keepMissing: { en: 'Say why they must stay.', 'zh-Hant': '請填寫必須保留的原因。' },
  typeAddress: { en: 'Type {email} to confirm', 'zh-Hant': '請輸入 {email} 以確認' },
  addressDiffers: { en: 'This is not the address.', 'zh-Hant': '與該地址不符。' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  done: {
    en: 'Erased: {rows, plural, one {# record} other {# records}}, {past, plural, one {# past state} other {# past states}} and the details of {payloads, plural, one {# event} other {# events}}.',
    'zh-Hant': '已清除：{rows} 項紀錄、{past} 個過往狀態及 {payloads} 項事件的詳情。',
  },
  past: { en: 'People who were erased', 'zh-Hant': '清除紀錄' },
  pastNone: { en: 'Nobody was erased yet.', 'zh-Hant': '尚未清除任何人的資料。' },
  columnErased: { en: 'Erased', 'zh-Hant': '清除時間' },
  columnBy: { en: 'By', 'zh-Hant': '經手' },
  columnGround: { en: 'Ground', 'zh-Hant': '理由' },
  columnKept: { en: 'Signatures kept for', 'zh-Hant': '保留簽署的原因' },
  columnRecords: { en: 'Records', 'zh-Hant': '紀錄' },
  columnEvents: { en: 'Events', 'zh-Hant': '事件' },
  notKept: { en: 'not kept', 'zh-Hant': '沒有保留' },
} satisfies Catalogue;
