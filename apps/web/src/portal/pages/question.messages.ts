import type { Catalogue } from '../../i18n/catalogue';

/** The words around a question. */
export const questionMessages = {
  place: {
    en: 'Question {number} of {count} · {answered} of {asked} answered in all',
    'zh-Hant': '第 {number} 題，共 {count} 題 · 全卷已答 {answered} / {asked} 題',
  },
  placeOfAll: { en: '{answered} of {asked} answered in all', 'zh-Hant': '全卷已答 {answered} / {asked} 題' },
  progress: { en: 'Progress by measure', 'zh-Hant': '各項措施的進度' },
  segment: {
    en: '{measure}: {answered} of {asked} answered',
    'zh-Hant': '{measure}：已答 {answered} 題，共 {asked} 題',
  },
  all: { en: 'All questions', 'zh-Hant': '所有題目' },
  why: { en: 'Why this is asked', 'zh-Hant': '為何有此一問' },
  or: { en: 'or', 'zh-Hant': '或' },
  keys: { en: 'Keys 1 to 5 choose an answer, Enter goes on.', 'zh-Hant': '按 1 至 5 選擇答案，按 Enter 繼續。' },
  unknown: { en: 'We don’t know', 'zh-Hant': '不清楚' },
  unknownHint: {
    en: 'It counts as not in place, until somebody finds out.',
    'zh-Hant': '在查明之前，會視作未有實施。',
  },
  notApplicable: { en: 'Not applicable, because…', 'zh-Hant': '不適用，原因是……' },
  reasonLabel: { en: 'Why it does not apply to you', 'zh-Hant': '為何不適用於貴機構' },
  reasonHint: { en: 'One sentence, at least 10 characters.', 'zh-Hant': '一句說明，最少 10 個字。' },
  comment: { en: 'Comment for {organization} (optional)', 'zh-Hant': '給{organization}的補充說明（可不填）' },
  commentHint: {
    en: 'For example what is planned, or where the answer differs between teams. No passwords, no names of customers.',
    'zh-Hant': '例如有何計劃，或不同團隊之間的差異。請勿填寫密碼或客戶名稱。',
  },
  addComment: { en: 'Add a comment', 'zh-Hant': '加入補充說明' },
  next: { en: 'Next question', 'zh-Hant': '下一題' },
  skip: { en: 'Skip for now', 'zh-Hant': '暫時略過' },
  toCheck: { en: 'Check your answers', 'zh-Hant': '檢查答案' },
  noChoice: {
    en: 'Choose an answer, so that your comment can be saved',
    'zh-Hant': '請先選擇答案，補充說明方可儲存',
  },
  reasonTooShort: {
    en: 'Say in at least 10 characters why it does not apply',
    'zh-Hant': '請以最少 10 個字說明為何不適用',
  },
  reasonTooLong: { en: 'Shorten the reason to 500 characters', 'zh-Hant': '請將原因縮短至 500 字以內' },
  commentTooLong: { en: 'Shorten the comment to 2,000 characters', 'zh-Hant': '請將補充說明縮短至 2,000 字以內' },
  conflictTitle: { en: 'This question already has an answer', 'zh-Hant': '這一題已有答案' },
  conflictBlind: {
    en: 'A colleague’s answer is saved, or your own from before the connection broke. What you see below is not. A one-time code shows you both, so that you can choose.',
    'zh-Hant':
      '已儲存的可能是同事的答案，或連線中斷前您自己的答案；下方所示的答案則尚未儲存。取得一次性驗證碼後，便可查看兩者並作出選擇。',
  },
  theirs: { en: 'Saved', 'zh-Hant': '已儲存' },
  theirsOf: { en: 'Saved by {name}', 'zh-Hant': '{name} 已儲存的答案' },
  mine: { en: 'Yours', 'zh-Hant': '您的答案' },
  useMine: { en: 'Replace it with mine', 'zh-Hant': '以我的答案取代' },
  keepTheirs: { en: 'Keep what is saved', 'zh-Hant': '保留已儲存的答案' },
  getCode: { en: 'Get a code', 'zh-Hant': '取得驗證碼' },
  hiddenTitle: { en: 'This question is answered', 'zh-Hant': '這一題已作答' },
  hiddenText: {
    en: 'The answer is saved. To see or change it you need a one-time code, which we send to the address that was invited.',
    'zh-Hant': '答案已經儲存。如要查看或更改，須使用一次性驗證碼，我們會發送至受邀的電郵地址。',
  },
  wholeSection: { en: 'Show the whole section on one page', 'zh-Hant': '整個部分顯示於同一頁' },
  oneByOne: { en: 'Show one question at a time', 'zh-Hant': '逐題顯示' },
  nextSection: { en: 'Next section', 'zh-Hant': '下一部分' },
  sectionKeys: {
    en: 'Tab moves between questions, keys 1 to 5 choose an answer, Enter goes to the next question.',
    'zh-Hant': '按 Tab 在題目之間移動，按 1 至 5 選擇答案，按 Enter 前往下一題。',
  },
  back: { en: 'Back', 'zh-Hant': '上一題' },
} satisfies Catalogue;
