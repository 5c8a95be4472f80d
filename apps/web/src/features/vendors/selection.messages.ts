import type { Catalogue } from '../../i18n/catalogue';

/** The words of choosing several vendors. */
export const selectionMessages = {
  region: { en: 'Chosen vendors', 'zh-Hant': '已選供應商' },
  count: {
    en: '{count, plural, one {# vendor chosen} other {# vendors chosen}}',
    'zh-Hant': '已選 {count} 個供應商',
  },
  full: { en: 'No more than {most} at once.', 'zh-Hant': '每次最多 {most} 個。' },
  chooseAll: { en: 'Choose all', 'zh-Hant': '全選' },
  clear: { en: 'Clear', 'zh-Hant': '取消選擇' },
  send: { en: 'Send questionnaires', 'zh-Hant': '發出問卷' },
  one: { en: 'Choose {name}', 'zh-Hant': '選擇 {name}' },
  all: { en: 'Choose all that the list shows, {most} at most', 'zh-Hant': '選擇清單內全部供應商（最多 {most} 個）' },
} satisfies Catalogue;
