import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page on which an organisation sets constants of its own. */
export const ownModelMessages = {
  title: { en: 'Constants of the risk model', 'zh-Hant': '風險模型的常數' },
  back: { en: 'Organisation', 'zh-Hant': '機構' },
  lead: {
    en: 'These numbers are our judgement, so you may judge otherwise. What you set is kept as a model of your own; it judges nobody until you take it.',
    'zh-Hant': '以下數值出自我們的判斷，您可有不同看法。您的設定會存為自己的模型；在您採用之前，不會影響任何供應商。',
  },
  leadReader: {
    en: 'These numbers are our judgement, so an administrator may set them otherwise in a model of your own.',
    'zh-Hant': '以下數值出自我們的判斷，管理員可在自己的模型中另行設定。',
  },
  base: { en: 'Published model', 'zh-Hant': '已發布的模型' },
  find: { en: 'Find a constant', 'zh-Hant': '尋找常數' },
  nothingFound: { en: 'No constant is called that.', 'zh-Hant': '找不到這個名稱的常數。' },
  changedOnly: { en: 'Only what differs', 'zh-Hant': '只看不同之處' },
  differ: {
    en: '{count, plural, =0 {Every constant is as published.} one {# constant differs.} other {# constants differ.}}',
    'zh-Hant': '{count, plural, =0 {所有常數與發布時相同。} other {# 項常數不同。}}',
  },
  faulty: {
    en: '{count, plural, one {# cannot be so.} other {# cannot be so.}}',
    'zh-Hant': '其中 {count} 項不可如此設定。',
  },
  partCount: { en: '{count, plural, one {# differs} other {# differ}}', 'zh-Hant': '{count} 項不同' },
  unit: { en: 'In {unit}.', 'zh-Hant': '單位：{unit}。' },
  rising: {
    en: 'A higher step never counts for less than the one before.',
    'zh-Hant': '較高一級不可低於前一級。',
  },
  source: { en: 'Source: {source}.', 'zh-Hant': '出處：{source}。' },
  was: { en: 'Published: {value, number}', 'zh-Hant': '發布值：{value, number}' },
  putBack: { en: 'Put {name} back', 'zh-Hant': '還原「{name}」' },
  putAllBack: { en: 'Put all back', 'zh-Hant': '全部還原' },
  range: {
    en: 'A whole number from {min, number} to {max, number}.',
    'zh-Hant': '{min, number} 至 {max, number} 的整數。',
  },
  below: { en: 'Not less than the step before.', 'zh-Hant': '不可低於前一級。' },
  show: { en: 'Show what would change', 'zh-Hant': '查看會有甚麼改變' },
  keep: { en: 'Keep as a model …', 'zh-Hant': '存為模型⋯' },
  keepTitle: { en: 'Keep these constants as a model?', 'zh-Hant': '把這些常數存為模型？' },
  keepText: {
    en: 'A model is never changed or deleted once it is kept, so that verdicts given with it can always be explained. The change stands in the audit trail.',
    'zh-Hant': '模型存檔後不可更改或刪除，以便隨時解釋以它作出的判斷。這項更改會記入審計紀錄。',
  },
  reason: { en: 'Why?', 'zh-Hant': '原因' },
  reasonHint: { en: 'For auditors and those who come after you.', 'zh-Hant': '供審計人員及日後的同事參考。' },
  kept: { en: 'Model {version} is kept. It judges nobody yet.', 'zh-Hant': '模型 {version} 已存檔，尚未用於判斷。' },
  fixed: { en: 'What is the same for everybody', 'zh-Hant': '所有機構相同的部分' },
  fixedText: {
    en: 'The matrix, the bands and their places on the scale of 0 to 1,000 mean the same everywhere. What comes from outside stays as its source has it:',
    'zh-Hant': '矩陣、級別及其在 0 至 1,000 分的位置，各機構相同。取自外界的數值依其出處：',
  },
  fixedFresh: {
    en: 'An answer counts in full for {days, number} days',
    'zh-Hant': '答覆在 {days, number} 日內全數計算',
  },
  fixedLoss: { en: 'How often events happen and what they cost', 'zh-Hant': '事件的頻率及損失' },
} satisfies Catalogue;
