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
