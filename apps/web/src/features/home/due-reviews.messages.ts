import type { Catalogue } from '../../i18n/catalogue';

/** The words about reviews that are due. */
export const dueReviewsMessages = {
  due: { en: 'Due for review', 'zh-Hant': '到期覆檢' },
  since: { en: 'Due since {day}', 'zh-Hant': '{day}到期' },
  lastAsked: { en: 'Due since {day}, last answered by {person}', 'zh-Hant': '{day}到期，上次由 {person} 填寫' },
  again: { en: 'Send again', 'zh-Hant': '再次發出' },
  title: { en: 'Ask {vendor} again?', 'zh-Hant': '再次向 {vendor} 發出問卷？' },
  text: {
    en: '“{questionnaire}” goes to {person} ({email}) in its newest version, to be answered by {day}. The answers from last time are shown there, to be confirmed or changed. A mail cannot be called back.',
    'zh-Hant':
      '最新版本的「{questionnaire}」會寄給 {person}（{email}），請其於 {day}或之前填寫。上次的答案會一併顯示，可供確認或更改。電郵寄出後無法收回。',
  },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  sent: { en: 'Sent to {email}.', 'zh-Hant': '已寄給 {email}。' },
} satisfies Catalogue;
