import type { Catalogue } from '../../i18n/catalogue';

/** The words around the answers and the questionnaires on a vendor's page. */
export const askingMessages = {
  answers: { en: 'Answers', 'zh-Hant': '答覆' },
  answersSigned: {
    en: 'Signed by {name}, {title}, on {day}. {proof}.',
    'zh-Hant': '由 {title} {name} 於 {day} 簽署。{proof}。',
  },
  answersFilledIn: {
    en: 'Filled in by us, not by the vendor: {name}, {title}, on {day}. Each answer has its source.',
    'zh-Hant': '由我們填寫，並非供應商作答：{title} {name}，{day}。每題均列明出處。',
  },
  answersReview: { en: 'Open in full', 'zh-Hant': '查看全部' },
  answersNoneTitle: { en: 'No answers yet', 'zh-Hant': '尚未有答覆' },
  answersNoneText: {
    en: 'What nobody has answered counts at its worst. Send a questionnaire, for which the vendor needs no account, or fill one in from what the vendor publishes.',
    'zh-Hant': '未有答覆的問題一律以最壞情況計算。請發出問卷（供應商無需開立帳戶），或按供應商公開的資料自行填寫。',
  },
  answersWaiting: {
    en: 'A questionnaire is out. Its answers show here as soon as they are signed.',
    'zh-Hant': '問卷已發出，對方簽署後，答覆便會在此顯示。',
  },
  questionnaires: { en: 'Questionnaires', 'zh-Hant': '問卷' },
  send: { en: 'Send', 'zh-Hant': '發出' },
  fillIn: { en: 'Fill it in ourselves', 'zh-Hant': '自行填寫' },
  begunBy: { en: 'Begun {day} by {to}', 'zh-Hant': '{to} 於 {day} 開始' },
  questionnairesNone: { en: 'None has been sent yet.', 'zh-Hant': '尚未發出問卷。' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  due: { en: 'due {day}', 'zh-Hant': '限期 {day}' },
  progress: { en: '{answered} of {asked} answered', 'zh-Hant': '已回答 {answered}／{asked}' },
  sentTo: { en: 'Sent {day} to {to}', 'zh-Hant': '{day} 發給 {to}' },
  actions: { en: 'Actions for {title}', 'zh-Hant': '{title} 的動作' },
  resend: { en: 'Send invitation again', 'zh-Hant': '重新發出邀請' },
  revoke: { en: 'Withdraw', 'zh-Hant': '撤回' },
} satisfies Catalogue;
