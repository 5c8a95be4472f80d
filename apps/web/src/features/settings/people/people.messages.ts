import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page of people. */
export const peopleMessages = {
  tab: { en: 'People', 'zh-Hant': '人員' },
  title: {
    en: '{count, plural, one {# person works} other {# people work}} here',
    'zh-Hant': '現有 {count} 位人員',
  },
  lead: {
    en: 'Administrators manage people and settings, procurement keeps the register, auditors read and export everything and change nothing.',
    'zh-Hant': '管理員負責人員和設定，採購人員管理登記冊，審計人員可查閱及匯出所有資料，但不可更改。',
  },
  leadReader: {
    en: 'Administrators invite people, give them roles and manage settings, procurement keeps the register, auditors read and export everything and change nothing.',
    'zh-Hant': '管理員邀請人員、分配身份及管理設定，採購人員管理登記冊，審計人員可查閱及匯出所有資料，但不可更改。',
  },
  listLabel: { en: 'People', 'zh-Hant': '人員' },
  columnPerson: { en: 'Person', 'zh-Hant': '人員' },
  columnEmail: { en: 'E-mail', 'zh-Hant': '電郵地址' },
  columnRole: { en: 'Role', 'zh-Hant': '身份' },
  columnState: { en: 'State', 'zh-Hant': '狀態' },
  columnActions: { en: 'Actions', 'zh-Hant': '操作' },
  you: { en: 'you', 'zh-Hant': '你' },
  active: { en: 'At work', 'zh-Hant': '使用中' },
  disabled: { en: 'Disabled', 'zh-Hant': '已停用' },
  invited: { en: 'Invited, good until {until}', 'zh-Hant': '已邀請，有效期至 {until}' },
  invitationOver: { en: 'Invited, the link has expired', 'zh-Hant': '已邀請，連結已過期' },
  invite: { en: 'Invite somebody', 'zh-Hant': '邀請人員' },
  inviteTitle: { en: 'Invite somebody', 'zh-Hant': '邀請人員' },
  inviteText: {
    en: 'They get a mail with a link that is good for seven days, and choose a password themselves.',
    'zh-Hant': '對方會收到附有連結的電郵，連結有效期七天，密碼由對方自行設定。',
  },
  mailWaits: {
    en: 'No mail server is set (SMTP_URL), so the invitation waits until there is one.',
    'zh-Hant': '尚未設定郵件伺服器（SMTP_URL），邀請會待設定後才寄出。',
  },
  mailKept: {
    en: 'This is a demo without a mail server: the invitation will be in the outbox.',
    'zh-Hant': '這是未設郵件伺服器的示範系統，邀請會留在寄件匣。',
  },
  email: { en: 'E-mail', 'zh-Hant': '電郵地址' },
  emailMissing: { en: 'Type an e-mail address.', 'zh-Hant': '請輸入電郵地址。' },
  emailOdd: { en: 'This is not a whole e-mail address.', 'zh-Hant': '電郵地址不完整。' },
  emailTaken: { en: 'Somebody with this address works here already.', 'zh-Hant': '已有人員使用此電郵地址。' },
  name: { en: 'Name', 'zh-Hant': '姓名' },
  role: { en: 'What will they do?', 'zh-Hant': '對方的身份' },
  language: { en: 'Language of the mail', 'zh-Hant': '電郵語言' },
  send: { en: 'Send the invitation', 'zh-Hant': '寄出邀請' },
  invitedToast: { en: 'Invited {name}.', 'zh-Hant': '已邀請{name}。' },
  more: { en: 'Change {name}', 'zh-Hant': '更改{name}' },
  resend: { en: 'Invite again', 'zh-Hant': '再次邀請' },
  resent: {
    en: 'A new invitation to {name} is on its way; the old link has ended.',
    'zh-Hant': '已向{name}寄出新的邀請，舊連結已失效。',
  },
  withdraw: { en: 'Take the invitation back', 'zh-Hant': '收回邀請' },
  disable: { en: 'Disable', 'zh-Hant': '停用' },
  enable: { en: 'Let in again', 'zh-Hant': '重新啟用' },
  makeRole: { en: 'Change the role to {role}', 'zh-Hant': '身份改為{role}' },
  disabledToast: { en: '{name} is disabled and signed out everywhere.', 'zh-Hant': '{name}已停用，並已登出所有裝置。' },
  withdrawnToast: { en: 'The invitation to {name} is taken back.', 'zh-Hant': '已收回對{name}的邀請。' },
  enabledToast: { en: '{name} can sign in again.', 'zh-Hant': '{name}可再次登入。' },
  roleToast: {
    en: '{name} has a new role and must sign in again.',
    'zh-Hant': '{name}的身份已更改，須重新登入。',
  },
  last: {
    en: 'The only administrator: make somebody else administrator first.',
    'zh-Hant': '唯一的管理員：請先將另一人設為管理員。',
  },
  ownTitle: { en: 'This concerns you', 'zh-Hant': '這會影響你自己' },
  ownText: {
    en: 'You will be signed out at once, and another administrator must take it back.',
    'zh-Hant': '你會立即登出，之後只有其他管理員可以還原。',
  },
  ownConfirm: { en: 'Do it', 'zh-Hant': '確定' },
} satisfies Catalogue;
