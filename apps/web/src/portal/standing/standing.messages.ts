import type { Catalogue } from '../../i18n/catalogue';

/** The words around where the vendor stands. */
export const standingMessages = {
  title: { en: 'Where you stand', 'zh-Hant': '您的現況' },
  intro: {
    en: 'By your answers to this questionnaire alone. 100 would be every question answered at the highest level and verified by somebody independent; your word counts for less than a document, and an open question for nothing. It is no verdict: that depends also on what you can reach at {organization}.',
    'zh-Hant':
      '只按您在本問卷的答案計算。100 分代表每題都達最高級別並經獨立驗證；口頭陳述的分量不及文件，未作答的題目不計分。這並非評定結果：評定還要看您能接觸{organization}的哪些資料及系統。',
  },
  strength: { en: '{percent} of 100', 'zh-Hant': '{percent}／100' },
  open: { en: '{answered} of {asked} answered', 'zh-Hant': '已答 {answered}／{asked} 題' },
  helpTitle: { en: 'What would help most', 'zh-Hant': '最值得改善之處' },
  helpIntro: {
    en: '{count, plural, one {The change that would lower the risk most} other {The # changes that would lower the risk most, the strongest first}}. Nobody but you and {organization} sees this.',
    'zh-Hant': '以下{count, plural, other { # }}項最能減低風險，效果最大的排在最前。只有您與{organization}可以看到。',
  },
  nothing: {
    en: 'Every question that applies has a good answer. What would count for more now is proof: a certificate, a report or a policy beside the answer.',
    'zh-Hant': '所有適用的題目都有良好答案。現在最有幫助的是證明：在答案旁附上證書、報告或政策文件。',
  },
  now: { en: 'You answered', 'zh-Hant': '您的答案' },
  unanswered: { en: 'Not answered', 'zh-Hant': '未作答' },
  good: { en: 'Good would be', 'zh-Hant': '良好水平' },
  effort: { en: 'Roughly', 'zh-Hant': '大約需時' },
  failed: { en: 'Where you stand could not be loaded.', 'zh-Hant': '未能載入您的現況。' },
  again: { en: 'Try again', 'zh-Hant': '再試一次' },
} satisfies Catalogue;
