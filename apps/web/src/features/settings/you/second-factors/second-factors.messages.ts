import type { Catalogue } from '../../../../i18n/catalogue';

/** The words of one's own second factors and sessions. */
export const ownSecondFactorsMessages = {
  title: { en: 'Second factor', 'zh-Hant': '雙重認證' },
  lead: {
    en: 'A stolen password opens nothing without it. Have two, so that losing one shuts you out of nothing.',
    'zh-Hant': '即使密碼被盜，沒有它亦無法登入。建議設定兩項，以免遺失其中一項後無法登入。',
  },
  none: { en: 'You have none yet: a password alone opens your account.', 'zh-Hant': '你尚未設定：單憑密碼即可登入。' },
  passkeys: { en: 'Passkeys', 'zh-Hant': '通行密鑰' },
  apps: { en: 'Authenticator apps', 'zh-Hant': '驗證器應用程式' },
  used: { en: 'Added {added}, last used {used}', 'zh-Hant': '{added} 新增，上次使用：{used}' },
  unused: { en: 'Added {added}', 'zh-Hant': '{added} 新增' },
  remove: { en: 'Remove', 'zh-Hant': '移除' },
  removeNamed: { en: 'Remove {name}', 'zh-Hant': '移除{name}' },
  removeTitle: { en: 'Remove this way to sign in?', 'zh-Hant': '移除此登入方式？' },
  removeText: {
    en: '“{name}” opens your account no longer. You can set it up again at any time.',
    'zh-Hant': '「{name}」將不能再登入你的帳戶。你可隨時重新設定。',
  },
  removed: { en: '“{name}” is removed.', 'zh-Hant': '已移除「{name}」。' },
  added: { en: '“{name}” is set up.', 'zh-Hant': '已設定「{name}」。' },
  recovery: {
    en: '{count, plural, =0 {No recovery codes left} one {One recovery code left} other {# recovery codes left}}',
    'zh-Hant': '尚餘 {count} 個備用碼',
  },
  renew: { en: 'Make new recovery codes', 'zh-Hant': '產生新備用碼' },
  renewTitle: { en: 'New recovery codes?', 'zh-Hant': '產生新備用碼？' },
  renewText: { en: 'The old ones end at once.', 'zh-Hant': '舊備用碼會即時失效。' },
  sessions: { en: 'Where you are signed in', 'zh-Hant': '你的登入' },
  sessionsLead: {
    en: 'What you do not know, end, and change your password.',
    'zh-Hant': '如發現不明登入，請終止並更改密碼。',
  },
  thisOne: { en: 'This browser', 'zh-Hant': '目前的瀏覽器' },
  unknownBrowser: { en: 'Unknown program', 'zh-Hant': '未知程式' },
  from: { en: 'from {address}, last used {used}', 'zh-Hant': '來自 {address}，上次使用：{used}' },
  end: { en: 'End', 'zh-Hant': '終止' },
  endNamed: { en: 'End the session of {browser} from {address}', 'zh-Hant': '終止來自 {address} 的 {browser}' },
  endOthers: { en: 'End all others', 'zh-Hant': '終止其他登入' },
  ended: { en: 'The session is ended.', 'zh-Hant': '登入已終止。' },
  othersEnded: { en: 'All other sessions are ended.', 'zh-Hant': '其他登入已全部終止。' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
} satisfies Catalogue;
