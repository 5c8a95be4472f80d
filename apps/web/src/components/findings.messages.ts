import type { Catalogue } from '../i18n/catalogue';

/** The words around findings on the pages of vendors and assessments. */
export const findingWords = {
  plannedFor: { en: 'for {day}', 'zh-Hant': '定於 {day}' },
  until: { en: 'until {day}', 'zh-Hant': '至 {day}' },
  section: { en: 'Findings', 'zh-Hant': '待改善事項' },
  sectionNone: { en: 'Nothing to mend.', 'zh-Hant': '沒有待改善事項。' },
  sectionAll: { en: 'All {count}', 'zh-Hant': '全部 {count} 項' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  count: {
    en: '{exact, select, true {{count, plural, =0 {Nothing to mend} one {# weakness to mend} other {# weaknesses to mend}}} other {More than {count} weaknesses to mend}}',
    'zh-Hant':
      '{exact, select, true {{count, plural, =0 {沒有待改善事項} other {# 項待改善事項}}} other {超過 {count} 項待改善事項}}',
  },
} satisfies Catalogue;
