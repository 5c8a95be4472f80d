import type { Catalogue } from '../../../i18n/catalogue';

/** The words of sending a questionnaire. */
export const sendingMessages = {
  title: { en: 'Send a questionnaire to {vendor}', 'zh-Hant': '向 {vendor} 發出問卷' },
  sentTitle: { en: 'Sent. Now speak first', 'zh-Hant': '已發出，請先通知對方' },
  lead: {
    en: 'They get a link by mail, need no account, and see only this questionnaire. Questions that do not concern them are left out.',
    'zh-Hant': '對方會經電郵收到連結，無需開立帳戶，只會看到這份問卷，無關的問題會自動略去。',
  },
  questionnaire: { en: 'Questionnaire', 'zh-Hant': '問卷' },
  questionnaireHint: {
    en: '{count, plural, one {# question} other {# questions}} at most',
    'zh-Hant': '最多 {count} 條問題',
  },
  recommended: { en: 'Fits this supplier', 'zh-Hant': '適合此供應商' },
  others: { en: 'Others', 'zh-Hant': '其他' },
  email: { en: 'Who answers? Their e-mail', 'zh-Hant': '由誰填寫？其電郵地址' },
  name: { en: 'Their name', 'zh-Hant': '其姓名' },
  nameHint: { en: 'For the greeting; may stay empty.', 'zh-Hant': '用於稱呼，可留空。' },
  emailMissing: { en: 'Type an e-mail address.', 'zh-Hant': '請輸入電郵地址。' },
  dueMissing: { en: 'Choose a day.', 'zh-Hant': '請選擇日期。' },
  dueOn: { en: 'Answers by', 'zh-Hant': '填寫限期' },
  dueHint: {
    en: 'The link works {days} days longer.',
    'zh-Hant': '限期後 {days} 天內連結仍然有效。',
  },
  language: { en: 'Language of the mail and the questions', 'zh-Hant': '電郵及問卷語言' },
  noScopes: {
    en: 'You have not said yet what they can touch. Only the questions for such a supplier in general will be asked.',
    'zh-Hant': '你尚未說明對方可接觸甚麼，問卷只會包含適用於這類供應商的一般問題。',
  },
  showsPrevious: {
    en: 'This person may see what the vendor answered the last time',
    'zh-Hant': '此人可查看供應商上次的答案',
  },
  showsPreviousHint: {
    en: 'This address was not asked then. Tick it only if you are sure that it is the right person: the old answers tell where the vendor is weak.',
    'zh-Hant': '此地址上次未獲邀請。請確定對方身份無誤才剔選：舊答案會透露供應商的弱點。',
  },
  send: { en: 'Send', 'zh-Hant': '發出' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  done: { en: 'Done', 'zh-Hant': '完成' },
  fillInTitle: { en: 'Fill in about {vendor} ourselves', 'zh-Hant': '自行填寫關於 {vendor} 的問卷' },
  fillInLead: {
    en: 'For a vendor that will not answer: you fill the questionnaire in from its trust page, certificates and reports, each answer with its source. Nobody is invited or mailed, and the vendor sees nothing of it.',
    'zh-Hant':
      '適用於不會回覆的供應商：由你按其信任中心網頁、證書及報告填寫，逐題註明出處。系統不會邀請或通知任何人，供應商亦不會看到內容。',
  },
  fillInAside: {
    en: 'A questionnaire is out to this vendor. Both may run: what the vendor signs counts before what you find.',
    'zh-Hant': '已向此供應商發出問卷，兩者可同時進行：供應商簽署的答覆優先於你找到的資料。',
  },
  fillIn: { en: 'Begin', 'zh-Hant': '開始填寫' },
  noQuestionnaire: { en: 'No questionnaire is published yet.', 'zh-Hant': '尚未有已發布的問卷。' },
} satisfies Catalogue;
