import type { Catalogue } from '../i18n/catalogue';

/** The words around a vendor's answers. */
export const answersMessages = {
  level0: { en: 'Absent', 'zh-Hant': '沒有' },
  level1: { en: 'Weak', 'zh-Hant': '薄弱' },
  level2: { en: 'Baseline', 'zh-Hant': '基本' },
  level3: { en: 'Good', 'zh-Hant': '良好' },
  level4: { en: 'Strong', 'zh-Hant': '穩健' },
  unknown: { en: 'Not known', 'zh-Hant': '不清楚' },
  notApplicable: { en: 'Does not apply', 'zh-Hant': '不適用' },
  unanswered: { en: 'Not answered', 'zh-Hant': '未回答' },
  unknownText: { en: 'The vendor does not know.', 'zh-Hant': '供應商表示不清楚。' },
  unknownToUsText: { en: 'We found nothing about it.', 'zh-Hant': '我們找不到相關資料。' },
  notApplicableText: { en: 'Because: {reason}', 'zh-Hant': '原因：{reason}' },
  comment: { en: 'Comment', 'zh-Hant': '備註' },
  measureSummary: {
    en: '{weak, plural, =0 {nothing weak} one {# weak} other {# weak}} of {asked}',
    'zh-Hant': '{asked} 題，{weak, plural, =0 {沒有薄弱之處} other {# 題薄弱}}',
  },
} satisfies Catalogue;
