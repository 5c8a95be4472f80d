import type { Catalogue } from '../i18n/catalogue';

/** The words around choosing a password. */
export const newPasswordMessages = {
  hint: {
    en: 'At least 12 characters. Three or four words that nobody would put together are better than signs and figures.',
    'zh-Hant': '最少 12 個字元。三四個互不相干的詞語，比符號和數字更安全。',
  },
  missing: { en: 'Choose a password.', 'zh-Hant': '請設定密碼。' },
  'too-short': {
    en: 'This has {length, plural, one {# character} other {# characters}}; 12 are needed.',
    'zh-Hant': '現有 {length} 個字元，最少需要 12 個。',
  },
  'too-long': { en: 'This is longer than 256 characters.', 'zh-Hant': '密碼不可超過 256 個字元。' },
  'too-common': {
    en: 'Many people use this one, so it is guessed first. Choose another.',
    'zh-Hant': '這個密碼太常見，很容易被猜中，請另選一個。',
  },
  'too-personal': {
    en: 'This is hardly more than your name, your address or your organisation. Choose another.',
    'zh-Hant': '這個密碼與你的姓名、電郵地址或機構名稱太相近，請另選一個。',
  },
  'too-guessable': {
    en: 'This would be guessed soon: common words, names, years and keys side by side are tried first. Add words that nobody would put together.',
    'zh-Hant': '這個密碼很快會被猜中：常用詞、姓名、年份和鍵盤上相鄰的鍵都會最先被嘗試。請加入互不相干的詞語。',
  },
  weak: { en: 'Weak: guessed within days.', 'zh-Hant': '弱：數天內便會被猜中。' },
  good: { en: 'Good: takes weeks to guess, even for a thief.', 'zh-Hant': '良好：即使資料被盜，亦要數星期才能猜中。' },
  strong: {
    en: 'Strong: takes centuries to guess, even for a thief.',
    'zh-Hant': '強：即使資料被盜，亦要數百年才能猜中。',
  },
} satisfies Catalogue;
