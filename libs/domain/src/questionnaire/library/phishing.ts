import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** Further questions on deception: exercises, payments, and callers who pose as customers. */
export const FURTHER_PHISHING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'PHI-03',
    measure: 'phishing',
    appliesWhen: 'always',
    weight: 1,
    text: {
      en: 'How often do you send your staff exercise phishing mails, and how many fell for the last one?',
      'zh-Hant': '貴機構多久向員工發送模擬釣魚電郵？最近一次有多少人中招？',
    },
    why: {
      en: 'The share depends on how hard the mail was, so it counts little here. What helps is that people get used to reporting.',
      'zh-Hant': '中招比率視乎電郵的難度，因此在此所佔比重不大。重要的是讓員工養成舉報的習慣。',
    },
    options: fiveLevels(
      { en: 'There are no such exercises.', 'zh-Hant': '沒有這類演習。' },
      { en: 'Once a year, or more than 20% fell for it.', 'zh-Hant': '每年一次，或逾 20% 員工中招。' },
      { en: 'At least every quarter; 10 to 20% fell for it.', 'zh-Hant': '最少每季一次，10% 至 20% 員工中招。' },
      {
        en: 'Every month; 5 to 10% fell for it, and you also count how many reported it.',
        'zh-Hant': '每月一次，5% 至 10% 員工中招，並同時統計舉報人數。',
      },
      {
        en: 'Every month, by voice and text message as well; fewer than 5% fell for it.',
        'zh-Hant': '每月一次，並包括語音及短訊，少於 5% 員工中招。',
      },
    ),
    sources: ['KB4-2025', 'OURS'],
  },
  {
    key: 'PHI-05',
    measure: 'phishing',
    appliesWhen: 'always',
    weight: 1,
    text: {
      en: 'What do you do when a mail or call asks to change bank details or to pay something at once?',
      'zh-Hant': '有電郵或來電要求更改銀行帳戶資料或即時付款時，貴機構會怎樣做？',
    },
    why: {
      en: 'Attackers who read along in a mailbox wait for an invoice and send other bank details. A call to the number already known ends it.',
      'zh-Hant': '攻擊者潛伏於信箱，等到有發票便寄出另一組帳戶資料。致電原有號碼核實，便可揭破。',
    },
    options: fiveLevels(
      { en: 'It is done on the strength of the mail or call.', 'zh-Hant': '憑該電郵或來電便照辦。' },
      { en: 'A manager is copied in or informed.', 'zh-Hant': '知會或抄送主管。' },
      {
        en: 'Somebody calls back on a number that was already on file.',
        'zh-Hant': '回撥早已登記的電話號碼核實。',
      },
      {
        en: 'A call back to a number on file, and two people approve.',
        'zh-Hant': '回撥已登記的號碼，並由兩人批核。',
      },
      {
        en: 'Call back, two people, a waiting period before the first payment to a new account, and the rule is tested every year.',
        'zh-Hant': '回撥、兩人批核，首次付款至新帳戶設等候期，並每年測試有否遵守。',
      },
    ),
    sources: ['HKCERT-2510', 'OURS'],
  },
  {
    key: 'PHI-06',
    measure: 'phishing',
    appliesWhen: 'phone_or_crm_staff',
    weight: 3,
    text: {
      en: 'Before your agents tell a caller something about a customer, or change it, how do they make sure that the caller is the customer?',
      'zh-Hant': '客服人員向來電者透露或更改顧客資料之前，如何確定對方就是該名顧客？',
    },
    why: {
      en: 'Names, dates of birth and card numbers are for sale. An agent who is content with them gives the rest away, one customer at a time.',
      'zh-Hant': '姓名、出生日期及卡號都可在網上買到。若客服人員憑這些便滿足，便會逐一交出顧客的其餘資料。',
    },
    options: fiveLevels(
      { en: 'They do not, or it is left to each agent.', 'zh-Hant': '不作核實，或由客服人員自行決定。' },
      {
        en: 'By facts that others can know, such as date of birth or address.',
        'zh-Hant': '以他人也可能知道的資料核實，例如出生日期或地址。',
      },
      {
        en: 'By a fixed script with at least two facts, one of them known only to the customer; no record opens before.',
        'zh-Hant': '按固定程序核對最少兩項資料，其中一項只有顧客知道，未核實前紀錄不會開啟。',
      },
      {
        en: 'By a code sent to the contact on file or a confirmation in the customer’s app, before the system shows the record.',
        'zh-Hant': '系統顯示紀錄之前，先以發送至登記聯絡方式的驗證碼或顧客應用程式確認。',
      },
      {
        en: 'By a code or app confirmation that the system enforces; changes of contact details wait and are told to the old contact; calls are sampled monthly.',
        'zh-Hant': '由系統強制以驗證碼或應用程式確認，更改聯絡資料須等候並通知原有聯絡方式，每月抽查通話。',
      },
    ),
    sources: ['HKCERT-2510', 'CASES INC-QANTAS-2025', 'OURS'],
  },
];
