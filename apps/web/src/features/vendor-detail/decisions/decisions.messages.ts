import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the decision about a vendor. */
export const decisionsMessages = {
  title: { en: 'Decision', 'zh-Hant': '決定' },
  none: { en: 'Nobody has decided about this vendor yet.', 'zh-Hant': '尚未就此供應商作出決定。' },
  decide: { en: 'Decide', 'zh-Hant': '作出決定' },
  decideAgain: { en: 'Decide again', 'zh-Hant': '重新決定' },
  byOn: { en: 'by {name}, {day}', 'zh-Hant': '{name}，{day}' },
  wasAt: { en: 'Decided at {band}, {percent} % known.', 'zh-Hant': '決定時為{band}，已知 {percent}%。' },
  wasUnassessed: {
    en: 'Decided before it was assessed: {band} at worst.',
    'zh-Hant': '決定時尚未評估：最壞情況為{band}。',
  },
  now: { en: 'Today: {band}.', 'zh-Hant': '現時：{band}。' },
  nowUnassessed: { en: 'Today: not assessed, {band} at worst.', 'zh-Hant': '現時：尚未評估，最壞情況為{band}。' },
  outdated: {
    en: 'Out of date: the risk is higher now than when it was approved. Look again and decide.',
    'zh-Hant': '已過時：風險高於批准之時。請重新審視並作出決定。',
  },
  outdatedShort: { en: 'out of date', 'zh-Hant': '已過時' },
  overdueShort: {
    en: '{count, plural, one {# condition overdue} other {# conditions overdue}}',
    'zh-Hant': '{count} 項條件逾期',
  },
  somebody: { en: 'somebody', 'zh-Hant': '某人' },
  askedBy: { en: 'Asked for by {name} on {day}:', 'zh-Hant': '由 {name} 於 {day} 申請：' },
  review: { en: 'Look again on {day}.', 'zh-Hant': '{day} 再次審視。' },
  conditions: { en: 'Conditions', 'zh-Hant': '條件' },
  by: { en: 'by {day}', 'zh-Hant': '{day} 或之前' },
  overdue: { en: 'overdue since {day}', 'zh-Hant': '已逾期（{day}）' },
  met: { en: 'met, seen by {name} on {day}', 'zh-Hant': '已符合，由 {name} 於 {day} 確認' },
  metToast: { en: 'Noted as met.', 'zh-Hant': '已記錄為符合。' },
  unmetToast: { en: 'Noted as not met.', 'zh-Hant': '已記錄為未符合。' },
  earlier: {
    en: '{count, plural, one {# earlier decision} other {# earlier decisions}}',
    'zh-Hant': '之前 {count} 項決定',
  },
  onlyAdministratorUnassessed: {
    en: 'While so little is known of it, only an administrator may approve it: {names}.',
    'zh-Hant': '在尚未評估之前，只有管理員可批准：{names}。',
  },
  onlyAdministratorRisk: {
    en: 'Its risk is {band}: only an administrator may approve it: {names}.',
    'zh-Hant': '風險為{band}：只有管理員可批准：{names}。',
  },
  ruleUnassessed: {
    en: 'Little is known of it. You answer for approving it as an administrator.',
    'zh-Hant': '對此供應商所知甚少。你以管理員身份為批准負責。',
  },
  ruleRisk: {
    en: 'Its risk is {band}. You answer for approving it as an administrator.',
    'zh-Hant': '風險為{band}。你以管理員身份為批准負責。',
  },
  dialogTitle: { en: 'Decide about {name}', 'zh-Hant': '就「{name}」作出決定' },
  dialogText: {
    en: 'The verdict of today is kept beside your decision. A decision is not changed later, only replaced by a new one.',
    'zh-Hant': '今日的判斷會與你的決定一併保存。決定日後不會更改，只可由新的決定取代。',
  },
  outcome: { en: 'What do you decide?', 'zh-Hant': '你的決定' },
  outcomeMissing: { en: 'Choose one of the three.', 'zh-Hant': '請選擇其中一項。' },
  reason: { en: 'Why?', 'zh-Hant': '原因' },
  reasonHint: { en: 'For whoever asks in a year’s time.', 'zh-Hant': '供日後查閱的人參考。' },
  reasonMissing: { en: 'Give the reason in a sentence.', 'zh-Hant': '請以一句話說明原因。' },
  condition: { en: 'Condition {number}', 'zh-Hant': '條件 {number}' },
  conditionExample: { en: 'A second factor for everybody', 'zh-Hant': '例如：所有人使用雙重認證' },
  conditionMissing: { en: 'Say what must be met, or remove this line.', 'zh-Hant': '請說明須符合甚麼，或移除此項。' },
  conditionDue: { en: 'Until when (condition {number})', 'zh-Hant': '期限（條件 {number}）' },
  addCondition: { en: 'Add a condition', 'zh-Hant': '新增條件' },
  removeCondition: { en: 'Remove condition {number}', 'zh-Hant': '移除條件 {number}' },
  reviewOn: { en: 'Look at it again on', 'zh-Hant': '再次審視日期' },
  reviewHint: {
    en: 'By the settings, {tier} is looked at every {days} days.',
    'zh-Hant': '按設定，{tier}每 {days} 日審視一次。',
  },
  save: { en: 'Decide', 'zh-Hant': '確定' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  saved: { en: 'Decided.', 'zh-Hant': '已記錄決定。' },
} satisfies Catalogue;
