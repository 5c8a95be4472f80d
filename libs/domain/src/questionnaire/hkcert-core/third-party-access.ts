import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on how far the vendor's access reaches and how long the client's data stays. */
export const THIRD_PARTY_ACCESS_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'ACC-01',
    measure: 'third_party_access',
    appliesWhen: 'always',
    text: {
      en: 'How many of the client’s records can one of your user accounts see and take out?',
      'zh-Hant': '貴機構的一個使用者帳戶，可以查看及取走多少委託機構的紀錄？',
    },
    why: {
      en: 'This decides how much one deceived or dishonest person can lose. An agent who opens one record at a time cannot hand over five million.',
      'zh-Hant': '這決定一個受騙或不誠實的人能造成多大損失。每次只能打開一項紀錄的客服人員，交不出五百萬項。',
    },
    options: fiveLevels(
      {
        en: 'All: accounts are shared, or a single login can see and export everything.',
        'zh-Hant': '全部：帳戶共用，或單一登入便可查看及匯出所有紀錄。',
      },
      {
        en: 'Every account belongs to one person and sees all records, but cannot export them all.',
        'zh-Hant': '每個帳戶屬於一個人，可查看所有紀錄，但不能全部匯出。',
      },
      {
        en: 'Personal accounts see only what the role needs, as approved by the owner of the data.',
        'zh-Hant': '個人帳戶只可查看職務所需、並經資料負責人批准的紀錄。',
      },
      {
        en: 'By role and approval, one record at a time; bulk export is off, or capped and raises an alarm.',
        'zh-Hant': '按職務及批准逐項查閱；大量匯出已停用，或設上限並會發出警報。',
      },
      {
        en: 'By role, one record at a time, bulk export off; sensitive fields are masked, sessions recorded and access expires by itself.',
        'zh-Hant': '按職務逐項查閱並停用大量匯出，另遮蓋敏感欄位、錄下操作過程，存取權到期自動失效。',
      },
    ),
    sources: ['MVSP-3 4.2', 'NIS2-IR 11.2.2(d)', 'CASES INC-QANTAS-2025', 'OURS'],
  },
  {
    key: 'ACC-02',
    measure: 'third_party_access',
    appliesWhen: 'always',
    text: {
      en: 'How often do you review who among your people can reach the client’s data and systems?',
      'zh-Hant': '貴機構多久覆核一次哪些人員可接觸委託機構的資料及系統？',
    },
    why: {
      en: 'Rights pile up when people change jobs, and accounts of people who left are a favourite way in.',
      'zh-Hant': '員工調職後權限往往愈積愈多，而離職員工的帳戶正是入侵者最愛的途徑。',
    },
    options: fiveLevels(
      { en: 'There is no review.', 'zh-Hant': '沒有覆核。' },
      { en: 'Only after a complaint or an incident.', 'zh-Hant': '只在接獲投訴或發生事故後。' },
      { en: 'At least once a year.', 'zh-Hant': '至少每年一次。' },
      {
        en: 'At least every quarter; people who leave lose access within one working day.',
        'zh-Hant': '至少每季一次，離職人員於一個工作日內失去存取權。',
      },
      {
        en: 'Monthly or continuously; leavers lose access within one working day, and accounts idle for 45 days are switched off.',
        'zh-Hant': '每月或持續覆核，離職人員於一個工作日內失去存取權，閒置 45 日的帳戶會停用。',
      },
    ),
    sources: ['ISM-E8 ML2 ism-1647', 'CIS-8.1 6.8', 'ISM-E8 ML2 ism-1648', 'OURS'],
  },
  {
    key: 'ACC-03',
    measure: 'third_party_access',
    appliesWhen: 'always',
    text: {
      en: 'What happens to the client’s data in your hands when the service or project ends?',
      'zh-Hant': '服務或項目結束後，貴機構手上的委託機構資料會如何處理？',
    },
    why: {
      en: 'A forgotten copy can be stolen years after the contract has ended, when nobody watches it any more.',
      'zh-Hant': '被遺忘的副本，可能在合約結束多年後、早已無人看管時被盜。',
    },
    options: fiveLevels(
      { en: 'Nothing is laid down.', 'zh-Hant': '沒有訂明。' },
      { en: 'It is returned or deleted if the client asks.', 'zh-Hant': '委託機構要求時才交還或刪除。' },
      {
        en: 'The contract obliges you to return or delete it, without a 30-day limit or a certificate.',
        'zh-Hant': '合約規定必須交還或刪除，但沒有 30 日期限或證明書。',
      },
      {
        en: 'It is returned or deleted within 30 days, with a certificate.',
        'zh-Hant': '30 日內交還或刪除，並發出證明書。',
      },
      {
        en: 'Within 30 days with a certificate, the client checks that accounts are closed, and backups expire on a date; or none is kept.',
        'zh-Hant': '30 日內完成並發證明書，由委託機構核實帳戶已關閉，備份亦訂有到期日；或根本沒有保存。',
      },
    ),
    sources: ['NIS2-IR 5.1.4(h)', 'PCPD-DP', 'CASES INC-EMSD-2024', 'OURS'],
  },
  {
    key: 'ACC-04',
    measure: 'third_party_access',
    appliesWhen: 'always',
    text: {
      en: 'What does the client learn about other firms to which you pass its data or your work for it?',
      'zh-Hant': '貴機構把委託機構的資料或工作轉交其他公司時，委託機構會獲告知甚麼？',
    },
    why: {
      en: 'The weak link may be your supplier’s supplier. In 2023 staff data of large British employers was lost through a file transfer product that their payroll provider Zellis used.',
      'zh-Hant':
        '薄弱一環可能是供應商的供應商。2023 年，英國多間大型僱主的員工資料，因薪酬服務商 Zellis 所用的檔案傳輸產品而外洩。',
    },
    options: fiveLevels(
      { en: 'Nothing: there is no list of them.', 'zh-Hant': '甚麼也沒有：沒有這些公司的名單。' },
      {
        en: 'Little: a list is kept inside but not given out, or they are not assessed yearly.',
        'zh-Hant': '所知有限：內部備有名單但不對外提供，或沒有每年評估這些公司。',
      },
      {
        en: 'The list on request; each firm on it is assessed at least yearly.',
        'zh-Hant': '可索取名單，而名單上的公司至少每年評估一次。',
      },
      {
        en: 'The list, with yearly assessments, and at least one month’s notice before it changes.',
        'zh-Hant': '提供名單及每年評估，如有更改會至少提前一個月通知。',
      },
      {
        en: 'List, yearly assessments, a month’s notice, a right to object, and proof that they bear the same duties; or there are no such firms.',
        'zh-Hant':
          '名單、每年評估及一個月通知俱備，委託機構可提出反對，並有證據顯示他們承擔相同責任；或沒有轉交任何公司。',
      },
    ),
    sources: ['MVSP-3 4.3', 'ISM ism-1794', 'NIS2-IR 5.1.4', 'PCPD-DP', 'CASES INC-ZELLIS-2023', 'OURS'],
  },
  {
    key: 'ACC-05',
    measure: 'third_party_access',
    appliesWhen: 'client_network_access',
    text: {
      en: 'How do you connect to the client’s network or systems when you give remote support?',
      'zh-Hant': '提供遙距支援時，貴機構如何連接委託機構的網絡或系統？',
    },
    why: {
      en: 'A door that stays open for you stays open for whoever gets into your network. In 2013 intruders reached Target’s network with the sign-in details of its refrigeration contractor.',
      'zh-Hant':
        '為貴機構常開的門，也為闖入貴機構網絡的人常開。2013 年，入侵者以冷凍設備承辦商的登入資料，進入美國 Target 的網絡。',
    },
    options: fiveLevels(
      {
        en: 'By a permanent connection or remote tool that reaches the whole network.',
        'zh-Hant': '以長期連線或遙距工具，可到達整個網絡。',
      },
      {
        en: 'By a permanent connection limited to certain systems, without a firewall between the two networks.',
        'zh-Hant': '以長期連線，只限某些系統，但兩個網絡之間沒有防火牆分隔。',
      },
      {
        en: 'By a permanent connection; a firewall separates the two networks and lets only support traffic pass.',
        'zh-Hant': '以長期連線，兩個網絡由防火牆分隔，只容許支援所需的通訊通過。',
      },
      {
        en: 'By a connection that the client opens on request, with a second proof at sign-in and a log of each session.',
        'zh-Hant': '按要求才開通的連線，登入須通過第二重認證，每次連線均有紀錄。',
      },
      {
        en: 'On request through a gateway that demands a second proof, records the session and closes it by itself.',
        'zh-Hant': '按要求經閘道連線，須通過第二重認證，全程錄影，完成後自動關閉。',
      },
    ),
    sources: ['ISM ism-1577', 'MVSP-3 4.2', 'CASES INC-TARGET-2013', 'OURS'],
  },
  {
    key: 'ACC-06',
    measure: 'third_party_access',
    appliesWhen: 'always',
    text: {
      en: 'What makes sure that you keep no more of the client’s personal data than you need?',
      'zh-Hant': '貴機構如何確保不會保存超出所需的委託機構個人資料？',
    },
    why: {
      en: 'Data that is not there cannot be stolen. In 2023 Latitude Financial lost some 14 million records, among them many from former customers years back.',
      'zh-Hant':
        '沒有保存的資料便無從盜取。2023 年，澳洲 Latitude Financial 外洩約 1400 萬項紀錄，不少屬於多年前的舊客戶。',
    },
    options: fiveLevels(
      { en: 'Nobody knows exactly what is held.', 'zh-Hant': '無人確知保存了甚麼。' },
      {
        en: 'It is known what is held; it is kept without a time limit.',
        'zh-Hant': '知道保存了甚麼，但沒有保存期限。',
      },
      {
        en: 'There is a list of sensitive data and a schedule for deleting it, carried out by hand.',
        'zh-Hant': '備有敏感資料清單及刪除時間表，以人手執行。',
      },
      {
        en: 'There is a list and a schedule, and data is deleted automatically when its time is over.',
        'zh-Hant': '備有清單及時間表，到期資料自動刪除。',
      },
      {
        en: 'Deleted automatically on schedule, and masked or replaced by tokens wherever the service allows; or no personal data is held.',
        'zh-Hant': '按時間表自動刪除，並在服務許可下遮蓋資料或以代碼取代；或完全沒有保存個人資料。',
      },
    ),
    sources: ['MVSP-3 3.1', 'CASES INC-LATITUDE-2023', 'OURS'],
  },
];
