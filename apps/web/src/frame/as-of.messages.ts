import type { Catalogue } from '../i18n/catalogue';

/** The words around the instant that is shown. */
export const asOfMessages = {
  now: { en: 'Now', 'zh-Hant': '現時' },
  choose: { en: 'Instant shown: now. Choose another', 'zh-Hant': '顯示的時刻：現時。選擇其他時刻' },
  chosen: { en: 'Instant shown: {instant}. Choose another', 'zh-Hant': '顯示的時刻：{instant}。選擇其他時刻' },
  title: { en: 'Show the register as it stood', 'zh-Hant': '顯示登記冊當時的狀況' },
  day: { en: 'Day', 'zh-Hant': '日期' },
  time: { en: 'Time', 'zh-Hant': '時間' },
  hint: {
    en: 'Without a time: the end of that day. Your time zone: {zone}.',
    'zh-Hant': '不填時間即以當日終結計算。你的時區：{zone}。',
  },
  show: { en: 'Show', 'zh-Hant': '顯示' },
  backToNow: { en: 'Back to now', 'zh-Hant': '返回現時' },
  noDay: { en: 'Choose a day.', 'zh-Hant': '請選擇日期。' },
  yetToCome: { en: 'This instant is yet to come.', 'zh-Hant': '這個時刻尚未到來。' },
  strip: {
    en: 'You see the register as it stood on {instant}. Nothing can be changed here.',
    'zh-Hant': '你正查看登記冊於{instant}的狀況，不能作任何更改。',
  },
  deletedSince: {
    en: '{count, plural, one {# vendor of that day was deleted since and is not counted.} other {# vendors of that day were deleted since and are not counted.}}',
    'zh-Hant': '當日的供應商中，有 {count} 個其後已永久刪除，不計算在內。',
  },
  stripPresent: {
    en: 'This page shows the present: it keeps no past. Other pages show {instant}.',
    'zh-Hant': '這一頁只顯示現時狀況，不設回溯。其他頁面顯示的是{instant}。',
  },
  futureTitle: { en: 'This instant is yet to come', 'zh-Hant': '這個時刻尚未到來' },
  futureText: {
    en: 'The address asks for {instant}. The register can be shown as it stands or as it stood.',
    'zh-Hant': '網址要求顯示{instant}。登記冊只可顯示現時或過往的狀況。',
  },
  unreadableTitle: { en: 'The address names no instant', 'zh-Hant': '網址中的時刻無法辨認' },
  unreadableText: {
    en: 'It says “{instant}”. An instant looks like 2026-11-23T10:00:00Z, in UTC; or choose one in the bar above.',
    'zh-Hant': '網址寫的是「{instant}」。時刻應為 2026-11-23T10:00:00Z 這樣的格式（UTC），亦可在上方選擇。',
  },
} satisfies Catalogue;
