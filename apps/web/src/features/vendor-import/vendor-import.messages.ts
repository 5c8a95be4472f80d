import type { CellIssue, FilledField, ImportField, MatchedBy, TakeBackRefusal } from '@firebreak/domain';
import type { LocalizedText } from '@firebreak/domain';
import type { Catalogue } from '../../i18n/catalogue';
import type { ReadingProgress } from './vendor-import.queries';

/** What columns of a list can hold. */
export const importFieldNames = {
  name: { en: 'Name', 'zh-Hant': '名稱' },
  aliases: { en: 'Other names', 'zh-Hant': '其他名稱' },
  website: { en: 'Website', 'zh-Hant': '網站' },
  service: { en: 'Service', 'zh-Hant': '服務' },
  archetype: { en: 'Kind', 'zh-Hant': '類別' },
  tier: { en: 'Tier', 'zh-Hant': '級別' },
  ownerEmail: { en: 'Owner’s e-mail', 'zh-Hant': '負責人電郵' },
  contractEndsOn: { en: 'End of contract', 'zh-Hant': '合約屆滿日' },
  nextReviewOn: { en: 'Next review', 'zh-Hant': '下次覆檢' },
  noticeHours: { en: 'Hours to tell of an incident', 'zh-Hant': '事故通報時限（小時）' },
  peopleCount: { en: 'People whose data it reaches', 'zh-Hant': '可接觸資料所涉人數' },
  dataCategories: { en: 'Data', 'zh-Hant': '資料類別' },
  accessTypes: { en: 'Ways of access', 'zh-Hant': '存取方式' },
  accessLevel: { en: 'Reach of access', 'zh-Hant': '存取程度' },
  humanChannel: { en: 'People answer calls', 'zh-Hant': '有人接聽查詢' },
  canResetCredentials: { en: 'Can reset passwords', 'zh-Hant': '可重設密碼' },
  critical: { en: 'We cannot work without it', 'zh-Hant': '缺少便無法運作' },
  countries: { en: 'Countries', 'zh-Hant': '國家或地區' },
  notes: { en: 'Notes', 'zh-Hant': '備註' },
} satisfies Record<ImportField, LocalizedText>;

/** What would be filled in. */
export const filledFieldNames = {
  service: importFieldNames.service,
  tier: importFieldNames.tier,
  ownerId: { en: 'Owner', 'zh-Hant': '負責人' },
  contractEndsOn: importFieldNames.contractEndsOn,
  nextReviewOn: importFieldNames.nextReviewOn,
  noticeHours: importFieldNames.noticeHours,
  notes: importFieldNames.notes,
  aliases: importFieldNames.aliases,
  domains: importFieldNames.website,
  scope: { en: 'What it can touch', 'zh-Hant': '可接觸的內容' },
} satisfies Record<FilledField, LocalizedText>;

/** What is wrong with a cell, and what is expected there. */
export const cellIssueTexts = {
  missing: { en: 'Nothing stands here: it is needed', 'zh-Hant': '此欄必須填寫' },
  too_long: { en: 'The text is too long', 'zh-Hant': '文字過長' },
  control_character: { en: 'A character that cannot be shown', 'zh-Hant': '含有無法顯示的字元' },
  formula: { en: 'A formula: write its result instead', 'zh-Hant': '內含公式，請改填計算結果' },
  unknown_word: { en: 'Not a word we know. Expected: {example}', 'zh-Hant': '未能識別。應為：{example}' },
  not_a_day: {
    en: 'Not a date. Expected: 2027-03-31, 31/3/2027 or 31 Mar 2027',
    'zh-Hant': '不是日期。應為：2027-03-31、31/3/2027 或 2027年3月31日',
  },
  ambiguous_day: { en: 'Day or month first? Choose above', 'zh-Hant': '日先還是月先？請在上方選擇' },
  not_a_number: { en: 'Not a whole number. Expected: 12,000 or 1.5M', 'zh-Hant': '不是整數。應為：12,000 或 3萬' },
  out_of_range: { en: 'The number is too small or too large', 'zh-Hant': '數值過小或過大' },
  not_yes_or_no: { en: 'Expected: yes or no', 'zh-Hant': '應為：是或否' },
  not_an_address: { en: 'Not a website. Expected: vendor.example', 'zh-Hant': '不是網址。應為：vendor.example' },
  unknown_person: { en: 'Nobody here has this e-mail address', 'zh-Hant': '機構內沒有人使用此電郵地址' },
  name_taken: { en: 'Another vendor has exactly this name', 'zh-Hant': '已有另一供應商使用相同名稱' },
} satisfies Record<CellIssue, LocalizedText>;

