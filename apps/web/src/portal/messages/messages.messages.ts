import type { Catalogue } from '../../i18n/catalogue';

/** The words around what the reviewer asks about single answers. */
export const threadMessages = {
  asked: {
    en: '{count, plural, one {One answer is asked about} other {# answers are asked about}}',
    'zh-Hant': '對方就 {count} 題答案提問',
  },
  waiting: { en: 'Waits for you', 'zh-Hant': '待回應' },
  replied: { en: 'Replied', 'zh-Hant': '已回應' },
  title: { en: '{organization} asks about this answer', 'zh-Hant': '{organization}就此答案提問' },
  writer: { en: '{name}, {when}', 'zh-Hant': '{name}，{when}' },
  hint: {
    en: 'Reply here, change your answer beneath, or both. Then sign and send again.',
    'zh-Hant': '可在此回應、在下方修改答案，或兩者兼做，然後再次簽署並送出。',
  },
  reply: { en: 'Your reply', 'zh-Hant': '您的回應' },
  send: { en: 'Send reply', 'zh-Hant': '送出回應' },
  sent: { en: 'Your reply is saved.', 'zh-Hant': '已儲存您的回應。' },
  empty: { en: 'Write your reply first.', 'zh-Hant': '請先填寫回應。' },
  tooLong: { en: 'At most {max} characters.', 'zh-Hant': '最多 {max} 個字元。' },
} satisfies Catalogue;
