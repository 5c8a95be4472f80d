import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** Further questions on flaws: hearing of them, looking for them, and closing the common ones. */
export const FURTHER_PATCHING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'PAT-05',
    measure: 'patching',
    appliesWhen: 'always',
    weight: 2,
    text: {
      en: 'How do you notice that a flaw in something you use is being exploited by attackers (for example on CISA’s list of known exploited vulnerabilities)?',
      'zh-Hant': '貴機構如何得知所用系統的漏洞已遭攻擊者利用（例如已列入 CISA 的已知遭利用漏洞清單）？',
    },
    why: {
      en: 'Few of all published flaws are ever used in attacks. Whoever watches that short list fixes first what burns first.',
      'zh-Hant': '公布的漏洞之中，只有少數會被用於攻擊。留意這張短清單，便能先修補最危急的。',
    },
    options: fiveLevels(
      { en: 'Nobody watches for that.', 'zh-Hant': '無人留意。' },
      { en: 'By chance, from the news or from colleagues.', 'zh-Hant': '偶然從新聞或同業得知。' },
      {
        en: 'A named person goes through such a list at least once a week.',
        'zh-Hant': '指定人員每星期最少查閱這類清單一次。',
      },
      {
        en: 'The list is matched with an inventory of your systems and components by a program, and these fixes go first.',
        'zh-Hant': '以程式把清單與系統及元件清冊自動比對，並優先修補。',
      },
      {
        en: 'Matched by a program within one day, fixed first, and clients who are affected are told.',
        'zh-Hant': '一日內自動比對並優先修補，同時通知受影響的委託機構。',
      },
    ),
    sources: ['KEV', 'MVSP-3 2.6/3.4', 'DBIR-2026', 'OURS'],
  },
  {
    key: 'PAT-07',
    measure: 'patching',
    appliesWhen: 'makes_product',
    weight: 2,
    text: {
      en: 'How can somebody who finds a flaw in your product report it, and what happens then?',
      'zh-Hant': '有人發現貴機構產品的漏洞時，可如何通報？其後會怎樣處理？',
    },
    why: {
      en: 'Those who find flaws give up, or publish, where nobody listens. A published contact costs an afternoon.',
      'zh-Hant': '發現漏洞的人若投訴無門，便會放棄或公開漏洞。公布聯絡方法，只需半天。',
    },
    options: fiveLevels(
      {
        en: 'No contact for security reports is published.',
        'zh-Hant': '沒有公布通報漏洞的聯絡方法。',
      },
      {
        en: 'Reports go to general support; there is no rule on how to treat them.',
        'zh-Hant': '通報交由一般客戶支援處理，沒有特定規則。',
      },
      {
        en: 'A contact for security reports stands on your website, and each report is answered within 5 working days.',
        'zh-Hant': '網站載有通報漏洞的聯絡方法，每宗通報於五個工作日內回覆。',
      },
      {
        en: 'A published policy that promises finders no legal action, an answer within 2 working days, and news until the fix is out.',
        'zh-Hant': '公開政策承諾不追究通報者，兩個工作日內回覆，並持續告知進度直至修補。',
      },
      {
        en: 'Published policy, answers within 2 working days, and rewards for finders; each confirmed flaw gets a public advisory.',
        'zh-Hant': '公開政策、兩個工作日內回覆並設獎勵，每個證實的漏洞均發出公開通告。',
      },
    ),
    sources: ['MVSP-3 1.1', 'OURS'],
  },
  {
    key: 'PAT-08',
    measure: 'patching',
    appliesWhen: 'makes_product',
    weight: 2,
    text: {
      en: 'Who tests your product by trying to break in (penetration test), how often, and may clients test it?',
      'zh-Hant': '由誰以模擬入侵（滲透測試）方式測試貴機構的產品？多久一次？委託機構可否自行測試？',
    },
    why: {
      en: 'Builders overlook what they did not think of. An outsider who looks once a year finds it before an attacker does.',
      'zh-Hant': '開發者想不到的，自己也看不見。每年請外人查看一次，便能早於攻擊者發現。',
    },
    options: fiveLevels(
      { en: 'Nobody does.', 'zh-Hant': '沒有人測試。' },
      {
        en: 'Your own staff, or an outside firm more than 12 months ago.',
        'zh-Hant': '由內部員工測試，或外部公司的測試已超過 12 個月。',
      },
      {
        en: 'An outside firm within the last 12 months; serious findings have a date by which they are fixed.',
        'zh-Hant': '過去 12 個月內由外部公司測試，嚴重問題均訂有修補日期。',
      },
      {
        en: 'An outside firm every year, serious findings fixed and tested again, a summary for clients, and clients may test on request.',
        'zh-Hant': '每年由外部公司測試，嚴重問題修補後重測，向委託機構提供摘要，並容許其要求自行測試。',
      },
      {
        en: 'An outside firm every year and at each large change, clients may test in a safe copy without real data, and a reward is paid for findings all year.',
        'zh-Hant': '每年及每次重大改動均由外部公司測試，委託機構可在沒有真實資料的副本測試，全年設漏洞獎勵。',
      },
    ),
    sources: ['MVSP-3 1.2', 'MVSP-3 1.4', 'OURS'],
  },
  {
    key: 'PAT-09',
    measure: 'patching',
    appliesWhen: 'makes_product',
    weight: 1,
    text: {
      en: 'How are your product’s web pages and interfaces protected on the way to the user?',
      'zh-Hant': '貴機構產品的網頁及介面，傳送至使用者途中如何受保護？',
    },
    why: {
      en: 'Without an encrypted connection and a few instructions to the browser, somebody on the same network can read along or slip in a page of their own.',
      'zh-Hant': '沒有加密連線及給瀏覽器的幾項指示，同一網絡上的人便可偷看，甚至混入假網頁。',
    },
    options: fiveLevels(
      { en: 'Some pages or interfaces work without encryption (HTTP).', 'zh-Hant': '部分網頁或介面沒有加密（HTTP）。' },
      {
        en: 'Encrypted (HTTPS), but outdated TLS 1.0 or 1.1 is still accepted.',
        'zh-Hant': '已加密（HTTPS），但仍接受過時的 TLS 1.0 或 1.1。',
      },
      {
        en: 'Everything is sent on to HTTPS, with TLS 1.2 or newer only, and browsers are told to stay there (HSTS).',
        'zh-Hant': '全部轉用 HTTPS，只接受 TLS 1.2 或更新版本，並指示瀏覽器沿用（HSTS）。',
      },
      {
        en: 'HTTPS with TLS 1.2 or newer, HSTS with subdomains, a content security policy, and framing by other sites is blocked.',
        'zh-Hant': 'HTTPS 及 TLS 1.2 或更新版本，HSTS 涵蓋子網域，設內容安全政策，並禁止其他網站嵌入。',
      },
      {
        en: 'HTTPS, HSTS, and a content security policy that allows no inline scripts; a program checks settings and certificates at least weekly.',
        'zh-Hant': 'HTTPS、HSTS 及不容許內嵌指令碼的內容安全政策，並每星期最少自動檢查設定及憑證一次。',
      },
    ),
    sources: ['MVSP-3 2.2', 'MVSP-3 2.3', 'OURS'],
  },
];
