import type { Catalogue } from '../../i18n/catalogue';

/** The words of checking, signing and the receipt. */
export const checkMessages = {
  title: { en: 'Check your answers', 'zh-Hant': '檢查答案' },
  complete: { en: 'Every question has an answer.', 'zh-Hant': '所有題目均已作答。' },
  gaps: {
    en: '{count, plural, one {One question has no answer.} other {# questions have no answer.}} You may send like this: what is left open counts as not in place.',
    'zh-Hant': '尚有 {count} 題未作答。您可照樣送出，但未作答的題目會視作未有實施。',
  },
  firstGap: { en: 'Go to the first one', 'zh-Hant': '前往第一題未答題目' },
  hidden: {
    en: '{count, plural, one {One saved answer is not shown here.} other {# saved answers are not shown here.}} A one-time code by mail shows what was saved.',
    'zh-Hant': '有 {count} 個已儲存的答案未有在此顯示，須使用一次性驗證碼查看。',
  },
  show: { en: 'Show what was saved', 'zh-Hant': '顯示已儲存的答案' },
  change: { en: 'Change', 'zh-Hant': '更改' },
  answer: { en: 'Answer', 'zh-Hant': '作答' },
  confirmOrChange: { en: 'Confirm or change', 'zh-Hant': '確認或更改' },
  look: { en: 'Look', 'zh-Hant': '查看' },
  forQuestion: { en: ': {question}', 'zh-Hant': '：{question}' },
  open: { en: 'Not answered', 'zh-Hant': '未作答' },
  previous: { en: 'Answer from last time, not confirmed', 'zh-Hant': '上次的答案（尚未確認）' },
  hiddenAnswer: { en: 'Answered, not shown', 'zh-Hant': '已作答（未顯示）' },
  unfinished: { en: 'Not saved yet', 'zh-Hant': '尚未儲存' },
  conflict: { en: 'Two answers: choose one', 'zh-Hant': '有兩個答案，請選擇其一' },
  unknown: { en: 'We don’t know', 'zh-Hant': '不清楚' },
  notApplicable: { en: 'Not applicable: {reason}', 'zh-Hant': '不適用：{reason}' },
  sign: { en: 'Go on to sign', 'zh-Hant': '前往簽署' },

  signTitle: { en: 'Sign and send', 'zh-Hant': '簽署並送出' },
  signLead: {
    en: 'You send {answered} of {asked} answers to {organization}. Afterwards they can no longer be changed, unless {organization} sends them back.',
    'zh-Hant':
      '您將向{organization}送出 {answered} 個答案（共 {asked} 題）。送出後不能更改，除非{organization}將問卷退回。',
  },
  name: { en: 'Your full name', 'zh-Hant': '您的姓名' },
  position: { en: 'Your position', 'zh-Hant': '您的職位' },
  statementTitle: { en: 'What you sign', 'zh-Hant': '聲明內容' },
  statement: {
    en: 'To the best of my knowledge these answers are true today, and I am entitled to give them for {vendor}.',
    'zh-Hant': '據本人所知，上述答案於今日均屬真確，且本人有權代表{vendor}作答。',
  },
  confirm: { en: 'I confirm this statement', 'zh-Hant': '本人確認上述聲明' },
  send: { en: 'Sign and send', 'zh-Hant': '簽署並送出' },
  sending: { en: 'Sending…', 'zh-Hant': '正在送出…' },
  nameMissing: { en: 'Type your full name', 'zh-Hant': '請輸入您的姓名' },
  positionMissing: { en: 'Type your position', 'zh-Hant': '請輸入您的職位' },
  confirmMissing: { en: 'Confirm the statement', 'zh-Hant': '請確認聲明' },
  nothingAnswered: { en: 'Answer at least one question first', 'zh-Hant': '請先回答最少一題' },
  stillUnsaved: {
    en: '“{question}” is not saved yet. Finish it or choose another answer',
    'zh-Hant': '「{question}」尚未儲存，請完成作答或另選答案',
  },
} satisfies Catalogue;
