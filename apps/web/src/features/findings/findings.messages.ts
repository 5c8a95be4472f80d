import type { Catalogue } from '../../i18n/catalogue';

/** The words of the list of findings. */
export const findingsMessages = {
  tab: { en: 'Findings', 'zh-Hant': '待改善事項' },
  title: {
    en: '{exact, select, true {{count, plural, =0 {Nothing to mend} one {# weakness to mend} other {# weaknesses to mend}}} other {More than {count} weaknesses to mend}}',
    'zh-Hant':
      '{exact, select, true {{count, plural, =0 {沒有待改善事項} other {# 項待改善事項}}} other {超過 {count} 項待改善事項}}',
  },
  titleFiltered: {
    en: '{exact, select, true {{count, plural, =0 {No findings} one {# finding} other {# findings}}} other {More than {count} findings}}',
    'zh-Hant': '{exact, select, true {{count, plural, =0 {沒有事項} other {# 項}}} other {超過 {count} 項}}',
  },
  lead: {
    en: 'A weak answer becomes a finding when it is accepted: somebody sees to it, by a day, until it is mended or its risk is accepted.',
    'zh-Hant': '接納答覆時，薄弱的答覆會列為待改善事項：由專人跟進、訂明限期，直至修正或暫時接受風險為止。',
  },
  filter: { en: 'Which findings', 'zh-Hant': '顯示哪些事項' },
  all: { en: 'Not closed', 'zh-Hant': '未結案' },
  mine: { en: 'Mine', 'zh-Hant': '由我跟進' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  waiting: { en: 'Wait for approval', 'zh-Hant': '等候批准' },
  ending: { en: 'Acceptance runs out', 'zh-Hant': '接受期快將屆滿' },
  lapsed: { en: 'Acceptance no longer holds', 'zh-Hant': '接受已失效' },
  ofVendor: { en: 'Of {vendor} only', 'zh-Hant': '只限 {vendor}' },
  ofOne: { en: 'Of one vendor only', 'zh-Hant': '只限一個供應商' },
  ofAssessment: { en: 'From one assessment only', 'zh-Hant': '只限一次評估' },
  everywhere: { en: 'Show all', 'zh-Hant': '顯示全部' },
  columnFinding: { en: 'What is weak', 'zh-Hant': '弱點' },
  columnVendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  columnAnswer: { en: 'Answer', 'zh-Hant': '答覆' },
  columnStatus: { en: 'State', 'zh-Hant': '狀態' },
  columnDue: { en: 'Due', 'zh-Hant': '限期' },
  columnOwner: { en: 'Seen to by', 'zh-Hant': '跟進人' },
  nobody: { en: 'Nobody yet', 'zh-Hant': '未指派' },
  noAnswer: { en: 'No answer', 'zh-Hant': '沒有答覆' },
  listLabel: { en: 'Findings', 'zh-Hant': '待改善事項清單' },
  emptyTitle: { en: 'Nothing was found yet', 'zh-Hant': '尚未發現任何弱點' },
  emptyText: {
    en: 'Findings appear when answers are accepted. Answers that wait for you are under Assessments.',
    'zh-Hant': '接納答覆後，薄弱的答覆便會列於此處。等候審閱的答覆見「評估」。',
  },
  emptyAction: { en: 'See what waits', 'zh-Hant': '查看等候審閱的答覆' },
  emptyFilteredTitle: { en: 'None of this kind', 'zh-Hant': '沒有這類事項' },
} satisfies Catalogue;
