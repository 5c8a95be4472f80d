import type { Catalogue } from '../../i18n/catalogue';

/** The words of the overview. */
export const overviewMessages = {
  title: { en: '{organization} asks {vendor} about security', 'zh-Hant': '{organization}向{vendor}了解網絡保安' },
  due: { en: 'Answers are asked for by {date}', 'zh-Hant': '請於 {date} 或之前作答' },
  overdue: {
    en: 'Answers were asked for by {date}. You can still send them.',
    'zh-Hant': '原定於 {date} 或之前作答。您現在仍可送出答案。',
  },
  phraseTitle: { en: 'Check phrase', 'zh-Hant': '核對暗語' },
  phraseText: {
    en: 'Ask your contact for theirs, by a number that you already have. If it differs, stop here and tell them.',
    'zh-Hant': '請以您原有的電話號碼向聯絡人查詢對方的暗語。如不相同，請立即停止並通知對方。',
  },
  progressTitle: { en: 'Your answers', 'zh-Hant': '作答進度' },
  progress: { en: '{answered} of {asked} answered', 'zh-Hant': '已答 {answered} 題，共 {asked} 題' },
  measureCount: { en: '{answered} of {asked}', 'zh-Hant': '{answered} / {asked}' },
  begin: { en: 'Begin', 'zh-Hant': '開始作答' },
  goOn: { en: 'Go on', 'zh-Hant': '繼續作答' },
  check: { en: 'Check your answers', 'zh-Hant': '檢查答案' },
  open: { en: 'Not answered', 'zh-Hant': '未作答' },
  previous: { en: 'To confirm', 'zh-Hant': '待確認' },
  answered: { en: 'Answered', 'zh-Hant': '已作答' },
  unfinished: { en: 'Not saved yet', 'zh-Hant': '尚未儲存' },
  conflict: { en: 'Two answers', 'zh-Hant': '有兩個答案' },
  hidden: { en: 'Answered, not shown', 'zh-Hant': '已作答（未顯示）' },
  hiddenTitle: {
    en: '{count, plural, one {One answer is saved but not shown} other {# answers are saved but not shown}}',
    'zh-Hant': '{count} 個已儲存的答案未有顯示',
  },
  hiddenText: {
    en: 'The link alone lets anybody add answers, but nobody read them. A one-time code by mail shows you what was saved. Without it you can still answer the rest.',
    'zh-Hant':
      '單憑連結只可新增答案，不可閱讀。以電郵收取一次性驗證碼後，便可查看已儲存的內容；沒有驗證碼仍可回答其餘題目。',
  },
  show: { en: 'Show what was saved', 'zh-Hant': '顯示已儲存的答案' },
  returnedTitle: { en: '{organization} asks you to go over your answers', 'zh-Hant': '{organization}請您再次檢視答案' },
  returnedText: {
    en: 'Change what is needed, then sign and send again.',
    'zh-Hant': '請作所需修改，然後再次簽署並送出。',
  },
  returnedHidden: {
    en: 'Change what is needed, then sign and send again. To see and change the answers you need a one-time code.',
    'zh-Hant': '請作所需修改，然後再次簽署並送出。查看及更改答案須使用一次性驗證碼。',
  },
  pack: {
    en: 'Bring answers that you gave elsewhere, or take these with you',
    'zh-Hant': '匯入您在別處提供過的答案，或帶走這裏的答案',
  },
  sheet: { en: 'Answer in a spreadsheet instead', 'zh-Hant': '改以試算表作答' },
} satisfies Catalogue;
