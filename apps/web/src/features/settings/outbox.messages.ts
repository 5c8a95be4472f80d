import type { Catalogue } from '../../i18n/catalogue';

/** The words of the demo's outbox. */
export const outboxMessages = {
  tab: { en: 'Outbox', 'zh-Hant': '寄件匣' },
  title: { en: 'Outbox of the demo', 'zh-Hant': '示範寄件匣' },
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
  adminsOnly: { en: 'Only administrators can read the outbox.', 'zh-Hant': '只有管理員可以查看寄件匣。' },
} satisfies Catalogue;
