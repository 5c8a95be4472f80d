import type { Catalogue } from '../../i18n/catalogue';

/** What the trail can prove and what it cannot, and how to check it oneself. */
export const proofMessages = {
  tab: { en: 'Proof', 'zh-Hant': '證明' },
  title: { en: 'What the trail can prove', 'zh-Hant': '審計紀錄能證明甚麼' },
  lead: {
    en: 'And what it cannot, said as plainly. You need not believe it: below stands how to check it yourself.',
    'zh-Hant': '以及不能證明甚麼，同樣直說。毋須盡信：下文說明如何自行核對。',
  },
  tableTitle: { en: 'Who does what, and whether it shows', 'zh-Hant': '誰做了甚麼，會否被發現' },
  what: { en: 'What somebody does', 'zh-Hant': '行為' },
  answer: { en: 'Does it show?', 'zh-Hant': '會否被發現' },
  by: { en: 'By what', 'zh-Hant': '憑甚麼' },
  prevented: { en: 'It cannot be done', 'zh-Hant': '無法做到' },
  yes: { en: 'Yes', 'zh-Hant': '會' },
  partly: { en: 'Only partly', 'zh-Hant': '只在部分情況下' },
  no: { en: 'No', 'zh-Hant': '不會' },
  intruder: {
    en: 'Somebody makes the application run SQL of their own to change or delete events',
    'zh-Hant': '有人令應用程式執行自己的 SQL，企圖更改或刪除事件',
  },
  intruderBy: {
    en: 'The role with which it answers requests has no right to change or delete events; it can only add.',
    'zh-Hant': '應用程式處理請求時所用的數據庫角色無權更改或刪除事件，只能新增。',
  },
  forgotten: {
    en: 'A change to the register leaves no event, by a mistake in the program',
    'zh-Hant': '程式出錯，更改登記冊而沒有留下事件',
  },
  forgottenBy: {
    en: 'The database refuses a change for which no event was recorded in the same step.',
    'zh-Hant': '更改若未在同一步驟中記下事件，數據庫會拒絕。',
  },
  edit: {
    en: 'Whoever owns the database changes, deletes, swaps, inserts, copies, moves or backdates single events',
    'zh-Hant': '數據庫擁有人更改、刪除、對調、加插、複製、移動個別事件，或改早其時間',
  },
  editBy: {
    en: 'The chain: each event is linked to the one before it, and its place, instant and content are part of the link.',
    'zh-Hant': '整條鏈：每宗事件與前一宗相連，位置、時間及內容都是連結的一部分。',
  },
  rewrite: {
    en: 'Whoever owns the database cuts the end off, or writes the trail anew with all its links',
    'zh-Hant': '數據庫擁有人刪去紀錄末段，或連同所有連結重寫紀錄',
  },
  rewriteBy: {
    en: 'Only a checkpoint: the trail must still be what was signed. The chain alone does not show it.',
    'zh-Hant': '只憑檢查點：紀錄必須與已簽署的內容一致。單靠鏈本身無法發現。',
  },
  restore: {
    en: 'An old backup is put back, or an organisation is removed with its whole trail',
    'zh-Hant': '還原舊備份，或把機構連同全部紀錄移除',
  },
  restoreBy: {
    en: 'Checkpoints that are kept outside; an honest restore shows in the same way and has to be explained.',
    'zh-Hant': '保存在外的檢查點；真正的還原亦會同樣顯示，須加以解釋。',
  },
  window: {
    en: 'Whoever owns the database rewrites what happened after the last checkpoint',
    'zh-Hant': '數據庫擁有人重寫最近檢查點之後發生的事',
  },
  windowBy: {
    en: 'Nothing shows it until the next checkpoint is signed: within {minutes, plural, one {a minute} other {# minutes}} here.',
    'zh-Hant': '在下一個檢查點簽署前無法發現；本系統最長為 {minutes, number} 分鐘。',
  },
  windowUnknownBy: {
    en: 'Nothing shows it until the next checkpoint is signed. No signer runs here, so that is never.',
    'zh-Hant': '在下一個檢查點簽署前無法發現。本系統沒有簽署程序運行，因此永遠無法發現。',
  },
  tables: {
    en: 'Whoever owns the database switches its safeguards off and edits vendors or answers, not the trail',
    'zh-Hant': '數據庫擁有人停用保護機制，更改供應商或答覆，而不動審計紀錄',
  },
  tablesBy: {
    en: 'The register then says otherwise than its events and its history; nothing here compares them by itself. Keep export packages.',
    'zh-Hant': '登記冊會與事件及歷史不符，但系統不會自動比對。請保存匯出套件。',
  },
  forked: { en: 'Two auditors are shown different histories', 'zh-Hant': '向兩名審計人員展示不同的歷史' },
  forkedBy: {
    en: 'Only when they compare their checkpoints with each other.',
    'zh-Hant': '只有他們互相比對檢查點時才會發現。',
  },
  collusion: {
    en: "Whoever runs Firebreak has the signer's key too, and nobody keeps a checkpoint elsewhere",
    'zh-Hant': '營運 Firebreak 的人同時持有簽署金鑰，而無人在別處保存檢查點',
  },
  collusionBy: {
    en: 'Nothing. Keep checkpoints yourself, and let the signer run where others look after it.',
    'zh-Hant': '沒有辦法。請自行保存檢查點，並讓簽署程序由其他人在別處管理。',
  },
  truth: {
    en: 'Somebody uses another person’s account, or records what is not true',
    'zh-Hant': '有人使用他人的帳戶，或記錄不實的內容',
  },
  truthBy: {
    en: 'The trail shows that it was recorded so and when, by the clock of this machine; not who sat there, nor whether it is true.',
    'zh-Hant': '紀錄只顯示當時如此記下及其時間（以本機時鐘為準），不能證明操作者是誰或內容是否屬實。',
  },
  checkTitle: { en: 'Check it yourself', 'zh-Hant': '自行核對' },
  checkPage: {
    en: 'On the trail page, “Check the chain” computes every link anew and compares the trail with every checkpoint that is kept.',
    'zh-Hant': '在審計紀錄頁按「檢查整條鏈」，會重新計算每一環，並與所有已保存的檢查點比對。',
  },
  checkCommand: {
    en: 'Whoever reaches the database verifies all organisations, with checkpoints that you kept:',
    'zh-Hant': '能連接數據庫的人，可用你保存的檢查點核對所有機構：',
  },
  checkOffline: {
    en: 'With an export package you need neither network nor Firebreak. The program is here, once in JavaScript and once in Python, each written by itself:',
    'zh-Hant': '有匯出套件，便毋須網絡或 Firebreak。核對程式分別以 JavaScript 及 Python 獨立編寫：',
  },
  fingerprint: {
    en: 'Take the fingerprint from a mail or a paper that you were given earlier, not from the page that you are checking.',
    'zh-Hant': '指紋應取自你早前收到的電郵或文件，而非你正在核對的頁面。',
  },
  toPackages: { en: 'Make an export package', 'zh-Hant': '製作匯出套件' },
  back: { en: 'Back to the trail', 'zh-Hant': '返回審計紀錄' },
} satisfies Catalogue;
