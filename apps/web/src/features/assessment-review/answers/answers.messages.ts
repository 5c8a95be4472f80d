import type { Catalogue } from '../../../i18n/catalogue';

/** The words of looking at answers one by one. */
export const reviewAnswersMessages = {
  order: { en: 'Order', 'zh-Hant': '排列' },
  orderEffect: { en: 'What matters most', 'zh-Hant': '影響最大' },
  orderMeasure: { en: 'By measure', 'zh-Hant': '按措施' },
  orderHint: {
    en: 'First comes what would move the verdict most if it became good.',
    'zh-Hant': '最前者如能改善至良好，對判斷的影響最大。',
  },
  lookedAt: {
    en: '{looked} of {asked} looked at',
    'zh-Hant': '已看 {looked}／{asked} 題',
  },
  keys: {
    en: 'Keys in the list: J next, K previous, 1 to 3 proof, 0 as the whole, Q ask',
    'zh-Hant': '清單內按鍵：J 下一題，K 上一題，1 至 3 選佐證，0 與整份相同，Q 提問',
  },
  measureSummary: { en: '{asked, plural, one {# answer} other {# answers}}', 'zh-Hant': '{asked} 題' },
  proof: { en: 'Proof of this answer', 'zh-Hant': '此答覆的佐證' },
  proofWhole: { en: 'As the whole', 'zh-Hant': '與整份相同' },
  proofClaimed: { en: 'Held by whoever filled it in: {proof}', 'zh-Hant': '填寫者認為：{proof}' },
  proofGranted: { en: 'Proof: {proof}', 'zh-Hant': '佐證：{proof}' },
  ask: { en: 'Ask about this answer', 'zh-Hant': '就此答覆提問' },
  askLabel: { en: 'Your question to the vendor', 'zh-Hant': '向供應商提問' },
  askOursLabel: { en: 'Your question to whoever filled it in', 'zh-Hant': '向填寫者提問' },
  askOursHint: {
    en: 'Shown beside the question when you send the answers back.',
    'zh-Hant': '退回答覆時，會在該題旁顯示。',
  },
  askHint: {
    en: 'Sent with all others when you send the answers back. The mail says only how many there are.',
    'zh-Hant': '退回答覆時連同其他提問一併送出；電郵只會提及提問數目。',
  },
  fromBuyer: { en: '{name} asked', 'zh-Hant': '{name} 提問' },
  fromVendor: { en: '{name} replied', 'zh-Hant': '{name} 回應' },
  thread: { en: 'Questions and replies', 'zh-Hant': '提問及回應' },
  changedLevel: { en: 'Before it was sent back: {words}', 'zh-Hant': '退回之前：{words}' },
  changedUnknown: { en: 'not known', 'zh-Hant': '不清楚' },
  changedNotApplicable: { en: 'does not apply, because: {reason}', 'zh-Hant': '不適用，原因：{reason}' },
  ownProofs: {
    en: '{count, plural, one {# answer has a proof of its own; this is for the others.} other {# answers have a proof of their own; this is for the others.}}',
    'zh-Hant': '{count} 題另有佐證程度；此項適用於其餘答覆。',
  },
} satisfies Catalogue;
