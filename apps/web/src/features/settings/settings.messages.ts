import type { Catalogue } from '../../i18n/catalogue';

/** The words that the pages of the settings share. */
export const settingsMessages = {
  settings: { en: 'Settings', 'zh-Hant': '設定' },
  people: { en: 'People', 'zh-Hant': '人員' },
  organization: { en: 'Organisation', 'zh-Hant': '機構' },
  you: { en: 'You', 'zh-Hant': '你' },
  jobs: { en: 'Background work', 'zh-Hant': '背景工作' },
  notices: { en: 'What you are told', 'zh-Hant': '通知設定' },
  api: { en: 'API', 'zh-Hant': 'API' },
  webhooks: { en: 'Webhooks', 'zh-Hant': 'Webhook' },
  deletion: { en: 'Keeping and deleting', 'zh-Hant': '保留與刪除' },
  personalData: { en: 'Personal data', 'zh-Hant': '個人資料' },
  outbox: { en: 'Outbox', 'zh-Hant': '寄件匣' },
  save: { en: 'Save', 'zh-Hant': '儲存' },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  missing: { en: 'This is needed.', 'zh-Hant': '必須填寫。' },
  nameRule: {
    en: 'Letters, figures, spaces and . , - & ( ): it stands in mails, where nothing may look like a link or a telephone number.',
    'zh-Hant': '只可使用文字、數字、空格及 . , - & ( )。名稱會在電郵中顯示，不可看似連結或電話號碼。',
  },
} satisfies Catalogue;
