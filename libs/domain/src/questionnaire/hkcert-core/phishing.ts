import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on forged mail, on reporting it, and on voice phishing. */
export const PHISHING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'PHI-01',
    measure: 'phishing',
    appliesWhen: 'always',
    text: {
      en: 'Which published rules protect the mail domains that you write from against forgery (SPF, DKIM, DMARC)?',
      'zh-Hant': '貴機構發送電郵所用的網域，公布了哪些防偽冒規則（SPF、DKIM、DMARC）？',
    },
    why: {
      en: 'These rules tell a receiver which mails are really yours and what to do with forged ones. Without them anybody can write to your clients in your name.',
      'zh-Hant':
        '這些規則讓收件人分辨電郵是否真由貴機構發出，以及如何處理偽冒電郵。沒有規則，任何人都可以貴機構的名義寫信給客戶。',
    },
    options: fiveLevels(
      { en: 'None of the three.', 'zh-Hant': '三項都沒有。' },
      {
        en: 'Some of the three, or not on every domain that you write from.',
        'zh-Hant': '只有其中一兩項，或並非所有發信網域均設。',
      },
      {
        en: 'SPF, DKIM and DMARC on every domain you write from; DMARC only reports forged mail (policy “none”).',
        'zh-Hant': '所有發信網域均設 SPF、DKIM 及 DMARC，但 DMARC 只作報告（政策為 none）。',
      },
      {
        en: 'SPF, DKIM and DMARC on every domain you write from; DMARC asks receivers to set forged mail aside (“quarantine”) or to refuse it.',
        'zh-Hant': '所有發信網域均設三者，DMARC 要求收件人隔離或拒收偽冒電郵（政策為 quarantine 或 reject）。',
      },
      {
        en: 'DMARC asks for refusal (policy “reject”) on all domains and subdomains, and you refuse incoming mail that fails the check.',
        'zh-Hant': '所有網域及子網域的 DMARC 均要求拒收（政策為 reject），而貴機構亦拒收未能通過檢查的來信。',
      },
    ),
    sources: ['ISM ism-1540/1799', 'OURS'],
  },
  {
    key: 'PHI-02',
    measure: 'phishing',
    appliesWhen: 'always',
    text: {
      en: 'What happens when somebody wants to report a suspicious mail, message or call?',
      'zh-Hant': '有人想舉報可疑電郵、訊息或來電時，貴機構會如何處理？',
    },
    why: {
      en: 'People click fast: in one large study half of those who fell for a phishing mail had clicked after 21 seconds. An early report does not undo the first click, but stops the next ones.',
      'zh-Hant':
        '一項大型研究發現，中招者由打開釣魚電郵到按下連結，中位數只有 21 秒。及早舉報雖不能挽回第一次，但可阻止第二次。',
    },
    options: fiveLevels(
      { en: 'There is no place to report it to.', 'zh-Hant': '沒有舉報途徑。' },
      {
        en: 'It is told informally to a colleague or manager.',
        'zh-Hant': '私下告知同事或主管。',
      },
      {
        en: 'There is a simple channel that staff, suppliers and clients know; no fixed time to look at a report.',
        'zh-Hant': '設有員工、供應商及客戶都知道的簡單途徑，但處理時間不定。',
      },
      {
        en: 'There is a simple channel known to staff, suppliers and clients; each report is looked at within one working day.',
        'zh-Hant': '設有各方都知道的簡單途徑，每宗舉報於一個工作日內處理。',
      },
      {
        en: 'Reports by a simple, well-known channel are looked at within one hour, day and night; similar mails are withdrawn from all inboxes.',
        'zh-Hant': '設有各方都知道的簡單途徑，不分晝夜於一小時內處理，並從所有信箱撤回同類電郵。',
      },
    ),
    sources: ['NIS2-IR 3.3.1/3.3.2', 'DBIR via KB4-2025', 'OURS'],
  },
  {
    key: 'PHI-04',
    measure: 'phishing',
    appliesWhen: 'phone_or_crm_staff',
    text: {
      en: 'What protects your agents and service staff from callers who pose as a colleague, a customer or technical support (voice phishing)?',
      'zh-Hant': '若有人致電冒充同事、顧客或技術支援人員（語音釣魚），貴機構如何保護客服及服務人員免受欺騙？',
    },
    why: {
      en: 'In 2025 intruders talked staff of an outsourced call centre into giving access, and 5.7 million Qantas customers’ data was lost. Agents need a rule that also holds when the caller is in a hurry.',
      'zh-Hant':
        '2025 年，入侵者以花言巧語誘騙外判熱線中心職員開放存取權，570 萬名 Qantas 顧客的資料因而外洩。客服人員需要一條即使來電者催促也站得住腳的規則。',
    },
    options: fiveLevels(
      { en: 'Nothing in particular.', 'zh-Hant': '沒有特別措施。' },
      { en: 'A general reminder to be careful.', 'zh-Hant': '只有一般提醒，叮囑員工小心。' },
      {
        en: 'A written rule: hang up and call back on a known number before giving access, opening a remote session or approving an app.',
        'zh-Hant': '書面規定：開放存取權、接受遙距連線或批准應用程式之前，先掛線，再回撥已知號碼。',
      },
      {
        en: 'The written rule to hang up and call back, drilled with scripted calls in training; agents may refuse a caller without penalty.',
        'zh-Hant': '書面規定先掛線再回撥，培訓時以劇本來電演練，客服人員拒絕來電者的要求不會受罰。',
      },
      {
        en: 'Call-back rule, drills and unannounced fake calls at least twice a year; agents’ accounts cannot approve new apps or export in bulk.',
        'zh-Hant':
          '設回撥規定及演練，每年至少兩次不預先通知的模擬詐騙來電，而客服帳戶無法批准新應用程式或大量匯出紀錄。',
      },
    ),
    sources: ['HKCERT-2510', 'CASES INC-QANTAS-2025', 'CASES INC-ALLIANZ-2025', 'OURS'],
  },
];
