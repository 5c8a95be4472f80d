import type { Catalogue } from '../i18n/catalogue';

/** The words around notices, in the bell and on their page. */
export const noticesMessages = {
  title: { en: 'Notices', 'zh-Hant': '通知' },
  bell: {
    en: '{count, plural, =0 {Notices: nothing unread} one {Notices: 1 unread} other {Notices: # unread}}',
    'zh-Hant': '通知：{count, plural, =0 {沒有未讀} other {# 則未讀}}',
  },
  many: { en: '{count}+', 'zh-Hant': '{count}+' },
  lead: {
    en: 'What happened at your vendors. What you have read goes after {days} days.',
    'zh-Hant': '你所負責供應商的最新動態。已讀通知會在 {days} 日後刪除。',
  },
  filter: { en: 'Which notices', 'zh-Hant': '顯示哪些通知' },
  unread: { en: 'Unread', 'zh-Hant': '未讀' },
  all: { en: 'All', 'zh-Hant': '全部' },
  fresh: { en: 'New', 'zh-Hant': '新' },
  choose: { en: 'Choose what you are told', 'zh-Hant': '選擇通知內容' },
  seeAll: { en: 'All notices', 'zh-Hant': '所有通知' },
  markAll: { en: 'Mark all as read', 'zh-Hant': '全部標示為已讀' },
  markRead: { en: 'Mark as read: {notice}', 'zh-Hant': '標示為已讀：{notice}' },
  markUnread: { en: 'Mark as unread: {notice}', 'zh-Hant': '標示為未讀：{notice}' },
  markedAll: {
    en: '{count, plural, one {1 notice is read} other {# notices are read}}',
    'zh-Hant': '已將 {count} 則通知標示為已讀',
  },
  nothingUnread: { en: 'You have read everything', 'zh-Hant': '你已閱讀所有通知' },
  nothingUnreadText: {
    en: 'Whatever happens at your vendors next appears here.',
    'zh-Hant': '供應商有新動態時會在這裏顯示。',
  },
  nothing: { en: 'Nothing has happened yet', 'zh-Hant': '暫時沒有通知' },
  imported: { en: '{added} added, {changed} changed', 'zh-Hant': '新增 {added} 個，更改 {changed} 個' },
  bands: { en: '{from} → {to}', 'zh-Hant': '{from} → {to}' },
  told: { en: '{name}: {what}', 'zh-Hant': '{name}：{what}' },
} satisfies Catalogue;
