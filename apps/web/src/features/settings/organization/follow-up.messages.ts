import type { Catalogue } from '../../../i18n/catalogue';

/** The words about following up. */
export const followUpMessages = {
  title: { en: 'Following up', 'zh-Hant': '跟進' },
  reminders: { en: 'Remind respondents', 'zh-Hant': '提示填寫人' },
  remindersHint: {
    en: 'A short mail without a link, to whoever signs and to colleagues with open questions. It stops when the answers are signed or the request is withdrawn, and can be paused for one questionnaire on its page.',
    'zh-Hant':
      '一封不含連結的簡短電郵，寄給簽署人及仍有題目未答的同事。答案簽署或問卷撤回後便會停止；亦可在個別問卷的頁面暫停。',
  },
  before: { en: 'Days before it is due', 'zh-Hant': '限期前日數' },
  after: { en: 'Days after it was due', 'zh-Hant': '限期後日數' },
  daysRule: {
    en: 'Up to {most} different numbers from 1 to {max}, with commas between them.',
    'zh-Hant': '最多 {most} 個不同的數字，由 1 至 {max}，以逗號分隔。',
  },
  on: {
    en: 'Yes: {before} days before and {after} days after',
    'zh-Hant': '是：限期前 {before} 日及限期後 {after} 日',
  },
  off: { en: 'No', 'zh-Hant': '否' },
  again: { en: 'Ask again when the review is due', 'zh-Hant': '到期覆檢時再次發出問卷' },
  againHint: {
    en: 'For the tiers ticked here, the newest version goes by itself to whoever answered last, with the answers from last time, and {days} days to answer. For the others it waits on the first page for one click. Never while one is open.',
    'zh-Hant':
      '剔選的級別會自動把最新版本寄給上次的填寫人，附上次的答案，限 {days} 日內填寫；其餘級別會在首頁等候你按一下發出。仍有未完成的問卷時，不會再發。',
  },
  byItself: { en: 'Asked again by itself', 'zh-Hant': '自動再次發出問卷' },
  save: { en: 'Save following up', 'zh-Hant': '儲存跟進設定' },
  noDays: { en: 'no', 'zh-Hant': '沒有' },
} satisfies Catalogue;
