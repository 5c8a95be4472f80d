import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about oneself. */
export const youMessages = {
  title: { en: 'You', 'zh-Hant': '你' },
  lead: { en: '{email} · {role}', 'zh-Hant': '{email} · {role}' },
  name: { en: 'Your name', 'zh-Hant': '你的姓名' },
  nameHint: { en: 'Colleagues see it, and it stands in mails.', 'zh-Hant': '同事會看到，亦會在電郵中顯示。' },
  language: { en: 'Language of mails to you, and of these pages', 'zh-Hant': '寄給你的電郵及介面的語言' },
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
