import type { Catalogue } from '../../i18n/catalogue';

/** The words of the sum and of what would change it. */
export const whyMessages = {
  title: { en: 'Why', 'zh-Hant': '原因' },
  sentence: {
    en: 'What they can reach adds up to {raised} points of 1,000. {taken, select, 0 {No answer takes anything off yet.} other {Their measures take {taken} off; {total} remain.}}',
    'zh-Hant':
      '可接觸的內容合計 {raised} 分（滿分 1,000）。{taken, select, 0 {未有答覆減低風險。} other {對方的措施減去 {taken} 分，餘下 {total} 分。}}',
  },
  sum: { en: 'The sum, line by line', 'zh-Hant': '逐項計算' },
  raised: { en: 'Before controls', 'zh-Hant': '未計控制措施' },
  total: { en: 'Now', 'zh-Hant': '現時' },
  silent: {
    en: '{count, plural, one {# thing that should take points off and does not} other {# things that should take points off and do not}}',
    'zh-Hant': '{count} 項本應減低風險，但未能做到',
  },
  points: { en: '{points}\u00A0points', 'zh-Hant': '{points}\u00A0分' },
  source: { en: 'Source of the rule: {source}', 'zh-Hant': '規則出處：{source}' },
  answer: { en: 'The answer it rests on', 'zh-Hant': '所依據的答覆' },
  noAnswer: {
    en: 'No answer to {key} yet. Until there is one, the worst is assumed.',
    'zh-Hant': '{key} 尚未有答覆；在此之前，一律以最壞情況計算。',
  },
  scope: { en: 'The access it rests on', 'zh-Hant': '所依據的存取範圍' },
  scopeGone: { en: 'An access that has been removed since.', 'zh-Hant': '該存取範圍其後已移除。' },
  archetype: {
    en: 'Assumed from the kind of supplier, until you say what they can touch.',
    'zh-Hant': '按供應商類別推斷，直至你說明它可接觸甚麼。',
  },
  model: { en: 'It follows from all answers of this measure together.', 'zh-Hant': '由這項措施的全部答覆得出。' },
  version: { en: 'Model {version}, judged for {day}', 'zh-Hant': '模型 {version}，判斷日期 {day}' },
  levers: { en: 'What would change it', 'zh-Hant': '怎樣可以改變' },
  leversSentence: {
    en: 'Each of these brings the verdict down a band, least effort first.',
    'zh-Hant': '以下任何一項均可降低風險級別，最省力者先。',
  },
  leversNone: { en: 'Nothing we know would lower it further.', 'zh-Hant': '現時未有可進一步降低風險的措施。' },
  apply: { en: 'Suppose it', 'zh-Hant': '假設做到' },
  applyNamed: { en: 'Suppose it: {change}', 'zh-Hant': '假設做到：{change}' },
  tryOut: { en: 'What if …', 'zh-Hant': '假設試算' },
  leadsTo: { en: 'leads to', 'zh-Hant': '降至' },
  fewer: { en: '{points}\u00A0points less', 'zh-Hant': '減 {points}\u00A0分' },
} satisfies Catalogue;
