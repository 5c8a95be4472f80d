import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the contracts with a vendor. */
export const contractsMessages = {
  add: { en: 'Add a contract', 'zh-Hant': '新增合約' },
  dialogTitle: { en: 'A contract', 'zh-Hant': '合約' },
  runsUntil: { en: 'Runs until {day}', 'zh-Hant': '有效至{day}' },
  ended: { en: 'Ended {day}', 'zh-Hant': '已於{day}屆滿' },
  noEnd: { en: 'Runs without an end', 'zh-Hant': '沒有訂明屆滿日期' },
  renewsUnless: {
    en: 'Give notice by {day}, or it goes on for {months, plural, one {# month} other {# months}}',
    'zh-Hant': '須於{day}前通知終止，否則自動續期 {months} 個月',
  },
  renews: {
    en: 'Goes on by itself for {months, plural, one {# month} other {# months}}; the days of notice are not entered',
    'zh-Hant': '自動續期 {months} 個月；尚未輸入通知期',
  },
  noticeGiven: { en: 'Notice given {day}', 'zh-Hant': '已於{day}通知終止' },
  aYear: { en: '{amount} a year', 'zh-Hant': '每年 {amount}' },
  removed: { en: '“{name}” was removed.', 'zh-Hant': '已移除「{name}」。' },
  name: { en: 'Name or number', 'zh-Hant': '名稱或編號' },
  nameMissing: {
    en: 'Give it a name, such as “Master agreement 2026”.',
    'zh-Hant': '請填寫名稱，例如「2026 年主協議」。',
  },
  startsOn: { en: 'First day', 'zh-Hant': '開始日期' },
  endsOn: { en: 'Last day of the first term', 'zh-Hant': '首個合約期的最後一日' },
  endsBefore: { en: 'It ends before it begins.', 'zh-Hant': '屆滿日期早於開始日期。' },
  endMissing: {
    en: 'Say when the first term ends; it goes on from there.',
    'zh-Hant': '請填寫首個合約期的最後一日，續期由該日起計。',
  },
  renewing: { en: 'Goes on by itself unless somebody gives notice', 'zh-Hant': '如無人通知終止，自動續期' },
  renewalMonths: { en: 'By how many months each time', 'zh-Hant': '每次續期月數' },
  noticeDays: { en: 'Days of notice', 'zh-Hant': '通知期（日）' },
  noticeUntil: { en: 'The last day to give notice is {day}.', 'zh-Hant': '最後通知日期為{day}。' },
  noticeGivenOn: { en: 'Notice was given on', 'zh-Hant': '已發出終止通知的日期' },
  future: { en: 'Only what has happened: today at the latest.', 'zh-Hant': '日期不可遲於今天。' },
  annualValue: { en: 'What a year costs', 'zh-Hant': '每年金額' },
  currency: { en: 'Currency', 'zh-Hant': '貨幣' },
  note: { en: 'Note', 'zh-Hant': '備註' },
  save: { en: 'Save', 'zh-Hant': '儲存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
  stale: {
    en: 'Somebody changed this contract in the meantime. Close this and open it again to see their version; what you typed is still here.',
    'zh-Hant': '有人剛更改了此合約。請關閉後重新開啟以查看最新內容；你輸入的內容仍在此處。',
  },
} satisfies Catalogue;