/** Why a row may be a vendor that is known. */
export const matchTexts = {
  name: { en: 'nearly the same name', 'zh-Hant': '名稱幾乎相同' },
  alias: { en: 'another name in common', 'zh-Hant': '其他名稱相同' },
  domain: { en: 'the same website', 'zh-Hant': '網站相同' },
} satisfies Record<MatchedBy, LocalizedText>;

/** Why something stays when an import is taken back. */
export const takeBackRefusalTexts = {
  changed_since: { en: 'changed since', 'zh-Hant': '其後曾被更改' },
  used_since: { en: 'in use since: something belongs to it by now', 'zh-Hant': '其後已使用：已有其他資料與其關連' },
  archived_since: { en: 'archived since', 'zh-Hant': '其後已封存' },
} satisfies Record<TakeBackRefusal, LocalizedText>;

/** The steps from a chosen list to what importing it would do. */
export const readingStepTexts = {
  uploading: { en: 'Uploading the list', 'zh-Hant': '正在上載名單' },
  reading: { en: 'Reading the list', 'zh-Hant': '正在讀取名單' },
  checking: { en: 'Checking its rows against the register', 'zh-Hant': '正在與登記冊逐行比對' },
} satisfies Record<NonNullable<ReadingProgress['step']>, LocalizedText>;

