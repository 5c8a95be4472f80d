import type { Catalogue } from '../../i18n/catalogue';

/** The words of the page on which sections are handed over. */
export const colleaguesPageMessages = {
  title: { en: 'Hand a section to a colleague', 'zh-Hant': '將部分題目交給同事' },
  lead: {
    en: 'They get an invitation of their own by mail, see and answer only these sections, and cannot sign. You still see and may answer everything.',
    'zh-Hant': '同事會以電郵收到專屬邀請，只可查看及回答所選部分，不能簽署。您仍可查看及回答所有題目。',
  },
  needsCode: {
    en: 'The link alone cannot hand anything over. Get a one-time code first.',
    'zh-Hant': '單憑連結不能交付題目，請先取得一次性驗證碼。',
  },
  getCode: { en: 'Get a code', 'zh-Hant': '取得驗證碼' },
  people: { en: 'Who answers', 'zh-Hant': '作答者' },
  you: { en: '{name} (you)', 'zh-Hant': '{name}（您）' },
  all: { en: 'All sections', 'zh-Hant': '所有部分' },
  invited: { en: 'Invited on {date}', 'zh-Hant': '已於 {date} 邀請' },
  started: { en: 'Started', 'zh-Hant': '已開始作答' },
  taken_back: { en: 'Taken back', 'zh-Hant': '已收回' },
  progress: { en: '{answered} of {asked} answered', 'zh-Hant': '已答 {answered} / {asked} 題' },
  own: { en: '{count, plural, one {# answer} other {# answers}} of theirs', 'zh-Hant': '其答案 {count} 個' },
  takeBack: { en: 'Take back', 'zh-Hant': '收回' },
  takeBackOf: { en: 'Take back from {name}', 'zh-Hant': '從 {name} 收回' },
  confirmTitle: { en: 'Take the sections back from {name}?', 'zh-Hant': '從 {name} 收回這些部分？' },
  confirmText: {
    en: 'Their link ends at once. What they saved stays; what is not saved on their side is lost.',
    'zh-Hant': '對方的連結會即時失效。已儲存的答案會保留，對方尚未儲存的內容將會失去。',
  },
  keep: { en: 'Leave it with them', 'zh-Hant': '不收回' },
  again: { en: 'Hand over again', 'zh-Hant': '再次交付' },
  formTitle: { en: 'A new invitation', 'zh-Hant': '新邀請' },
  name: { en: 'Their name', 'zh-Hant': '同事姓名' },
  nameHint: { en: 'As it should stand in the mail.', 'zh-Hant': '將顯示於電郵內。' },
  email: { en: 'Their e-mail', 'zh-Hant': '同事電郵' },
  emailHint: {
    en: 'Their codes go there and nowhere else: check it letter by letter.',
    'zh-Hant': '驗證碼只會發送至此地址，請逐字核對。',
  },
  sections: { en: 'Sections', 'zh-Hant': '題目部分' },
  language: { en: 'Language of the mail', 'zh-Hant': '電郵語言' },
  send: { en: 'Send the invitation', 'zh-Hant': '發出邀請' },
  sent: { en: 'The invitation to {name} is on its way.', 'zh-Hant': '給 {name} 的邀請已發出。' },
  nameMissing: { en: 'Give their name: letters and spaces only', 'zh-Hant': '請填寫姓名，只可使用文字及空格' },
  emailMissing: { en: 'Give a whole e-mail address', 'zh-Hant': '請填寫完整的電郵地址' },
  ownAddress: { en: 'This is your own address', 'zh-Hant': '這是您自己的電郵地址' },
  sectionsMissing: { en: 'Choose at least one section', 'zh-Hant': '請選擇最少一個部分' },
  full: {
    en: 'Sections are with as many colleagues as there is room for; take one back first',
    'zh-Hant': '已達同事人數上限，請先收回部分題目',
  },
  back: { en: 'Back to the questions', 'zh-Hant': '返回題目' },
} satisfies Catalogue;
