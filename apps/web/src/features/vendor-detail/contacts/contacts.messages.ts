import type { Catalogue } from '../../../i18n/catalogue';

/** The words around a vendor's contacts. */
export const contactsMessages = {
  title: { en: 'Contacts', 'zh-Hant': '聯絡人' },
  none: {
    en: 'Nobody yet. Note whom you would call if this vendor were breached tonight.',
    'zh-Hant': '尚未加入。請記下若此供應商今晚遭入侵，你會致電給誰。',
  },
  add: { en: 'Add a contact', 'zh-Hant': '新增聯絡人' },
  removed: { en: '{name} was removed.', 'zh-Hant': '已移除 {name}。' },
  addTitle: { en: 'A contact', 'zh-Hant': '聯絡人' },
  name: { en: 'Name', 'zh-Hant': '姓名' },
  nameMissing: {
    en: 'Give a name, or what they are called, such as “Duty desk”.',
    'zh-Hant': '請填寫姓名或稱呼，例如「值班熱線」。',
  },
  duty: { en: 'What you speak to them about', 'zh-Hant': '聯絡範疇' },
  position: { en: 'Position', 'zh-Hant': '職位' },
  email: { en: 'E-mail', 'zh-Hant': '電郵' },
  emailWrong: { en: 'This is no e-mail address.', 'zh-Hant': '電郵地址不正確。' },
  phone: { en: 'Telephone', 'zh-Hant': '電話' },
  phoneHint: {
    en: 'A number that you know from elsewhere, not from a mail that asks you to call.',
    'zh-Hant': '請填寫從其他途徑得知的號碼，切勿使用電郵中要求你致電的號碼。',
  },
  save: { en: 'Save', 'zh-Hant': '儲存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
  stale: {
    en: 'Somebody changed this contact in the meantime. Close this and open it again to see their version; what you typed is still here.',
    'zh-Hant': '有人剛更改了此聯絡人。請關閉後重新開啟以查看最新內容；你輸入的內容仍在此處。',
  },
} satisfies Catalogue;
