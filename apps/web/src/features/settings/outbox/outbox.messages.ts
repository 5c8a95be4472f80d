import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the outbox. */
export const outboxMessages = {
  tab: { en: 'Outbox', 'zh-Hant': '寄件匣' },
  title: { en: 'Outbox', 'zh-Hant': '寄件匣' },
  lead: {
    en: 'No mail server is set up, so mail stays here instead of being sent. Links and one-time codes in it work.',
    'zh-Hant': '由於未設定郵件伺服器，郵件不會寄出，只會留在這裏。郵件內的連結和一次性驗證碼均可使用。',
  },
  to: { en: 'To', 'zh-Hant': '收件人' },
  listLabel: { en: 'Mails, newest first', 'zh-Hant': '郵件，最新者先' },
  allMails: { en: '← All mails', 'zh-Hant': '← 所有郵件' },
  emptyTitle: { en: 'Nothing has been sent yet', 'zh-Hant': '尚未有郵件' },
  emptyText: {
    en: 'Send a questionnaire to a vendor: the invitation will be here.',
    'zh-Hant': '向供應商發出問卷後，邀請郵件便會在這裏。',
  },
  bodyGone: {
    en: 'The text is no longer kept: the mail has been delivered.',
    'zh-Hant': '郵件已送達，內文不再保留。',
  },
  bodySecret: { en: 'The text is for the recipient only.', 'zh-Hant': '內文只供收件人閱讀。' },
  state: { en: 'State', 'zh-Hant': '狀態' },
  waiting: { en: 'Waiting, next attempt at', 'zh-Hant': '等候中，下次嘗試時間：' },
  sending: { en: 'On its way', 'zh-Hant': '正在寄出' },
  failed: {
    en: 'It could not be delivered, and is not tried again unless somebody asks.',
    'zh-Hant': '未能送達，除非有人要求，否則不會重試。',
  },
  jobs: { en: 'Background work', 'zh-Hant': '背景工作' },
  adminsOnly: { en: 'Only administrators can read the outbox.', 'zh-Hant': '只有管理員可以查看寄件匣。' },
} satisfies Catalogue;
