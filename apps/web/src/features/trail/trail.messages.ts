import type { Catalogue } from '../../i18n/catalogue';

/** The words of the trail: filters, list, and the check of the chain. */
export const trailMessages = {
  tab: { en: 'Trail', 'zh-Hant': '審計紀錄' },
  title: { en: 'Who did what', 'zh-Hant': '誰做過甚麼' },
  lead: {
    en: 'Every change, sign-in and download, as it was recorded. Nobody can edit or delete a line.',
    'zh-Hant': '每次更改、登入和下載的原始紀錄。任何人都不能修改或刪除其中一行。',
  },
  count: {
    en: '{exact, select, true {{count, plural, =0 {No events} one {# event} other {# events}}} other {More than {count, number} events}}',
    'zh-Hant':
      '{exact, select, true {{count, plural, =0 {沒有事件} other {# 宗事件}}} other {超過 {count, number} 宗事件}}',
  },
  filters: { en: 'Which events are shown', 'zh-Hant': '顯示哪些事件' },
  show: { en: 'Events', 'zh-Hant': '顯示' },
  anyAction: { en: 'of any kind', 'zh-Hant': '任何種類' },
  actionIs: { en: 'of kind “{action}”', 'zh-Hant': '種類：{action}' },
  anybody: { en: 'by anybody', 'zh-Hant': '由任何人' },
  by: { en: 'by {who}', 'zh-Hant': '由 {who}' },
  actorperson: { en: 'people of the organisation', 'zh-Hant': '機構人員' },
  actorrespondent: { en: 'respondents', 'zh-Hant': '答覆者' },
  actorvisitor: { en: 'somebody not signed in', 'zh-Hant': '未登入的人' },
  actorsystem: { en: 'Firebreak itself', 'zh-Hant': 'Firebreak 系統' },
  anyVendor: { en: 'about anything', 'zh-Hant': '關於任何事' },
  aboutVendor: { en: 'about {vendor}', 'zh-Hant': '關於 {vendor}' },
  thisVendor: { en: 'one vendor', 'zh-Hant': '一個供應商' },
  findVendor: { en: 'Find a vendor', 'zh-Hant': '尋找供應商' },
  noVendor: { en: 'No vendor has this name.', 'zh-Hant': '沒有這個名稱的供應商。' },
  from: { en: 'from', 'zh-Hant': '由' },
  fromDay: { en: 'First day', 'zh-Hant': '首日' },
  to: { en: 'to', 'zh-Hant': '至' },
  toDay: { en: 'Last day', 'zh-Hant': '末日' },
  clear: { en: 'Show all', 'zh-Hant': '顯示全部' },
  emptyTitle: { en: 'No event matches', 'zh-Hant': '沒有符合的事件' },
  emptyText: { en: 'Take a condition away, or look at all events.', 'zh-Hant': '請移除部分條件，或顯示所有事件。' },
  firstTitle: { en: 'Nothing has happened yet', 'zh-Hant': '尚未有任何事件' },
  checkTitle: { en: 'Is it complete?', 'zh-Hant': '紀錄是否完整？' },
  checkText: {
    en: 'Each event is linked to the one before it. The check computes every link anew, finds what was changed, left out or put in afterwards, and compares the trail with every checkpoint.',
    'zh-Hant': '每宗事件都與前一宗相連。檢查會重新計算每一環，找出事後被更改、刪去或加插的內容，並與所有檢查點比對。',
  },
  check: { en: 'Check the chain', 'zh-Hant': '檢查整條鏈' },
  checkAgain: { en: 'Check again', 'zh-Hant': '再次檢查' },
  checking: {
    en: 'Computing every link anew… {seconds, number} s',
    'zh-Hant': '正在重新計算每一環…… {seconds, number} 秒',
  },
  holds: {
    en: '{count, plural, one {# event} other {# events}}, nothing changed, nothing missing since {since}.',
    'zh-Hant': '共 {count, number} 宗事件，自{since}以來沒有更改，沒有缺漏。',
  },
  holdsFromStart: {
    en: '{count, plural, one {# event} other {# events}}, nothing changed, nothing missing since the first one.',
    'zh-Hant': '共 {count, number} 宗事件，由第一宗起沒有更改，沒有缺漏。',
  },
  nothingToCheck: {
    en: 'There are no events yet, so nothing can be missing.',
    'zh-Hant': '尚未有事件，因此沒有缺漏。',
  },
  head: { en: 'Last link', 'zh-Hant': '最後一環' },
  headHint: {
    en: 'Keep it outside Firebreak: with it, anybody can tell later whether the chain was cut and written anew.',
    'zh-Hant': '請把它保存在 Firebreak 以外：日後任何人都可憑它判斷整條鏈有否被截斷重寫。',
  },
  broken: {
    en: 'The chain does not hold: {count, plural, one {# place is wrong} other {# places are wrong}}. Tell whoever looks after your data, and keep a copy of the database as it is.',
    'zh-Hant': '這條鏈並不完整：有 {count, number} 處出錯。請通知負責數據的人員，並保存數據庫的現狀副本。',
  },
  compared: {
    en: '{count, plural, one {The checkpoint of {from} fits.} other {All # checkpoints from {from} to {until} fit.}}',
    'zh-Hant': '{count, plural, one {與{from}的檢查點相符。} other {與由{from}至{until}的 # 個檢查點全部相符。}}',
  },
  comparedNone: {
    en: 'No checkpoint is kept, so an end that was cut off would not show.',
    'zh-Hant': '沒有保存檢查點，因此末段若被刪去，將無法發現。',
  },
  unfit: {
    en: 'The trail is not what was signed: {count, plural, one {# checkpoint does not fit} other {# checkpoints do not fit}}. Tell whoever looks after your data, and keep a copy of the database as it is.',
    'zh-Hant':
      '紀錄與已簽署的內容不符：有 {count, number} 個檢查點不符。請通知負責數據的人員，並保存數據庫的現狀副本。',
  },
  checkpointFault: {
    en: 'Checkpoint of {when} over {size, plural, one {# event} other {# events}}: {fault}',
    'zh-Hant': '{when}的檢查點（{size, number} 宗事件）：{fault}',
  },
  cut_off: { en: 'the trail is shorter now', 'zh-Hant': '紀錄現已變短' },
  rewritten: { en: 'its events are others now', 'zh-Hant': '其事件現已不同' },
  signature: { en: 'the signer has not signed it', 'zh-Hant': '並非由簽署程序簽署' },
  faultAt: { en: 'Event {sequence, number}: {fault}', 'zh-Hant': '第 {sequence, number} 宗事件：{fault}' },
  faultChanged: { en: 'who, what or when was changed', 'zh-Hant': '人物、行動或時間被更改' },
  faultPayload: { en: 'its names or changes were changed', 'zh-Hant': '姓名或更改內容被竄改' },
  faultSequence: { en: 'an event is missing or stands twice before it', 'zh-Hant': '之前有事件缺漏或重複' },
  faultLink: { en: 'it is not linked to the event before it', 'zh-Hant': '與前一宗事件並不相連' },
  faultHead: {
    en: 'it is not the end that was noted: events after it are missing or were added',
    'zh-Hant': '並非已登記的終點：其後有事件缺漏或加插',
  },
  faultNoHead: { en: 'the end of the chain is not noted', 'zh-Hant': '沒有登記鏈的終點' },
  faultOther: { en: 'something is wrong ({fault})', 'zh-Hant': '有地方出錯（{fault}）' },
} satisfies Catalogue;
