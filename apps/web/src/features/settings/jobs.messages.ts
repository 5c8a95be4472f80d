import type { Catalogue } from '../../i18n/catalogue';

/** The words of the list of background work. */
export const jobsMessages = {
  tab: { en: 'Background work', 'zh-Hant': '背景工作' },
  title: {
    en: '{exact, select, true {{count, plural, =0 {Nothing is left to do} one {# job is not done yet} other {# jobs are not done yet}}} other {More than {count, number} jobs are not done yet}}',
    'zh-Hant':
      '{exact, select, true {{count, plural, =0 {沒有未完成的工作} other {# 項工作尚未完成}}} other {超過 {count, number} 項工作尚未完成}}',
  },
  lead: {
    en: 'What Firebreak does by itself: mail leaves here, and answers age. A job that fails is tried again, each time after a longer pause.',
    'zh-Hant':
      '由 Firebreak 自行處理的工作，例如寄出郵件，以及計算答案隨時間減弱的效力。失敗的工作會重試，每次相隔更久。',
  },
  outbox: { en: 'Outbox', 'zh-Hant': '寄件匣' },
  listLabel: { en: 'Jobs, newest first', 'zh-Hant': '工作，最新者先' },
  columnTask: { en: 'What', 'zh-Hant': '工作' },
  columnState: { en: 'State', 'zh-Hant': '狀態' },
  columnAdded: { en: 'Since', 'zh-Hant': '加入時間' },
  columnAttempts: { en: 'Attempts', 'zh-Hant': '嘗試次數' },
  columnNext: { en: 'Next attempt', 'zh-Hant': '下次嘗試' },
  columnError: { en: 'What happened last', 'zh-Hant': '上次結果' },
  columnAction: { en: 'Action', 'zh-Hant': '操作' },
  noNext: { en: 'None', 'zh-Hant': '沒有' },
  noError: { en: 'Nothing went wrong', 'zh-Hant': '沒有出錯' },
  retry: { en: 'Try now', 'zh-Hant': '立即重試' },
  retried: { en: 'It is tried again now.', 'zh-Hant': '現正重試。' },
  emptyTitle: { en: 'All is done', 'zh-Hant': '全部完成' },
  emptyText: {
    en: 'A job is here from the moment it is added until it is done. One that failed for good stays until somebody tries it again.',
    'zh-Hant': '工作由加入起一直顯示在這裏，直至完成。最終失敗的工作會留下，直至有人重試。',
  },
  adminsOnly: { en: 'Only administrators can see the background work.', 'zh-Hant': '只有管理員可以查看背景工作。' },
} satisfies Catalogue;
