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
  columnVendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  columnQuestionnaire: { en: 'Questionnaire', 'zh-Hant': '問卷' },
  columnStatus: { en: 'State', 'zh-Hant': '狀態' },
  columnProgress: { en: 'Answered', 'zh-Hant': '已回答' },
  columnRespondent: { en: 'Respondent', 'zh-Hant': '填寫人' },
  columnDue: { en: 'Due', 'zh-Hant': '限期' },
  columnSent: { en: 'Sent', 'zh-Hant': '發出時間' },
  answeredBy: { en: '{name}, {count} answered', 'zh-Hant': '{name}，已答 {count} 題' },
  byUs: { en: '{name}, for us', 'zh-Hant': '{name}（我方）' },
  progress: { en: '{answered} of {asked}', 'zh-Hant': '{answered}／{asked}' },
  listLabel: { en: 'Assessments', 'zh-Hant': '評估清單' },
  more: { en: 'Show more', 'zh-Hant': '顯示更多' },
  emptyTitle: { en: 'No questionnaire has been sent yet', 'zh-Hant': '尚未發出任何問卷' },
  emptyText: {
    en: 'Open a vendor and send it one: it gets a link, needs no account, and answers at its own pace.',
    'zh-Hant': '打開一個供應商並發出問卷：對方會收到連結，無需開戶，可分多次填寫。',
  },
  emptyAction: { en: 'Choose a vendor', 'zh-Hant': '選擇供應商' },
  emptyFilteredTitle: { en: 'None in this state', 'zh-Hant': '沒有這個狀態的評估' },
} satisfies Catalogue;
