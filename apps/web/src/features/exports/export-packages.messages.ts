import type { Catalogue } from '../../i18n/catalogue';

/** The words of the register in one signed file. */
export const exportPackagesMessages = {
  title: { en: 'Everything in one signed file', 'zh-Hant': '整份登記冊：已簽署的套件' },
  proof: { en: 'What it can prove, and what not', 'zh-Hant': '它能證明甚麼，不能證明甚麼' },
  lead: {
    en: 'All tables as of one instant in a ZIP file, with a signed list of every file, row and sum. Anybody can check it without a network and without Firebreak.',
    'zh-Hant':
      '把同一時刻的所有表格放入一個 ZIP 檔案，並附上已簽署的清單，列明每個檔案、行數和總和。任何人無需網絡、無需 Firebreak 也能核實。',
  },
  make: { en: 'Make a package', 'zh-Hant': '製作套件' },
  makeAsOf: { en: 'Make a package of this instant', 'zh-Hant': '製作此時刻的套件' },
  making: {
    en: 'A package is being made: {done} of {all} tables are done. You can leave this page.',
    'zh-Hant': '正在製作套件：已完成 {done} 個表格，共 {all} 個。你可以離開此頁。',
  },
  progress: { en: 'Tables done', 'zh-Hant': '已完成的表格' },
  instant: { en: 'As of', 'zh-Hant': '時刻' },
  requestedBy: { en: 'Asked for by', 'zh-Hant': '要求者' },
  size: { en: 'Size', 'zh-Hant': '大小' },
  state: { en: 'State', 'zh-Hant': '狀態' },
  megabytes: { en: '{size} MB', 'zh-Hant': '{size} MB' },
  download: { en: 'Download', 'zh-Hant': '下載' },
  until: { en: 'kept until {day}', 'zh-Hant': '保留至 {day}' },
  expired: { en: 'Expired: the file was removed.', 'zh-Hant': '已過期：檔案已移除。' },
  failure_requester_left: {
    en: 'Not made: whoever asked for it was disabled.',
    'zh-Hant': '未製成：要求者的帳戶已停用。',
  },
  failure_vendor_deleted: {
    en: 'Not made: a vendor was deleted meanwhile. Make another.',
    'zh-Hant': '未製成：期間有供應商被永久刪除。請重新製作。',
  },
  failure_person_erased: {
    en: 'Not made: a person was erased meanwhile. Make another.',
    'zh-Hant': '未製成：期間有人士的個人資料被清除。請重新製作。',
  },
  failure_storage_full: {
    en: 'Not made: there is no room left where files are kept.',
    'zh-Hant': '未製成：儲存空間已滿。',
  },
  failure_interrupted: {
    en: 'Not made: it was cut off again and again. Make another.',
    'zh-Hant': '未製成：製作多次中斷。請重新製作。',
  },
  failure_unforeseen: {
    en: 'Not made: something went wrong that nobody foresaw. Make another.',
    'zh-Hant': '未製成：發生了意料之外的問題。請重新製作。',
  },
} satisfies Catalogue;
