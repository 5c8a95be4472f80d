import type { Catalogue } from '../../i18n/catalogue';

/** The words after sending. */
export const receiptMessages = {
  title: { en: 'Your answers are with {organization}', 'zh-Hant': '答案已送交{organization}' },
  acceptedTitle: { en: '{organization} has accepted your answers', 'zh-Hant': '{organization}已接納您的答案' },
  receipt: { en: 'Receipt', 'zh-Hant': '收據' },
  signedBy: { en: 'Signed by', 'zh-Hant': '簽署人' },
  signedAt: { en: 'Sent', 'zh-Hant': '送出時間' },
  answers: { en: 'Answers', 'zh-Hant': '答案數目' },
  count: { en: '{answered} of {asked}', 'zh-Hant': '{answered}（共 {asked} 題）' },
  number: { en: 'Sending no.', 'zh-Hant': '送出次數' },
  phrase: { en: 'Check phrase', 'zh-Hant': '核對暗語' },
  questionnaire: { en: 'Questionnaire', 'zh-Hant': '問卷' },
  for: { en: 'For', 'zh-Hant': '代表機構' },
  statement: { en: 'Statement', 'zh-Hant': '聲明' },
  print: { en: 'Print this page', 'zh-Hant': '列印本頁' },
  nextTitle: { en: 'What happens next', 'zh-Hant': '接下來' },
  next: {
    en: '{organization} reads your answers. If something needs another look, they come back to you by mail and the same link opens them again. You need not do anything until then.',
    'zh-Hant':
      '{organization}會審閱您的答案。如有需要再次檢視之處，對方會以電郵通知，您可以同一連結重新開啟。在此之前毋須再做任何事。',
  },
  acceptedNext: {
    en: 'Beyond what {organization} asks you to improve, you need not do anything more. Thank you.',
    'zh-Hant': '除{organization}請您改善的項目外，您毋須再做任何事，多謝配合。',
  },
  acceptedMaybe: {
    en: 'Give the one-time code to see whether {organization} asks you to improve something. Otherwise you need not do anything more.',
    'zh-Hant': '請輸入一次性驗證碼，查看{organization}有沒有請您改善的項目。如沒有，您毋須再做任何事。',
  },
  withheld: {
    en: 'Who signed and what was answered is shown after a one-time code.',
    'zh-Hant': '簽署人及答案內容須輸入一次性驗證碼後方會顯示。',
  },
  answersWithheld: {
    en: 'What was answered is shown after a one-time code.',
    'zh-Hant': '答案內容須輸入一次性驗證碼後方會顯示。',
  },
  show: { en: 'Show what was sent', 'zh-Hant': '顯示已送出的內容' },
  sentTitle: { en: 'What was sent', 'zh-Hant': '已送出的答案' },
  revokedTitle: { en: 'This request was withdrawn', 'zh-Hant': '此問卷已被撤回' },
  revokedText: {
    en: '{organization} no longer asks for these answers. If that surprises you, ask your contact by a number that you already have.',
    'zh-Hant': '{organization}已撤回此問卷。如有疑問，請以您原有的電話號碼聯絡對方。',
  },
} satisfies Catalogue;
