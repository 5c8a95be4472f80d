import type { Catalogue } from '../../i18n/catalogue';

/** The words around the people who answer. */
export const peopleMessages = {
  title: { en: 'Who answers', 'zh-Hant': '作答者' },
  all: { en: 'All sections', 'zh-Hant': '所有部分' },
  invited: { en: 'Invited on {date}', 'zh-Hant': '已於 {date} 邀請' },
  started: { en: 'Started', 'zh-Hant': '已開始作答' },
  taken_back: { en: 'Taken back', 'zh-Hant': '已收回' },
  answered: { en: '{count, plural, one {# answer} other {# answers}}', 'zh-Hant': '{count} 個答案' },
  answeredBy: { en: 'Answered by {name}, {when}', 'zh-Hant': '{name} 於 {when} 作答' },
  pin: { en: 'PIN by telephone', 'zh-Hant': '電話 PIN' },
  pinFor: { en: 'PIN by telephone for {name}', 'zh-Hant': '給 {name} 的電話 PIN' },
  pinText: {
    en: 'For {name}, where the mailed code does not arrive. Call them at a number that you already have; do not give it to somebody who calls you.',
    'zh-Hant': '供收不到電郵驗證碼的 {name} 使用。請以您原有的電話號碼致電對方；切勿告訴來電者。',
  },
  pinMake: { en: 'Make a PIN', 'zh-Hant': '產生 PIN' },
  pinOnce: {
    en: 'Shown this once. Good for one use until {until}; a new one ends it.',
    'zh-Hant': '只顯示一次。只可使用一次，有效至 {until}；產生新的 PIN 後即告失效。',
  },
  pinLabel: { en: 'PIN', 'zh-Hant': 'PIN' },
  close: { en: 'Close', 'zh-Hant': '關閉' },
} satisfies Catalogue;
