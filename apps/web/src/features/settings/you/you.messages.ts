import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about oneself. */
export const youMessages = {
  title: { en: 'You', 'zh-Hant': '你' },
  lead: { en: '{email} · {role}', 'zh-Hant': '{email} · {role}' },
  accessUntil: {
    en: 'Your access ends on {day}, at the end of the day (UTC). An administrator can extend it.',
    'zh-Hant': '你的使用期限至 {day} 當日完結（UTC）為止，管理員可予延長。',
  },
  name: { en: 'Your name', 'zh-Hant': '你的姓名' },
  nameHint: { en: 'Colleagues see it, and it stands in mails.', 'zh-Hant': '同事會看到，亦會在電郵中顯示。' },
  language: { en: 'Language of mails to you, and of these pages', 'zh-Hant': '寄給你的電郵及介面的語言' },
  digest: { en: 'Mail about what is new with your vendors', 'zh-Hant': '有關你所負責供應商最新情況的電郵' },
  digestHint: {
    en: 'Answers that came in, what is overdue or due for review, mail that did not get through; nothing when nothing is new. Administrators also get what belongs to vendors without an owner.',
    'zh-Hant':
      '包括已交回的答案、逾期或到期覆檢的項目，以及未能送達的電郵；沒有新情況便不會寄出。管理員亦會收到未有負責人的供應商的情況。',
  },
  none: { en: 'None', 'zh-Hant': '不寄' },
  daily: { en: 'Once a day', 'zh-Hant': '每日一封' },
  weekly: { en: 'Once a week, on Monday', 'zh-Hant': '每星期一封，星期一寄出' },
  password: { en: 'Password', 'zh-Hant': '密碼' },
  passwordHint: {
    en: 'Wherever else you are signed in, you will be signed out.',
    'zh-Hant': '你在其他裝置上的登入會隨即終止。',
  },
  old: { en: 'Present password', 'zh-Hant': '現時密碼' },
  oldMissing: { en: 'Type your present password.', 'zh-Hant': '請輸入現時密碼。' },
  oldWrong: { en: 'This is not your present password.', 'zh-Hant': '現時密碼不正確。' },
  fresh: { en: 'New password', 'zh-Hant': '新密碼' },
  change: { en: 'Change the password', 'zh-Hant': '更改密碼' },
  changed: {
    en: 'The password is changed. Other browsers are signed out.',
    'zh-Hant': '密碼已更改，其他瀏覽器已登出。',
  },
} satisfies Catalogue;
