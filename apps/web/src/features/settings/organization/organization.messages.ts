import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the organisation's page. */
export const organizationMessages = {
  title: { en: 'Organisation', 'zh-Hant': '機構' },
  lead: { en: 'What holds for everybody who works here.', 'zh-Hant': '適用於所有人員的設定。' },
  leadReader: {
    en: 'What holds for everybody who works here; administrators change it.',
    'zh-Hant': '適用於所有人員的設定，由管理員更改。',
  },
  name: { en: 'Name', 'zh-Hant': '名稱' },
  nameHint: { en: 'Stands in every mail to vendors.', 'zh-Hant': '會在寄給供應商的電郵中顯示。' },
  currency: { en: 'Currency in which losses are shown', 'zh-Hant': '顯示損失金額的貨幣' },
  currencyHint: {
    en: 'Every vendor is judged anew in the new currency, which takes a moment. Earlier verdicts keep theirs.',
    'zh-Hant': '更改後會以新貨幣重新判斷所有供應商，需時片刻；以往的判斷維持原有貨幣。',
  },
  language: { en: 'Language of mails, unless said otherwise', 'zh-Hant': '電郵的預設語言' },
  reviews: { en: 'Days until the next review', 'zh-Hant': '距離下次覆檢的日數' },
  reviewsHint: {
    en: 'Once answers are accepted, the next review is planned so many days later. A vendor that is added without a date gets one too; without a tier it counts as tier 1, because nobody has looked yet. Dates that stand already stay. The figures to begin with ({defaults}) are our own judgement.',
    'zh-Hant':
      '接納答覆後，下次覆檢會按以下日數訂定。新增供應商時如未填寫日期，亦同樣設定；未有級別者視作第 1 級，因為尚未有人檢視。已訂的日期不變。預設數字（{defaults}）屬我們的判斷。',
  },
  vendorsSee: { en: 'What vendors see', 'zh-Hant': '供應商可看到的內容' },
  findings: { en: 'Findings', 'zh-Hant': '待改善事項' },
  weakLevel: { en: 'An answer becomes a finding up to', 'zh-Hant': '列為待改善事項的最高答覆程度' },
  weakLevelHint: {
    en: 'When answers are accepted. Missing answers count too, and so does every answer that keeps a serious flag up; of a vendor at very low risk only the latter. It holds for answers accepted from now on.',
    'zh-Hant':
      '於接納答覆時適用。沒有作答，以及令嚴重警示持續的答覆，亦會列入；風險極低的供應商則只計後者。只適用於此後接納的答覆。',
  },
  showsStanding: { en: 'Show vendors where they stand', 'zh-Hant': '向供應商顯示其現況' },
  showsStandingHint: {
    en: 'Once a vendor has signed, it sees how far its own answers go by measure and the three that would help most. No verdict, and nothing of other vendors.',
    'zh-Hant':
      '供應商簽署後可看到自己的答案在各項措施中的程度，以及最值得改善的三項；不會顯示評定結果或其他供應商的資料。',
  },
  yes: { en: 'Yes', 'zh-Hant': '是' },
  no: { en: 'No', 'zh-Hant': '否' },
  range: { en: 'From {min, number} to {max, number} days.', 'zh-Hant': '須為 {min, number} 至 {max, number} 日。' },
  days: { en: '{days, plural, one {# day} other {# days}}', 'zh-Hant': '{days} 日' },
} satisfies Catalogue;
