import type { Catalogue } from '../../i18n/catalogue';

/** The words of the pen with which an auditor asks and notes. */
export const auditPenMessages = {
  pen: { en: 'Ask or note something about this page', 'zh-Hant': '就此頁提出要求或寫底稿' },
  title: { en: 'About “{page}”', 'zh-Hant': '關於「{page}」' },
  instant: { en: 'As of {instant}', 'zh-Hant': '時刻：{instant}' },
  kind: { en: 'What it is', 'zh-Hant': '類別' },
  request: { en: 'Request to procurement', 'zh-Hant': '向採購人員提出要求' },
  note: { en: 'Working paper', 'zh-Hant': '工作底稿' },
  requestText: { en: 'Everybody of the organisation reads it.', 'zh-Hant': '機構內所有人均可閱讀。' },
  noteText: { en: 'Only auditors read it.', 'zh-Hant': '只有審計員可以閱讀。' },
  words: { en: 'Words', 'zh-Hant': '內容' },
  wordsMissing: { en: 'Write something.', 'zh-Hant': '請輸入內容。' },
  due: { en: 'Wanted by (optional)', 'zh-Hant': '限期（可不填）' },
  dueWrong: { en: 'Give a day from today on.', 'zh-Hant': '請輸入今日或之後的日期。' },
  send: { en: 'Send', 'zh-Hant': '送出' },
  keep: { en: 'Keep', 'zh-Hant': '保存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  sent: { en: 'Procurement is asked.', 'zh-Hant': '已向採購人員提出。' },
  kept: { en: 'The working paper is kept.', 'zh-Hant': '工作底稿已保存。' },
} satisfies Catalogue;
