import type { Catalogue } from '../../i18n/catalogue';

/** The words of the questionnaires. */
export const questionnairesMessages = {
  tab: { en: 'Questionnaires', 'zh-Hant': '問卷' },
  title: { en: 'Questionnaires', 'zh-Hant': '問卷' },
  lead: {
    en: 'What vendors are asked. Each question has five answers, from absent to strong, and is asked only where it fits the vendor.',
    'zh-Hant': '向供應商提出的問題。每題有五個由「沒有」到「穩健」的答案，只向適用的供應商提問。',
  },
  questionCount: { en: '{count, plural, one {# question} other {# questions}}', 'zh-Hant': '{count} 題' },
  version: { en: 'Version {version}', 'zh-Hant': '第 {version} 版' },
  emptyTitle: { en: 'No questionnaire yet', 'zh-Hant': '尚未有問卷' },
  back: { en: '← Questionnaires', 'zh-Hant': '← 問卷' },
  measures: { en: 'Measures', 'zh-Hant': '控制範疇' },
  levels: { en: 'Answers, from absent to strong', 'zh-Hant': '答案，由「沒有」到「穩健」' },
  basis: { en: 'What the answers rest on', 'zh-Hant': '答案的依據' },
  published: { en: 'Published', 'zh-Hant': '已公佈的標準' },
  incidents: { en: 'Real incidents', 'zh-Hant': '真實事故' },
  ours: { en: 'Our proposal', 'zh-Hant': '我們的建議' },
  oursText: {
    en: 'Some of the limits are ours; no outside authority sets them.',
    'zh-Hant': '部分界線由我們訂定，並無外部權威依據。',
  },
  code: { en: 'In exports', 'zh-Hant': '匯出檔代號' },
  sometimes: { en: 'Asked only where it applies', 'zh-Hant': '只在適用時提問' },
} satisfies Catalogue;
