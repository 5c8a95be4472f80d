import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on how fast flaws are found and closed. */
export const PATCHING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'PAT-01',
    measure: 'patching',
    appliesWhen: 'always',
    text: {
      en: 'Counted from the day the maker releases a fix, how soon do you close critical or exploited flaws on systems that the internet can reach?',
      'zh-Hant': '對於可從互聯網接觸的系統，由製造商發布修補程式當日起計，貴機構會在多久之內修補嚴重或已遭利用的漏洞？',
    },
    why: {
      en: 'Attackers often use a new flaw within days. In one large study published in 2026 it took a median of 43 days to close flaws that were known to be exploited.',
      'zh-Hant':
        '攻擊者往往數日內便會利用新漏洞。2026 年一項大型研究顯示，修補已知遭利用的漏洞，所需時間的中位數為 43 日。',
    },
    options: fiveLevels(
      { en: 'There is no target; it is done when convenient.', 'zh-Hant': '沒有目標期限，方便時才處理。' },
      { en: 'There is a target, longer than 14 days.', 'zh-Hant': '有目標期限，但超過 14 日。' },
      { en: 'Within 14 days.', 'zh-Hant': '14 日之內。' },
      {
        en: 'Within 14 days, and within 3 days when attackers are known to use the flaw.',
        'zh-Hant': '14 日之內；若已知有攻擊者利用該漏洞，則 3 日之內。',
      },
      {
        en: 'Within 48 hours when critical or exploited, followed by a check whether somebody had already got in.',
        'zh-Hant': '嚴重或已遭利用者於 48 小時之內，並隨即檢查系統是否早已遭入侵。',
      },
    ),
    sources: ['DBIR-2026', 'CE-3.1', 'CE-3.3', 'BOD-26-04', 'ISM-E8 ML1 ism-1876/1877'],
  },
  {
    key: 'PAT-02',
    measure: 'patching',
    appliesWhen: 'always',
    text: {
      en: 'How soon do you install other security updates on internal servers, workstations and office software?',
      'zh-Hant': '內部伺服器、工作站及辦公室軟件的其他保安更新，貴機構會在多久之內安裝？',
    },
    why: {
      en: 'An intruder who is inside moves on through the machines that were left behind.',
      'zh-Hant': '入侵者一旦進入內部，便會借助未更新的電腦逐步深入。',
    },
    options: fiveLevels(
      { en: 'There is no target.', 'zh-Hant': '沒有目標期限。' },
      {
        en: 'There is a target, longer than one month for operating systems or two weeks for browsers, mail and office software.',
        'zh-Hant': '有目標期限，但作業系統超過一個月，或瀏覽器、電郵及辦公室軟件超過兩星期。',
      },
      {
        en: 'Operating systems within one month; browsers, mail and office software within two weeks.',
        'zh-Hant': '作業系統於一個月之內；瀏覽器、電郵及辦公室軟件於兩星期之內。',
      },
      {
        en: 'Browsers, mail and office software within two weeks; operating systems and every other application within one month.',
        'zh-Hant': '瀏覽器、電郵及辦公室軟件於兩星期之內；作業系統及所有其他應用程式於一個月之內。',
      },
      {
        en: 'Critical or exploited flaws within 48 hours everywhere, firmware included; browsers, mail and office software in two weeks, the rest in a month.',
        'zh-Hant':
          '所有設備（包括韌體）的嚴重或已遭利用漏洞於 48 小時之內；瀏覽器、電郵及辦公室軟件兩星期，其餘一個月。',
      },
    ),
    sources: [
      'ISM-E8 ML1 ism-1691/1695',
      'PCI-4 6.3.3',
      'CIS-8.1 7.3/7.4',
      'ISM-E8 ML2 ism-1693',
      'ISM-E8 ML3 ism-1692/1696/1903',
      'OURS',
    ],
  },
  {
    key: 'PAT-03',
    measure: 'patching',
    appliesWhen: 'always',
    text: {
      en: 'How often do you scan your systems automatically for known flaws and missing updates?',
      'zh-Hant': '貴機構多久自動掃描系統一次，找出已知漏洞及欠缺的更新？',
    },
    why: {
      en: 'What nobody looks for is not fixed. A scan shows the forgotten server before an attacker does.',
      'zh-Hant': '沒有人去找的漏洞，不會有人修補。掃描可以趕在攻擊者之前，找出那部被遺忘的伺服器。',
    },
    options: fiveLevels(
      { en: 'There are no scans.', 'zh-Hant': '從不掃描。' },
      {
        en: 'Less than once a quarter, for example only when an outside tester is hired.',
        'zh-Hant': '少於每季一次，例如只在聘請外間人員測試時進行。',
      },
      {
        en: 'Every system at least once a quarter.',
        'zh-Hant': '每個系統至少每季一次。',
      },
      {
        en: 'Internet-facing systems daily, desktop software weekly, other operating systems every two weeks.',
        'zh-Hant': '連接互聯網的系統每日，桌面軟件每星期，其他作業系統每兩星期。',
      },
      {
        en: 'Internet-facing systems daily, desktop software weekly, everything else every two weeks, firmware and drivers included.',
        'zh-Hant': '連接互聯網的系統每日，桌面軟件每星期，其餘一切（包括韌體及驅動程式）每兩星期。',
      },
    ),
    sources: ['ISM-E8 ML1 ism-1698/1699/1701/1702', 'ISM-E8 ML2 ism-1700', 'ISM-E8 ML3 ism-1703/1900', 'OURS'],
  },
  {
    key: 'PAT-04',
    measure: 'patching',
    appliesWhen: 'always',
    text: {
      en: 'Where do you still run software or devices whose maker no longer supplies security updates?',
      'zh-Hant': '製造商已停止提供保安更新的軟件或設備，貴機構仍在哪些地方使用？',
    },
    why: {
      en: 'A new hole in such a product stays open for ever. In 2021 Accellion FTA, a file transfer product near the end of its life, cost many of its users their data.',
      'zh-Hant':
        '這類產品一旦出現新漏洞，便永遠無法補上。2021 年，產品週期將盡的檔案傳輸產品 Accellion FTA，令不少使用機構的資料外洩。',
    },
    options: fiveLevels(
      { en: 'Nobody keeps track of it.', 'zh-Hant': '沒有人跟進，無從得知。' },
      {
        en: 'On systems that face the internet, hold client data or are connected to those that do.',
        'zh-Hant': '在連接互聯網、存有委託機構資料、或與這些系統相連的系統上。',
      },
      {
        en: 'Only on isolated systems, each with a dated plan to replace it.',
        'zh-Hant': '只在獨立隔離的系統上，並各有訂明日期的更換計劃。',
      },
      {
        en: 'Nowhere: unsupported systems and services have been replaced or removed.',
        'zh-Hant': '已無使用：不再獲支援的系統及服務已全部更換或移除。',
      },
      {
        en: 'Nowhere, and each replacement is budgeted at least 12 months before support ends.',
        'zh-Hant': '已無使用，而且每次更換都在支援結束前至少 12 個月編定預算。',
      },
    ),
    sources: ['ISM-E8 ML1 ism-1501/1704/1905', 'CE-3.1', 'CASES INC-ACCELLION-2021', 'OURS'],
  },
  {
    key: 'PAT-06',
    measure: 'patching',
    appliesWhen: 'makes_product',
    text: {
      en: 'When a security flaw is found in your own product or service, how soon is it fixed?',
      'zh-Hant': '貴機構自己的產品或服務發現保安漏洞時，會在多久之內修補？',
    },
    why: {
      en: 'A hole in your product is a hole at every client. In 2021 flaws in Kaseya’s remote management product let ransomware into up to 1,500 firms.',
      'zh-Hant': '產品的漏洞，就是每位客戶的漏洞。2021 年，Kaseya 遙距管理產品的漏洞令勒索軟件闖入多達 1500 間公司。',
    },
    options: fiveLevels(
      {
        en: 'There is no process, and no address to which a flaw can be reported.',
        'zh-Hant': '沒有處理程序，也沒有可供舉報漏洞的聯絡途徑。',
      },
      { en: 'Case by case, without a fixed time.', 'zh-Hant': '逐次處理，沒有固定期限。' },
      {
        en: 'Within 90 days, exploited flaws first, with a notice when clients must act; how to report a flaw is published.',
        'zh-Hant': '90 日之內，先處理已遭利用的漏洞，客戶須行動時發出通告，並已公布舉報漏洞的方法。',
      },
      {
        en: 'Critical flaws within 30 days, others within 90; each is announced with its number in the public CVE list.',
        'zh-Hant': '嚴重漏洞於 30 日之內，其他於 90 日之內，公布時一律附上公開漏洞清單的 CVE 編號。',
      },
      {
        en: 'Exploited flaws within 72 hours, critical ones within 7 days, with notices that clients’ tools can read (CSAF or VEX).',
        'zh-Hant': '已遭利用的漏洞於 72 小時之內，嚴重漏洞於 7 日之內，通告並採用客戶工具可讀取的格式（CSAF 或 VEX）。',
      },
    ),
    sources: ['MVSP-3 1.1/3.4', 'CASES INC-KASEYA-2021', 'OURS'],
  },
];
