import type { Catalogue } from '../../i18n/catalogue';

/** The words of comparing answers with those of the last time. */
export const changeMessages = {
  summary: {
    en: 'Since last time: {better} better, {worse} worse, {same} the same{confirmed, plural, =0 {} other { (# confirmed word for word)}}, {fresh} new{gone, plural, =0 {} other {, # not answered again}}.',
    'zh-Hant':
      '與上次相比：{better} 題較佳、{worse} 題較差、{same} 題相同{confirmed, plural, =0 {} other {（# 題一字不變）}}、{fresh} 題新答{gone, plural, =0 {} other {、# 題未再作答}}。',
  },
  better: { en: 'Better than on {date}.', 'zh-Hant': '較 {date}為佳。' },
  worse: { en: 'Worse than on {date}.', 'zh-Hant': '較 {date}為差。' },
  same: { en: 'As strong as on {date}, in other words.', 'zh-Hant': '強弱與 {date}相同，但內容有別。' },
  confirmed: { en: 'Confirmed: the same as on {date}.', 'zh-Hant': '已確認，與 {date}相同。' },
  new: { en: 'New: no earlier answer to this question.', 'zh-Hant': '新答：此題以前未有答覆。' },
  not_repeated: {
    en: 'Not answered this time. The answer of {date} still counts.',
    'zh-Hant': '今次未有作答，{date}的答覆仍然計算。',
  },
  ours: { en: 'Filled in by us then.', 'zh-Hant': '當時由我們填寫。' },
  unknown: { en: 'They did not know.', 'zh-Hant': '當時表示不清楚。' },
  notApplicable: { en: 'It did not apply: {reason}', 'zh-Hant': '當時表示不適用：{reason}' },
  comment: { en: 'Comment then: {comment}', 'zh-Hant': '當時的備註：{comment}' },
} satisfies Catalogue;
