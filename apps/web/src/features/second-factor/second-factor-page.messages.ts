import type { Catalogue } from '../../i18n/catalogue';

/** The words of the page between a password and everything else. */
export const secondFactorPageMessages = {
  giveTitle: { en: 'Your second factor', 'zh-Hant': '雙重認證' },
  giveLead: { en: 'The password for {email} is right. One more step.', 'zh-Hant': '{email} 的密碼正確，尚餘一步。' },
  lost: {
    en: 'Lost your devices and your recovery codes? An administrator of your organisation can reset your second factor; call them by a number that you know.',
    'zh-Hant': '裝置及備用碼均已遺失？請以你已知的號碼致電機構的管理員，要求重設雙重認證。',
  },
  setUpTitle: { en: 'Set up a second factor', 'zh-Hant': '設定雙重認證' },
  setUpLead: {
    en: 'Your organisation’s register shows where each supplier is weak. A stolen password must not be enough to read it, so everybody here has a second proof.',
    'zh-Hant': '機構的登記冊載有每個供應商的弱點。為免密碼被盜即可查閱，每位使用者均須設定第二重認證。',
  },
  passkey: { en: 'Passkey (recommended)', 'zh-Hant': '通行密鑰（建議）' },
  app: { en: 'Authenticator app', 'zh-Hant': '驗證器應用程式' },
  leave: { en: 'Sign out', 'zh-Hant': '登出' },
  goneTitle: { en: 'You are not signed in', 'zh-Hant': '你尚未登入' },
  gone: { en: 'The sign-in took too long, or was ended elsewhere.', 'zh-Hant': '登入已逾時，或已在其他地方結束。' },
  toSignIn: { en: 'Sign in', 'zh-Hant': '登入' },
} satisfies Catalogue;
