import type { Catalogue } from '../../i18n/catalogue';

/** The words of the list of what a vendor can touch. */
export const scopesMessages = {
  title: { en: 'What they can touch', 'zh-Hant': '可接觸的內容' },
  add: { en: 'Add access', 'zh-Hant': '新增存取範圍' },
  edit: { en: 'Edit', 'zh-Hant': '編輯' },
  editNamed: { en: 'Edit: {name}', 'zh-Hant': '編輯：{name}' },
  remove: { en: 'Remove', 'zh-Hant': '移除' },
  removeNamed: { en: 'Remove: {name}', 'zh-Hant': '移除：{name}' },
  removed: { en: '{name} is removed.', 'zh-Hant': '{name} 已移除。' },
  putBack: { en: '{name} is back.', 'zh-Hant': '{name} 已復原。' },
  emptyTitle: { en: 'Say what they can touch', 'zh-Hant': '說明對方可接觸甚麼' },
  emptyText: {
    en: 'Until then the verdict assumes what such a supplier usually gets. Five short steps make it yours.',
    'zh-Hant': '在此之前，判斷只按這類供應商的一般情況推斷。只需五個簡短步驟，便可反映實際情況。',
  },
  people: { en: '{count}\u00A0people', 'zh-Hant': '{count}\u2060人' },
  peopleUnknown: { en: 'nobody knows how many people', 'zh-Hant': '人數不詳' },
  noData: { en: 'No records of people', 'zh-Hant': '不涉及個人資料' },
  humanChannel: { en: 'People there answer calls or messages', 'zh-Hant': '由真人接聽電話或訊息' },
  canReset: { en: 'They can reset passwords or second factors', 'zh-Hant': '可重設密碼或雙重認證' },
  critical: { en: 'We cannot work without it', 'zh-Hant': '缺少它便無法運作' },
  from: { en: 'From {places}', 'zh-Hant': '地點：{places}' },
  until: { en: 'Until {day}', 'zh-Hant': '至 {day}' },
  ended: { en: 'Ended {day}, no longer counts', 'zh-Hant': '已於 {day} 終止，不再計算' },
  data: { en: 'Data', 'zh-Hant': '資料' },
  access: { en: 'Reached by', 'zh-Hant': '途徑' },
} satisfies Catalogue;
