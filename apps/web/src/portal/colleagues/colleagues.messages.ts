import type { Catalogue } from '../../i18n/catalogue';

/** The words of handing sections over, for the pages that are always loaded. */
export const colleaguesMessages = {
  handedTo: { en: 'Handed to {names}', 'zh-Hant': '已交給 {names}' },
  manage: { en: 'Hand a section to a colleague', 'zh-Hant': '將部分題目交給同事' },
  answeredBy: { en: 'Answered by {name}, {when}', 'zh-Hant': '{name} 於 {when} 作答' },
  yours: {
    en: 'These sections were handed to you. A colleague of yours has the whole questionnaire and signs it at the end; what you save reaches them at once.',
    'zh-Hant': '這些部分已交由您填寫。完整問卷由您的同事負責並於最後簽署；您儲存的答案會即時傳給對方。',
  },
  gaps: {
    en: '{count, plural, one {One question has no answer.} other {# questions have no answer.}}',
    'zh-Hant': '尚有 {count} 題未作答。',
  },
  done: {
    en: 'There is nothing for you to sign: your answers are saved, and your colleague sends them.',
    'zh-Hant': '您毋須簽署：答案已儲存，將由您的同事送出。',
  },
} satisfies Catalogue;
