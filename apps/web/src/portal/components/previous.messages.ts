import type { Catalogue } from '../../i18n/catalogue';

/** The words around answers from last time. */
export const previousMessages = {
  title: { en: 'Your answer of {date}', 'zh-Hant': '貴機構於 {date}的答案' },
  stillTrue: { en: 'Still true', 'zh-Hant': '仍然正確' },
  change: { en: 'Change', 'zh-Hant': '更改' },
  keys: { en: 'Y says that it is still true, C changes it.', 'zh-Hant': '按 Y 確認仍然正確，按 C 更改。' },
  marked: {
    en: 'Your answer of {date} is marked. Nothing is saved until you choose it again, choose another one, or edit the comment.',
    'zh-Hant': '已標示貴機構於 {date}的答案。再次選擇該答案、另選答案或修改補充說明後，才會儲存。',
  },
  overviewTitle: {
    en: '{count, plural, one {One answer from last time is still to be confirmed} other {# answers from last time are still to be confirmed}}',
    'zh-Hant': '尚有 {count} 題的上次答案有待確認',
  },
  overviewText: {
    en: 'Each question shows what you answered then. Say that it is still true, or change it. Only what you confirm is sent.',
    'zh-Hant': '每題會顯示上次的答案。請確認仍然正確，或加以更改。只有經您確認的答案才會送出。',
  },
  measureCount: { en: '{count} to confirm', 'zh-Hant': '{count} 題待確認' },
  hint: {
    en: 'Has your company answered before? A one-time code by mail shows the answers from last time, so that you only confirm or change them.',
    'zh-Hant': '貴機構曾經作答？以電郵收取一次性驗證碼後，便可查看上次的答案，逐題確認或更改即可。',
  },
  getCode: { en: 'Get a code', 'zh-Hant': '取得驗證碼' },
  toConfirm: {
    en: 'For {count, plural, one {one} other {#}} of them the answer from last time still counts, but less as it ages: better confirm or change it.',
    'zh-Hant': '其中 {count} 題的上次答案仍會計算，但會隨時間減弱，建議確認或更改。',
  },
} satisfies Catalogue;
