import type { Catalogue } from '../../i18n/catalogue';

/** The words of what the contract says on a vendor's page. */
export const contractMessages = {
  title: { en: 'Contract', 'zh-Hant': '合約' },
  edit: { en: 'Edit contract', 'zh-Hant': '編輯合約' },
  emptyTitle: { en: 'Enter what the contract says', 'zh-Hant': '輸入合約內容' },
  emptyText: {
    en: 'Its last day, and how soon they must tell you of an incident. Then you learn in time when access or data outlives the contract, and whether they owe you word of a breach.',
    'zh-Hant':
      '請輸入合約的最後一日，以及發生事故後須在多久之內通知你。這樣，合約結束後如仍有存取權限或資料未交還，便會及時提醒你，亦可知道對方是否有責任通知你資料外洩。',
  },
  ends: { en: 'Ends', 'zh-Hant': '結束日期' },
  ended: { en: 'Ended', 'zh-Hant': '已結束' },
  noEnd: { en: 'No end entered', 'zh-Hant': '未輸入結束日期' },
  notice: { en: 'Must tell you of an incident', 'zh-Hant': '發生事故須通知你' },
  within: {
    en: 'Within {hours, plural, one {#\u00A0hour} other {#\u00A0hours}}',
    'zh-Hant': '{hours}\u2060小時之內',
  },
  withinTooLong: {
    en: 'Within {hours, plural, one {#\u00A0hour} other {#\u00A0hours}}, later than the {timely} that leave you time to act',
    'zh-Hant': '{hours}\u2060小時之內；超過 {timely}\u2060小時，你可能來不及應對',
  },
  noHours: { en: 'No time is agreed', 'zh-Hant': '沒有訂明時限' },
  unknownHours: { en: 'Nobody has entered it', 'zh-Hant': '尚未輸入' },
  data: { en: 'Your data', 'zh-Hant': '你的資料' },
  returned: { en: 'Returned or deleted, confirmed on {day}', 'zh-Hant': '已於 {day} 確認交還或刪除' },
  notReturned: { en: 'Nothing confirms that it was returned or deleted', 'zh-Hant': '未有確認已交還或刪除' },
  returnedLater: { en: 'To be returned or deleted at the end', 'zh-Hant': '須於結束時交還或刪除' },
} satisfies Catalogue;
