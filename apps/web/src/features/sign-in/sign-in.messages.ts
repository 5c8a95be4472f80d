import type { Catalogue } from '../../i18n/catalogue';

/** The words of the sign-in page. */
export const signInMessages = {
  title: { en: 'Sign in', 'zh-Hant': '登入' },
  promise: {
    en: 'Which supplier could burn you, why, and what would change that.',
    'zh-Hant': '哪個供應商可能令你惹火上身、原因何在、怎樣改變。',
  },
  email: { en: 'E-mail', 'zh-Hant': '電郵地址' },
  password: { en: 'Password', 'zh-Hant': '密碼' },
  submit: { en: 'Sign in', 'zh-Hant': '登入' },
  wrong: {
    en: 'The address or the password is not right. Nothing tells which of the two.',
    'zh-Hant': '電郵地址或密碼不正確。為安全起見，我們不會指明是哪一項。',
  },
  demo: { en: 'This is a demo', 'zh-Hant': '這是示範系統' },
  demoHint: {
    en: 'Take one of these people; the terminal where Firebreak was started shows their password.',
    'zh-Hant': '請選擇以下其中一位人員，密碼顯示於啟動 Firebreak 的終端機。',
  },
} satisfies Catalogue;