/** The words of importing a list of vendors. */
export const vendorImportMessages = {
  tab: { en: 'Import vendors', 'zh-Hant': '匯入供應商' },
  title: { en: 'Import a list of vendors', 'zh-Hant': '匯入供應商名單' },
  lead: {
    en: 'Bring the spreadsheet you have. You see what would happen, cell by cell, before anything is stored.',
    'zh-Hant': '使用現有的試算表即可。在儲存任何內容之前，你會逐格看到將會發生甚麼。',
  },
  readOnly: { en: 'Your role reads the register and cannot import.', 'zh-Hant': '你的身份只可閱覽登記冊，不能匯入。' },
  choose: { en: 'Choose a file', 'zh-Hant': '選擇檔案' },
  chooseAnother: { en: 'Choose another file', 'zh-Hant': '選擇另一檔案' },
  chooseHint: {
    en: 'CSV, TSV or XLSX, up to 10 MB and 50,000 rows. Only a name and a kind are needed.',
    'zh-Hant': 'CSV、TSV 或 XLSX，上限 10 MB 及 50,000 行。只需名稱和類別。',
  },
  drop: { en: 'Or drop it here', 'zh-Hant': '或拖放到這裏' },
  paste: { en: 'Or paste rows from a spreadsheet', 'zh-Hant': '或貼上試算表的資料行' },
  readPasted: { en: 'Read what is pasted', 'zh-Hant': '讀取貼上的內容' },
  pasted: { en: 'Pasted rows', 'zh-Hant': '貼上的資料' },
  cancelReading: { en: 'Cancel', 'zh-Hant': '取消' },
  encodingTitle: { en: 'Which of these reads right?', 'zh-Hant': '以下哪一個顯示正確？' },
  encodingText: {
    en: 'The file does not say how its letters are written. Choose the beginning that makes sense.',
    'zh-Hant': '檔案沒有註明文字編碼。請選擇開首內容正確的一項。',
  },
  encodingChoose: { en: 'This one: {encoding}', 'zh-Hant': '選擇 {encoding}' },
  howTitle: { en: 'How it is read', 'zh-Hant': '讀取方式' },
  encoding: { en: 'Encoding', 'zh-Hant': '文字編碼' },
  separator: { en: 'Between cells', 'zh-Hant': '分隔符號' },
  comma: { en: 'Comma', 'zh-Hant': '逗號' },
  tab_: { en: 'Tab', 'zh-Hant': '定位字元（Tab）' },
  semicolon: { en: 'Semicolon', 'zh-Hant': '分號' },
  pipe: { en: 'Vertical bar', 'zh-Hant': '直線' },
  sheet: { en: 'Sheet', 'zh-Hant': '工作表' },
  headingRow: { en: 'Row of the headings', 'zh-Hant': '標題所在行' },
  dayOrder: { en: 'Dates such as 3/4/2027', 'zh-Hant': '3/4/2027 一類日期' },
  dayOrderAsk: { en: 'Please choose', 'zh-Hant': '請選擇' },
  day_first: { en: '3 April: the day is first', 'zh-Hant': '4 月 3 日（日先）' },
  month_first: { en: '4 March: the month is first', 'zh-Hant': '3 月 4 日（月先）' },
  archetype: { en: 'Kind, where the list has none', 'zh-Hant': '名單沒有註明時的類別' },
  archetypeNone: { en: 'Ask me for each', 'zh-Hant': '逐一詢問' },
  columnsTitle: { en: 'What its columns hold', 'zh-Hant': '各欄內容' },
  columnsMissing: { en: 'Say which column holds the name.', 'zh-Hant': '請指明名稱所在的欄。' },
  columnsLeft: {
    en: '{count, plural, =0 {Every column is taken over} one {# column is not taken over} other {# columns are not taken over}}',
    'zh-Hant': '{count, plural, =0 {所有欄均會匯入} other {# 欄不會匯入}}',
  },
  column: { en: 'Column', 'zh-Hant': '欄' },
  samples: { en: 'For example', 'zh-Hant': '例子' },
  holds: { en: 'Holds', 'zh-Hant': '內容' },
  holdsOf: { en: 'What column {column} holds', 'zh-Hant': '{column} 欄的內容' },
  notTaken: { en: 'Not taken over', 'zh-Hant': '不匯入' },
  outcomeTitle: { en: 'What would happen', 'zh-Hant': '將會發生甚麼' },
  added: { en: 'new', 'zh-Hant': '新增' },
  changed: { en: 'filled in', 'zh-Hant': '補充資料' },
  unchanged: { en: 'unchanged', 'zh-Hant': '不變' },
  leftOut: { en: 'left out', 'zh-Hant': '略過' },
  undecided: { en: 'to decide', 'zh-Hant': '待決定' },
  refused: { en: 'with errors', 'zh-Hant': '有錯誤' },
  faultsTitle: {
    en: '{count, plural, one {One cell to mend} other {# cells to mend}}',
    'zh-Hant': '{count} 格需要修正',
  },
  faultsMore: { en: 'The first {shown} are shown.', 'zh-Hant': '只顯示首 {shown} 格。' },
  faultsHint: {
    en: 'Mend them in the file and choose it again, or change what its columns hold. Nothing is imported before all are mended.',
    'zh-Hant': '請在檔案修正後重新選擇，或更改各欄內容。全部修正前不會匯入任何資料。',
  },
  cell: { en: 'Cell', 'zh-Hant': '儲存格' },
  value: { en: 'Stands there', 'zh-Hant': '現有內容' },
  issue: { en: 'What is wrong', 'zh-Hant': '問題' },
  duplicatesTitle: {
    en: '{count, plural, one {One row may be a vendor you have} other {# rows may be vendors you have}}',
    'zh-Hant': '{count} 行可能是已有的供應商',
  },
  duplicatesMore: {
    en: 'The first {shown} are shown; a choice for all holds for the rest.',
    'zh-Hant': '只顯示首 {shown} 行；「全部適用」亦包括其餘各行。',
  },
  row: { en: 'Row', 'zh-Hant': '行' },
  inList: { en: 'In the list', 'zh-Hant': '名單所示' },
  maybe: { en: 'May be', 'zh-Hant': '可能是' },
  maybeRow: { en: '{name} in row {row}', 'zh-Hant': '第 {row} 行的 {name}' },
  fills: { en: 'would fill in: {fields}', 'zh-Hant': '可補充：{fields}' },
  fillsNothing: { en: 'nothing to fill in', 'zh-Hant': '沒有可補充的資料' },
  decision: { en: 'Decision', 'zh-Hant': '決定' },
  decisionOf: { en: 'Decision on row {row}', 'zh-Hant': '第 {row} 行的決定' },
  decideAll: { en: 'For all of them', 'zh-Hant': '全部適用' },
  decide: { en: 'Decide', 'zh-Hant': '待決定' },
  update: { en: 'Same: fill in what is empty', 'zh-Hant': '相同：補充空白資料' },
  separate: { en: 'Another vendor', 'zh-Hant': '另一供應商' },
  leave_out: { en: 'Leave out', 'zh-Hant': '略過' },
  import: {
    en: '{count, plural, =0 {Nothing to import} one {Import one vendor} other {Import # vendors}}',
    'zh-Hant': '{count, plural, =0 {沒有可匯入的資料} other {匯入 # 個供應商}}',
  },
  wordsTitle: { en: 'What its words mean', 'zh-Hant': '用詞的意思' },
  wordsHint: {
    en: 'Nobody here knows these words. Say once what each means; it counts for every row.',
    'zh-Hant': '系統未能識別以下用詞。每個用詞只須說明一次，適用於所有列。',
  },
  wordOfList: { en: 'Word of the list', 'zh-Hant': '名單用詞' },
  wordMeans: { en: 'Means', 'zh-Hant': '意思' },
  wordUnknown: { en: 'Not known yet', 'zh-Hant': '尚未說明' },
  meaningOf: { en: 'What “{word}” means', 'zh-Hant': '「{word}」的意思' },
  cells: { en: '{count, plural, one {in one cell} other {in # cells}}', 'zh-Hant': '共 {count, number} 格' },
  importing: {
    en: 'Storing and judging {count, plural, one {one vendor} other {# vendors}} …',
    'zh-Hant': '正在儲存及評定 {count, number} 個供應商⋯⋯',
  },
  importingHint: {
    en: 'You may leave this page or load it again; it goes on even when the server restarts. Either all of the list is stored or nothing of it.',
    'zh-Hant': '你可離開或重新載入此頁；即使伺服器重新啟動，匯入仍會繼續。名單會全部儲存，否則全部不儲存。',
  },
  noAnswer: {
    en: 'The server does not answer at the moment. The work goes on by itself as soon as it is back.',
    'zh-Hant': '伺服器暫時沒有回應，恢復後會自動繼續。',
  },
  takingBack: { en: 'Taking the import back …', 'zh-Hant': '正在撤回匯入⋯⋯' },
  takingBackHint: {
    en: 'You may leave this page. Either all of it is taken back or nothing.',
    'zh-Hant': '你可離開此頁。匯入會全部撤回，否則全部不撤回。',
  },
  takeBack: { en: 'Take this import back …', 'zh-Hant': '撤回此匯入⋯⋯' },
  takeBackTitle: { en: 'Take the import back', 'zh-Hant': '撤回匯入' },
  takeBackLooking: { en: 'Looking at what has changed since …', 'zh-Hant': '正在查看其後的更改⋯⋯' },
  takeBackArchives: {
    en: '{count, plural, =0 {No vendor that it added goes} one {One vendor that it added goes into the archive} other {# vendors that it added go into the archive}}',
    'zh-Hant': '{count, plural, =0 {沒有新增的供應商需要封存} other {封存所新增的 # 個供應商}}',
  },
  takeBackRestores: {
    en: '{count, plural, =0 {No vendor gets back what it had} one {One vendor gets back what it had} other {# vendors get back what they had}}',
    'zh-Hant': '{count, plural, =0 {沒有供應商需要還原} other {還原 # 個供應商原有的資料}}',
  },
  takeBackLeaves: {
    en: '{count, plural, =0 {Nothing was changed since} one {One vendor keeps what was changed since} other {# vendors keep what was changed since}}',
    'zh-Hant': '{count, plural, =0 {其後沒有任何更改} other {# 個供應商保留其後的更改}}',
  },
  takeBackWhy: {
    en: 'The vendors are archived, not deleted: their history stays, and the same list can be imported again.',
    'zh-Hant': '供應商只會封存，不會刪除：其記錄會保留，同一名單可再次匯入。',
  },
  takeBackConfirm: { en: 'Take it back', 'zh-Hant': '撤回' },
  takeBackNothing: { en: 'There is nothing left to take back.', 'zh-Hant': '沒有可撤回的內容。' },
  takeBackFailed: {
    en: 'The import could not be taken back, and nothing of it was. Try again; if it fails once more, tell your administrator.',
    'zh-Hant': '未能撤回匯入，沒有撤回任何內容。請再試；如仍失敗，請通知管理員。',
  },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  leftTitle: {
    en: '{count, plural, one {One vendor stays as it is} other {# vendors stay as they are}}',
    'zh-Hant': '{count} 個供應商維持現狀',
  },
  leftMore: { en: 'The first {shown} are shown.', 'zh-Hant': '只顯示首 {shown} 個。' },
  leftVendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  leftWhat: { en: 'What stays', 'zh-Hant': '保留內容' },
  leftAll: { en: 'All of it', 'zh-Hant': '全部' },
  leftReason: { en: 'Why', 'zh-Hant': '原因' },
  takenBackTitle: { en: 'The import is taken back', 'zh-Hant': '匯入已撤回' },
  takenBackDone: {
    en: '{archived, plural, =0 {No vendor} one {One vendor} other {# vendors}} archived, {restored, number} given back what they had, {left, number} left as they are.',
    'zh-Hant': '已封存 {archived, number} 個供應商，還原 {restored, number} 個，{left, number} 個維持現狀。',
  },
  cannotBeTakenBack: {
    en: 'It was imported before Firebreak kept what an import did, so it cannot be taken back.',
    'zh-Hant': '此匯入早於系統保留匯入記錄，因此不能撤回。',
  },
  earlierTitle: { en: 'Earlier imports', 'zh-Hant': '先前的匯入' },
  earlierFile: { en: 'List', 'zh-Hant': '名單' },
  earlierUnnamed: { en: 'List without a name', 'zh-Hant': '未命名名單' },
  earlierWhen: { en: 'Imported', 'zh-Hant': '匯入時間' },
  earlierWho: { en: 'By', 'zh-Hant': '匯入者' },
  earlierOutcome: { en: 'Vendors', 'zh-Hant': '供應商' },
  earlierCounts: {
    en: '{added, number} new, {changed, number} filled in',
    'zh-Hant': '新增 {added, number} 個，補充 {changed, number} 個',
  },
  earlierState: { en: 'State', 'zh-Hant': '狀態' },
  state_done: { en: 'Imported', 'zh-Hant': '已匯入' },
  state_running: { en: 'Being stored', 'zh-Hant': '儲存中' },
  state_failed: { en: 'Not imported', 'zh-Hant': '未有匯入' },
  state_taking_back: { en: 'Being taken back', 'zh-Hant': '撤回中' },
  state_taken_back: { en: 'Taken back', 'zh-Hant': '已撤回' },
  progress: { en: 'How much is stored', 'zh-Hant': '儲存進度' },
  stored: { en: 'The list is imported', 'zh-Hant': '名單已匯入' },
  toVendors: { en: 'See the vendors', 'zh-Hant': '查看供應商' },
  another: { en: 'Import another list', 'zh-Hant': '匯入另一份名單' },
  notStored: { en: 'Nothing was imported', 'zh-Hant': '沒有匯入任何內容' },
  interrupted: {
    en: 'The import was interrupted before all was stored, so nothing of it is. Import the list once more.',
    'zh-Hant': '匯入在全部儲存前中斷，因此沒有儲存任何內容。請再匯入一次。',
  },
  overtaken: {
    en: 'Somebody changed the register meanwhile, and some rows have to be decided anew. Look at the list again.',
    'zh-Hant': '期間有人更改了登記冊，部分列須重新決定。請再查看名單。',
  },
  failed: {
    en: 'The list could not be stored, and nothing of it is. Try again; if it fails once more, tell your administrator.',
    'zh-Hant': '未能儲存名單，沒有儲存任何內容。請再試；如仍失敗，請通知管理員。',
  },
  again: { en: 'Look at the list again', 'zh-Hant': '再查看名單' },
  otherRuns: {
    en: 'Another list is being imported at this moment. Wait until it is done.',
    'zh-Hant': '另一份名單正在匯入，請待其完成。',
  },
  notYet: { en: 'Mend the cells and decide the rows above first.', 'zh-Hant': '請先修正上述儲存格並作出決定。' },
  earlier: {
    en: 'Exactly this list was imported before; importing it again would change nothing.',
    'zh-Hant': '此名單先前已匯入，再次匯入不會有任何改變。',
  },
  done: {
    en: '{added, plural, =0 {No vendor} one {One vendor} other {# vendors}} added, {changed, number} filled in, {unchanged, number} as they were, {leftOut, number} left out.',
    'zh-Hant':
      '已新增 {added, number} 個供應商，補充 {changed, number} 個，{unchanged, number} 個沒有改變，略過 {leftOut, number} 個。',
  },
  back: { en: 'Back to the vendors', 'zh-Hant': '返回供應商' },
  noText: {
    en: 'This is neither a text nor a workbook that can be read.',
    'zh-Hant': '此檔案不是可讀取的文字檔或試算表。',
  },
  tooMuch: {
    en: 'The list is too large: at most 50,000 rows, 100 columns and 10 MB.',
    'zh-Hant': '名單過大：上限 50,000 行、100 欄及 10 MB。',
  },
  unclosed: { en: 'A quotation mark in it is opened and never closed.', 'zh-Hant': '檔案中有引號沒有結束。' },
  wrongEncoding: {
    en: 'The file is not written in this encoding. Choose another.',
    'zh-Hant': '檔案並非使用此編碼，請另選。',
  },
  empty: { en: 'Nothing stands in it.', 'zh-Hant': '檔案沒有內容。' },
  encrypted: {
    en: 'The workbook has a password. Save it without one.',
    'zh-Hant': '試算表設有密碼，請移除密碼後再試。',
  },
} satisfies Catalogue;
