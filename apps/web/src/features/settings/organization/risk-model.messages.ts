import type { Catalogue } from '../../../i18n/catalogue';

/** The words about the risk model and its versions. */
export const riskModelMessages = {
  title: { en: 'Risk model', 'zh-Hant': '風險模型' },
  inForce: { en: 'Vendors are judged with model {version}.', 'zh-Hant': '供應商現以模型 {version} 判斷。' },
  judging: {
    en: '{done, number} of {vendors, number} vendors judged anew. You can go on working.',
    'zh-Hant': '已重新判斷 {done, number} 間供應商，共 {vendors, number} 間。您可繼續工作。',
  },
  newer: { en: 'Model {version} is newer', 'zh-Hant': '模型 {version} 較新' },
  earlier: { en: 'Model {version} is the one before', 'zh-Hant': '模型 {version} 是較早的版本' },
  own: { en: 'Model {version} is your own', 'zh-Hant': '模型 {version} 由您的機構設定' },
  ownChanges: {
    en: '{count, plural, one {# constant differs} other {# constants differ}} from model {base}',
    'zh-Hant': '與模型 {base} 有 {count} 項常數不同',
  },
  constants: { en: 'Look at the constants, or set your own', 'zh-Hant': '查看常數，或自行設定' },
  show: { en: 'Show what would change', 'zh-Hant': '查看會有甚麼改變' },
  none: { en: 'No vendor would change its band.', 'zh-Hant': '沒有供應商會改變級別。' },
  moved: {
    en: '{moved, plural, one {# vendor} other {# vendors}} of {vendors, number} would move: {lowered, number} down, {raised, number} up.',
    'zh-Hant':
      '{vendors, number} 間供應商之中有 {moved, number} 間會改變級別：{lowered, number} 間下降，{raised, number} 間上升。',
  },
  furthest: { en: 'The hundred that move furthest:', 'zh-Hant': '變動最大的一百間：' },
  vendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  now: { en: 'Now', 'zh-Hant': '現時' },
  after: { en: 'Then', 'zh-Hant': '改用後' },
  points: { en: '{points, plural, one {# point} other {# points}}', 'zh-Hant': '{points} 分' },
  take: { en: 'Judge with model {version}', 'zh-Hant': '改用模型 {version}' },
  askTitle: { en: 'Judge with model {version}?', 'zh-Hant': '改用模型 {version}？' },
  ask: {
    en: 'Every vendor is judged anew in the background. Earlier verdicts stay as they were, and you can go back at any time. The change stands in the audit trail.',
    'zh-Hant': '系統會在背景重新判斷所有供應商。以往的判斷維持不變，您亦可隨時改回。這項更改會記入審計紀錄。',
  },
  taken: { en: 'Vendors are being judged anew.', 'zh-Hant': '正在重新判斷供應商。' },
} satisfies Catalogue;
