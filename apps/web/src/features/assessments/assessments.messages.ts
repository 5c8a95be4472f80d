import type { Catalogue } from '../../i18n/catalogue';

/** The words of the list of assessments. */
export const assessmentsMessages = {
  tab: { en: 'Assessments', 'zh-Hant': '評估' },
  title: {
    en: '{exact, select, true {{count, plural, =0 {No assessments} one {# assessment} other {# assessments}}} other {More than {count} assessments}}',
    'zh-Hant': '{exact, select, true {{count, plural, =0 {沒有評估} other {# 項評估}}} other {超過 {count} 項評估}}',
  },
  lead: {
    en: 'A questionnaire sent to a vendor, from the invitation to the accepted answers.',
    'zh-Hant': '由發出邀請到接納回覆，逐份跟進發給供應商的問卷。',
  },
  filter: { en: 'Which assessments', 'zh-Hant': '顯示哪些評估' },
  all: { en: 'All', 'zh-Hant': '全部' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  needsAddress: { en: 'Needs a new address', 'zh-Hant': '需要新地址' },
  columnNext: { en: 'Next step', 'zh-Hant': '下一步' },
  mend_mail: { en: 'The mail did not go', 'zh-Hant': '電郵未能寄出' },
  review: { en: 'Read the answers', 'zh-Hant': '審閱答覆' },
  chase: { en: 'Late: ask again', 'zh-Hant': '逾期，請再催問' },
  fill_in: { en: 'Fill it in', 'zh-Hant': '繼續填寫' },
  wait: { en: 'Wait', 'zh-Hant': '等候' },
  none: { en: 'Nothing', 'zh-Hant': '毋須跟進' },
  notBegun: { en: 'Not begun', 'zh-Hant': '未開始' },
  begun: { en: 'Begun', 'zh-Hant': '已開始' },
  columnVendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  columnQuestionnaire: { en: 'Questionnaire', 'zh-Hant': '問卷' },
  columnStatus: { en: 'State', 'zh-Hant': '狀態' },
  columnProgress: { en: 'Answered', 'zh-Hant': '已回答' },
  columnRespondent: { en: 'Respondent', 'zh-Hant': '填寫人' },
  columnDue: { en: 'Due', 'zh-Hant': '限期' },
  answeredBy: { en: '{name}, {count} answered', 'zh-Hant': '{name}，已答 {count} 題' },
  byUs: { en: '{name}, for us', 'zh-Hant': '{name}（我方）' },
  progress: { en: '{answered} of {asked}', 'zh-Hant': '{answered}／{asked}' },
  listLabel: { en: 'Assessments', 'zh-Hant': '評估清單' },
  emptyTitle: { en: 'No questionnaire has been sent yet', 'zh-Hant': '尚未發出任何問卷' },
  emptyText: {
    en: 'Open a vendor and send it one: it gets a link, needs no account, and answers at its own pace.',
    'zh-Hant': '打開一個供應商並發出問卷：對方會收到連結，無需開戶，可分多次填寫。',
  },
  emptyAction: { en: 'Choose a vendor', 'zh-Hant': '選擇供應商' },
  emptyFilteredTitle: { en: 'None in this state', 'zh-Hant': '沒有這個狀態的評估' },
} satisfies Catalogue;
