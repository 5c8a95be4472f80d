import type { Catalogue } from '../../i18n/catalogue';

/** The words of the pages that lead people in. */
export const entryMessages = {
  joinTitle: { en: 'Join {organization}', 'zh-Hant': '加入「{organization}」' },
  joinPending: { en: 'Join', 'zh-Hant': '加入' },
  joinLead: {
    en: '{name}, choose a password. From then on you sign in with {email} and this password.',
    'zh-Hant': '{name}，請設定密碼。日後以 {email} 及此密碼登入。',
  },
  resetTitle: { en: 'Choose a new password', 'zh-Hant': '設定新密碼' },
  resetLead: {
    en: 'For {email} at {organization}. Wherever you are signed in now, you will be signed out.',
    'zh-Hant': '帳戶：{organization} 的 {email}。你在其他裝置上的登入會隨即終止。',
  },
  password: { en: 'New password', 'zh-Hant': '新密碼' },
  join: { en: 'Set the password and sign in', 'zh-Hant': '設定密碼並登入' },
  badLinkTitle: { en: 'This link is not good any more', 'zh-Hant': '連結已失效' },
  badInvitation: {
    en: 'It was used, replaced by a newer one, taken back, or is too old. Open the newest mail, or ask an administrator of your organisation for another invitation.',
    'zh-Hant': '連結已被使用、已由較新的連結取代、已被收回或已過期。請開啟最新的電郵，或向機構的管理員索取新的邀請。',
  },
  badReset: {
    en: 'It was used or is older than an hour. Your password is as it was.',
    'zh-Hant': '連結已被使用或已超過一小時。你的密碼沒有改變。',
  },
  badFirst: {
    en: 'It was used, is older than a day, or Firebreak was started anew since: the terminal then shows a new one.',
    'zh-Hant': '連結已被使用、已超過一天，或 Firebreak 已重新啟動；如屬後者，終端機會顯示新的連結。',
  },
  askAgain: { en: 'Ask for another link', 'zh-Hant': '索取另一條連結' },
  toSignIn: { en: 'Go to the sign-in page', 'zh-Hant': '前往登入頁' },
  forgotTitle: { en: 'Forgot your password?', 'zh-Hant': '忘記密碼？' },
  forgotLead: {
    en: 'Type the address that you sign in with. If it is known here, a mail with a link is on its way.',
    'zh-Hant': '請輸入登入時使用的電郵地址。如地址正確，我們會寄出附有連結的電郵。',
  },
  email: { en: 'E-mail', 'zh-Hant': '電郵地址' },
  emailMissing: { en: 'Type your e-mail address.', 'zh-Hant': '請輸入電郵地址。' },
  emailOdd: { en: 'This is not a whole e-mail address.', 'zh-Hant': '電郵地址不完整。' },
  send: { en: 'Send the link', 'zh-Hant': '寄出連結' },
  sentTitle: { en: 'Look into your mailbox', 'zh-Hant': '請查看你的電郵信箱' },
  sentText: {
    en: 'If somebody here has the address {email}, a mail with a link is on its way. The link is good for an hour. For safety we do not say whether the address is known.',
    'zh-Hant':
      '如 {email} 屬於這裏的用戶，附有連結的電郵即將送達，連結有效期一小時。為安全起見，我們不會透露此地址是否已登記。',
  },
  firstTitle: { en: 'Set up Firebreak', 'zh-Hant': '設定 Firebreak' },
  firstLead: {
    en: 'You become the first administrator: you can invite the others and change all of this later.',
    'zh-Hant': '你將成為首位管理員，之後可邀請其他人，亦可隨時更改以下設定。',
  },
  organization: { en: 'Name of your organisation', 'zh-Hant': '機構名稱' },
  nameRule: {
    en: 'Letters, figures, spaces and . , - & ( ): it stands in mails, where nothing may look like a link or a telephone number.',
    'zh-Hant': '只可使用文字、數字、空格及 . , - & ( )。名稱會在電郵中顯示，不可看似連結或電話號碼。',
  },
  currency: { en: 'Currency in which losses are shown', 'zh-Hant': '顯示損失金額的貨幣' },
  language: { en: 'Language of mails', 'zh-Hant': '電郵語言' },
  name: { en: 'Your name', 'zh-Hant': '你的姓名' },
  missing: { en: 'This is needed.', 'zh-Hant': '必須填寫。' },
  create: { en: 'Set up and sign in', 'zh-Hant': '完成設定並登入' },
  signUpTitle: { en: 'Create an organisation', 'zh-Hant': '建立機構' },
  signUpLead: {
    en: 'Type your e-mail address at work. We send you a link by which you create your organisation and become its administrator.',
    'zh-Hant': '請輸入你的工作電郵地址。我們會寄出連結，讓你建立機構並成為其管理員。',
  },
  signUpSent: {
    en: 'A mail is on its way to {email}. Its link is good for a day. If the address has an account already, the mail says so.',
    'zh-Hant': '電郵即將送達 {email}，連結有效期一天。如此地址已有帳戶，電郵會說明。',
  },
  signUpFormLead: {
    en: 'You become the administrator and sign in with {email}. You can invite the others and change all of this later.',
    'zh-Hant': '你將成為管理員，並以 {email} 登入。之後可邀請其他人，亦可隨時更改以下設定。',
  },
  signUpCreate: { en: 'Create and sign in', 'zh-Hant': '建立並登入' },
  badSignUp: {
    en: 'It was used or is older than a day. Nothing was created by opening it.',
    'zh-Hant': '連結已被使用或已超過一天。單是開啟連結不會建立任何機構。',
  },
  signUpClosedTitle: { en: 'Nobody can sign up here', 'zh-Hant': '這裏不開放建立機構' },
  signUpClosed: {
    en: 'Whoever runs this Firebreak does not let organisations sign up by themselves. If your organisation is here, ask its administrator for an invitation.',
    'zh-Hant': '此 Firebreak 的負責人不開放自行建立機構。如你的機構已在此，請向其管理員索取邀請。',
  },
  notEmptyTitle: { en: 'Firebreak is set up already', 'zh-Hant': 'Firebreak 已完成設定' },
  notEmpty: {
    en: 'There is an administrator. Ask them for an invitation, or sign in.',
    'zh-Hant': '這裏已有管理員。請向管理員索取邀請，或直接登入。',
  },
} satisfies Catalogue;
