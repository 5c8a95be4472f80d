import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about keeping and deleting. */
export const retentionPageMessages = {
  title: { en: 'Keeping and deleting', 'zh-Hant': '保留與刪除' },
  lead: {
    en: 'How long archived vendors and requests are kept, which vendors go on which day, and which are gone.',
    'zh-Hant': '已封存供應商及申請的保留期限、將於何日刪除，以及已刪除的供應商。',
  },
  leadReader: {
    en: 'How long archived vendors and requests are kept, which vendors go on which day, and which are gone. Administrators change the rules.',
    'zh-Hant': '已封存供應商及申請的保留期限、將於何日刪除，以及已刪除的供應商。規則由管理員更改。',
  },
  rules: { en: 'Rules', 'zh-Hant': '規則' },
  vendorYears: { en: 'Delete an archived vendor', 'zh-Hant': '刪除已封存的供應商' },
  vendorYearsHint: {
    en: 'With everything that is known of it, past and present. Administrators are told {days} days before; one on hold stays.',
    'zh-Hant': '連同所有現時及過往的資料一併刪除。管理員會於 {days} 日前收到通知；列為保留的不會刪除。',
  },
  never: { en: 'Never by itself', 'zh-Hant': '不會自動刪除' },
  years: {
    en: '{count, plural, one {# year after it was archived} other {# years after it was archived}}',
    'zh-Hant': '封存後 {count} 年',
  },
  requesterMonths: { en: 'Months until it is forgotten who asked', 'zh-Hant': '申請人資料保留月數' },
  requesterMonthsHint: {
    en: 'Counted from the answer to a request for a supplier. Name, address and what was written go; what was asked for and what became of it stay.',
    'zh-Hant': '由供應商申請獲答覆起計。屆時會清除姓名、電郵及所寫內容，申請項目和結果則會保留。',
  },
  months: { en: '{count, plural, one {# month} other {# months}}', 'zh-Hant': '{count} 個月' },
  monthsRule: { en: 'A whole number from {least} to {most}.', 'zh-Hant': '請填寫 {least} 至 {most} 的整數。' },
  save: { en: 'Save rules', 'zh-Hant': '儲存規則' },
  stale: {
    en: 'Somebody changed the settings in the meantime; what is shown is new.',
    'zh-Hant': '有人剛更改了設定；現顯示最新內容。',
  },
  upcoming: { en: 'What will be deleted', 'zh-Hant': '將會刪除的供應商' },
  filter: { en: 'Show', 'zh-Hant': '顯示' },
  all: { en: 'All archived vendors', 'zh-Hant': '所有已封存的供應商' },
  onlyHeld: { en: 'On hold', 'zh-Hant': '列為保留' },
  columnVendor: { en: 'Vendor', 'zh-Hant': '供應商' },
  columnKind: { en: 'Kind', 'zh-Hant': '類別' },
  columnArchived: { en: 'Archived', 'zh-Hant': '封存日期' },
  columnGoes: { en: 'Goes on', 'zh-Hant': '刪除日期' },
  columnHold: { en: 'Hold', 'zh-Hant': '保留' },
  notByItself: { en: 'not by itself', 'zh-Hant': '不會自動刪除' },
  onHold: { en: 'on hold', 'zh-Hant': '列為保留' },
  heldBy: { en: '{name}: {reason}', 'zh-Hant': '{name}：{reason}' },
  failed_busy: { en: 'The database was busy; tried again daily', 'zh-Hant': '資料庫繁忙，每日再試' },
  failed_unforeseen: { en: 'Something went wrong; tried again daily', 'zh-Hant': '出現錯誤，每日再試' },
  emptyTitle: { en: 'No vendor is archived', 'zh-Hant': '沒有已封存的供應商' },
  emptyText: {
    en: 'A vendor that is archived stands here with the day on which it goes.',
    'zh-Hant': '封存後的供應商會連同刪除日期在此列出。',
  },
  emptyHeld: { en: 'No archived vendor is on hold', 'zh-Hant': '沒有列為保留的已封存供應商' },
  gone: { en: 'What was deleted', 'zh-Hant': '已刪除的供應商' },
  goneNone: { en: 'No vendor was deleted yet.', 'zh-Hant': '尚未刪除任何供應商。' },
  columnDeleted: { en: 'Deleted', 'zh-Hant': '刪除日期' },
  columnBy: { en: 'By', 'zh-Hant': '經手' },
  columnRows: { en: 'Records', 'zh-Hant': '紀錄數目' },
  columnFiles: { en: 'Files', 'zh-Hant': '檔案數目' },
  byRule: { en: 'rule of {count, plural, one {# year} other {# years}}', 'zh-Hant': '{count} 年規則' },
} satisfies Catalogue;
