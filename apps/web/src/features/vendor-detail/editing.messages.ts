import type { Catalogue } from '../../i18n/catalogue';

/** The words of editing a vendor, and of what happens when somebody else was faster. */
export const editingMessages = {
  title: { en: 'Edit vendor', 'zh-Hant': '編輯供應商' },
  name: { en: 'Name', 'zh-Hant': '名稱' },
  archetype: { en: 'What kind of supplier is it?', 'zh-Hant': '屬於哪類供應商？' },
  service: { en: 'What does it do for you?', 'zh-Hant': '它為你提供甚麼服務？' },
  tier: { en: 'Tier', 'zh-Hant': '級別' },
  tierSuggested: { en: 'As the verdict suggests', 'zh-Hant': '按判斷建議' },
  status: { en: 'State', 'zh-Hant': '狀態' },
  owner: { en: 'Owner', 'zh-Hant': '負責人' },
  nobody: { en: 'Nobody', 'zh-Hant': '未指派' },
  nextReviewOn: { en: 'Next review', 'zh-Hant': '下次覆檢' },
  notes: { en: 'Notes', 'zh-Hant': '備註' },
  tags: { en: 'Tags', 'zh-Hant': '標籤' },
  tagsHint: { en: 'Words of your own, each followed by Enter', 'zh-Hant': '自訂標籤，每個以 Enter 鍵作結' },
  contract: { en: 'Contract', 'zh-Hant': '合約' },
  contractEndsOn: { en: 'Last day of the contract', 'zh-Hant': '合約最後一日' },
  contractEndsOnHint: {
    en: 'Leave empty while it has no end. Access that goes on longer is flagged.',
    'zh-Hant': '如沒有期限，可留空。其後如仍可存取，便會警示。',
  },
  notice: { en: 'Must it tell you of an incident?', 'zh-Hant': '發生事故時，是否須通知你？' },
  noticeHint: {
    en: 'What the contract sets. {hours} hours or less leave you time to act.',
    'zh-Hant': '以合約訂明為準。{hours} 小時或以內，你才有時間應對。',
  },
  noticeUnknown: { en: 'Nobody has looked yet', 'zh-Hant': '尚未查閱' },
  noticeNone: { en: 'No time is agreed', 'zh-Hant': '沒有訂明時限' },
  noticeAgreed: { en: 'Yes, within some hours', 'zh-Hant': '是，須在若干小時內' },
  noticeHours: { en: 'Within how many hours?', 'zh-Hant': '須在多少小時內？' },
  noticeHoursHint: { en: 'Three days are 72 hours.', 'zh-Hant': '三日即 72 小時。' },
  noticeHoursWrong: {
    en: 'Enter a whole number from 1 to {most, number}.',
    'zh-Hant': '請輸入 1 至 {most, number} 的整數。',
  },
  dataReturnedOn: { en: 'Your data returned or deleted on', 'zh-Hant': '資料交還或刪除日期' },
  dataReturnedOnHint: {
    en: 'The day on which it was confirmed; it counts from the last day of the contract or of the access on.',
    'zh-Hant': '即獲確認當日；須為合約或存取的最後一日或之後。',
  },
  dataReturnedOnFuture: { en: 'This day has not come yet.', 'zh-Hant': '這個日期尚未到。' },
  nameTaken: { en: 'Another active vendor has this name.', 'zh-Hant': '已有使用此名稱的供應商。' },
  nameMissing: { en: 'A vendor needs a name.', 'zh-Hant': '請輸入名稱。' },
  save: { en: 'Save', 'zh-Hant': '儲存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
  stale: {
    en: 'Somebody changed this while you were editing. Nothing is lost: load the new version, and your entries stay.',
    'zh-Hant': '你編輯期間，其他人已更改這筆資料。你的輸入仍在：請載入最新版本，輸入內容會保留。',
  },
  loadNew: { en: 'Load the new version, keep my entries', 'zh-Hant': '載入最新版本，保留我的輸入' },
  loaded: {
    en: 'This is the new version with your entries on top. Changed by others: {fields}. Look once more, then save.',
    'zh-Hant': '這是最新版本，並已套用你的輸入。其他人更改了：{fields}。請再看一遍，然後儲存。',
  },
  loadedSame: {
    en: 'This is the new version with your entries on top. Look once more, then save.',
    'zh-Hant': '這是最新版本，並已套用你的輸入。請再看一遍，然後儲存。',
  },
} satisfies Catalogue;
