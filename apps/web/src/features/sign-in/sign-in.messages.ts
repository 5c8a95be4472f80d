import type { Catalogue } from '../../i18n/catalogue';

/** The words of the sign-in page. */
export const signInMessages = {
  title: { en: 'Sign in', 'zh-Hant': '登入' },
  promise: {
    en: 'Which supplier could burn you, why, and what would change that.',
    'zh-Hant': '哪個供應商可能令你惹火上身？\n原因何在？怎樣改變？',
  },
  email: { en: 'E-mail', 'zh-Hant': '電郵地址' },
  password: { en: 'Password', 'zh-Hant': '密碼' },
  submit: { en: 'Sign in', 'zh-Hant': '登入' },
  emailMissing: { en: 'Type your e-mail address.', 'zh-Hant': '請輸入電郵地址。' },
  passwordMissing: { en: 'Type your password.', 'zh-Hant': '請輸入密碼。' },
  wrong: {
    en: 'The e-mail or the password is wrong. For safety we do not say which.',
    'zh-Hant': '電郵地址或密碼不正確。為安全起見，我們不會指明是哪一項。',
  },
  or: { en: 'or', 'zh-Hant': '或' },
  passkey: { en: 'Use a passkey', 'zh-Hant': '使用通行密鑰' },
  ended: {
    en: 'Your access has ended. An administrator of your organisation can give it again.',
    'zh-Hant': '你的使用期限已過。你機構的管理員可再次給予使用權限。',
  },
  forgotten: { en: 'Forgot your password?', 'zh-Hant': '忘記密碼？' },
  empty: {
    en: 'Nobody can sign in yet. Whoever started Firebreak finds a link in its terminal that makes the first administrator.',
    'zh-Hant': '目前尚未有人可以登入。啟動 Firebreak 的終端機會顯示一條連結，用以設立首位管理員。',
  },
  demo: { en: 'This is a demo', 'zh-Hant': '這是示範系統' },
  demoOpen: {
    en: 'Look around in an invented company as one of these people. Nothing in it is real, and no mail leaves it.',
    'zh-Hant': '以其中一個身分，在一家虛構的公司裏四處看看。內容全屬虛構，亦不會發出任何郵件。',
  },
  ownRegister: {
    en: 'Your own register begins with the link that the terminal printed at the start.',
    'zh-Hant': '要建立你自己的登記冊，請開啟啟動時終端機顯示的連結。',
  },
  demoHint: {
    en: 'Take one of these people; the terminal where Firebreak was started shows their password.',
    'zh-Hant': '請選擇以下其中一位人員，密碼顯示於啟動 Firebreak 的終端機。',
  },
} satisfies Catalogue;
