import type { Catalogue } from '../../../i18n/catalogue';

/** The words around a vendor's tier and what speaks for it. */
export const tierMessages = {
  byHand: { en: 'set by hand', 'zh-Hant': '人手設定' },
  suggested: { en: 'suggested: {tier}', 'zh-Hant': '建議：{tier}' },
  why: { en: 'Why?', 'zh-Hant': '原因' },
  whyTier: { en: 'Why is {tier} suggested?', 'zh-Hant': '為何建議{tier}？' },
  title: { en: 'Suggested: {tier}, because', 'zh-Hant': '建議{tier}，因為：' },
  inherent: {
    en: 'before any controls, its risk is {band};',
    'zh-Hant': '未計控制措施，風險為{band}；',
  },
  critical: {
    en: 'work stops without it, which alone makes it tier 2 at least;',
    'zh-Hant': '缺少它工作會停頓，單憑此點已至少屬第二級；',
  },
  assumed: {
    en: 'nobody has said what it can touch, so what is usual for its kind counts.',
    'zh-Hant': '尚未說明可接觸的內容，因此按同類供應商的一般情況計算。',
  },
  records: { en: 'it can touch {records}', 'zh-Hant': '可接觸{records}' },
  noRecords: { en: 'it can touch no records', 'zh-Hant': '不會接觸任何資料' },
  people: { en: 'of {count} people', 'zh-Hant': '涉及 {count} 人' },
  peopleUnknown: { en: 'of nobody knows how many people', 'zh-Hant': '涉及人數不詳' },
  level: { en: 'with access of this kind: {level}', 'zh-Hant': '存取程度：{level}' },
  resets: { en: 'and can reset passwords', 'zh-Hant': '並可重設密碼' },
  review: {
    en: 'This tier is looked at every {days} days.',
    'zh-Hant': '此級別每 {days} 日審視一次。',
  },
  source: {
    en: 'Ranking suppliers by how critical they are: {source}. The steps are our judgement; answers change nothing here.',
    'zh-Hant': '按關鍵程度為供應商排序：{source}。分級標準為我們的判斷，問卷答覆不會影響級別。',
  },
  take: { en: 'Take the suggestion', 'zh-Hant': '採用建議' },
  taken: { en: '{tier} now, as suggested.', 'zh-Hant': '已按建議改為{tier}。' },
} satisfies Catalogue;
