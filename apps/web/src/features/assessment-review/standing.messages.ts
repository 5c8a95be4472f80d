import type { Catalogue } from '../../i18n/catalogue';

/** The words around how far the answers go. */
export const standingMessages = {
  title: { en: 'How far the answers go', 'zh-Hant': '答案的程度' },
  strength: { en: '{percent} of 100', 'zh-Hant': '{percent}／100' },
  open: { en: '{answered} of {asked} answered', 'zh-Hant': '已答 {answered}／{asked} 題' },
  shown: {
    en: 'The vendor sees this too, with the answers that would help most.',
    'zh-Hant': '供應商亦會看到此結果及最值得改善的答案。',
  },
  hidden: { en: 'The vendor does not see this.', 'zh-Hant': '供應商不會看到此結果。' },
} satisfies Catalogue;
