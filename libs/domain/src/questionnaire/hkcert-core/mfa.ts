import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on multi-factor authentication and on who can reset or hold the keys. */
export const MFA_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'MFA-01',
    measure: 'mfa',
    appliesWhen: 'always',
    text: {
      en: 'Which accounts that work remotely or reach the client’s data or systems need a second proof besides the password (multi-factor authentication)?',
      'zh-Hant': '可遙距工作、或可接觸委託機構資料或系統的帳戶之中，哪些須在密碼以外再通過第二重認證（即雙重認證）？',
    },
    why: {
      en: 'A stolen password is worth little when a second proof is needed. In 2024 intruders entered Change Healthcare through one remote access page that asked for a password only.',
      'zh-Hant':
        '有了第二重認證，單靠偷來的密碼便難以得逞。2024 年，入侵者正是經一個只需密碼的遙距存取網站，闖入美國 Change Healthcare 的系統。',
    },
    options: fiveLevels(
      {
        en: 'None: a password alone opens every such account.',
        'zh-Hant': '全部沒有：所有這類帳戶只需密碼便可登入。',
      },
      {
        en: 'Some, such as administrators; at least one remote access path or cloud service with client data opens with a password alone.',
        'zh-Hant': '只有部分帳戶（例如管理員）需要，仍有遙距途徑或存有委託機構資料的雲端服務只需密碼。',
      },
      {
        en: 'Every user, on every remote access path and every internet or cloud service that holds client data.',
        'zh-Hant': '所有使用者在每條遙距途徑，以及每項存有委託機構資料的網上或雲端服務，均須通過。',
      },
      {
        en: 'Every user and every administrator, on remote access, cloud services and internal systems alike.',
        'zh-Hant': '所有使用者及管理員，不論遙距存取、雲端服務或內部系統，一律須通過。',
      },
      {
        en: 'Everyone, everywhere, also in front of data stores; every success and failure of the second proof is logged in one central place.',
        'zh-Hant': '所有人在所有系統（包括資料庫）均須通過，而每次認證成功或失敗都集中記錄。',
      },
    ),
    sources: [
      'MVSP-3 4.2',
      'ISM-E8 ML1 ism-1504/1679/1892/1893',
      'CE-3.3',
      'ISM-E8 ML2 ism-0974/1173',
      'ISM-E8 ML3 ism-1505',
      'ISM-E8 ML2 ism-1683',
      'CASES INC-CHANGE-2024',
      'OURS',
    ],
  },
  {
    key: 'MFA-02',
    measure: 'mfa',
    appliesWhen: 'always',
    text: {
      en: 'What is the weakest second proof that you accept when staff who can reach the client’s data sign in?',
      'zh-Hant': '可接觸委託機構資料的員工登入時，貴機構接受的最弱一種第二重認證是甚麼？',
    },
    why: {
      en: 'A code can be talked out of a person or caught by a fake sign-in page; a security key or passkey does not work there. In 2022 text messages like those that fooled Twilio’s staff failed at Cloudflare, which used security keys.',
      'zh-Hant':
        '驗證碼可以被人騙去，也可以被假登入頁截取；安全密鑰或通行密鑰（passkey）在假網站上則不管用。2022 年，騙倒 Twilio 員工的同類短訊，在使用安全密鑰的 Cloudflare 便無功而返。',
    },
    options: fiveLevels(
      { en: 'None: the password alone is enough.', 'zh-Hant': '沒有：只需密碼。' },
      { en: 'A code sent by SMS, phone call or e-mail.', 'zh-Hant': '以短訊、電話或電郵發送的驗證碼。' },
      {
        en: 'A code from an authenticator app or a prompt on the phone, for administrators as well.',
        'zh-Hant': '驗證應用程式的驗證碼或手機上的確認提示，管理員亦然。',
      },
      {
        en: 'A phone prompt where staff type in a number shown at sign-in; administrators must use a security key, passkey or smart card.',
        'zh-Hant': '員工須在手機提示輸入登入畫面所示的數字；管理員則必須使用安全密鑰、通行密鑰或智能卡。',
      },
      {
        en: 'A security key, passkey or smart card for everyone; weaker proofs are switched off for these accounts.',
        'zh-Hant': '所有人均使用安全密鑰、通行密鑰或智能卡，這些帳戶的較弱認證方式已全部停用。',
      },
    ),
    sources: [
      'SP800-63B',
      'ISM-E8 ML1 ism-1401',
      'ISM-E8 ML2 ism-1682/1872',
      'ISM ism-2011',
      'CASES INC-TWILIO-2022',
      'OURS',
    ],
  },
  {
    key: 'MFA-03',
    measure: 'mfa',
    appliesWhen: 'always',
    text: {
      en: 'How are administrator rights given and kept on systems that hold or reach the client’s data?',
      'zh-Hant': '在存有或可接觸委託機構資料的系統上，管理員權限如何批出及管理？',
    },
    why: {
      en: 'Whoever takes over an administrator’s account holds the keys to everything behind it. Few such accounts, rarely used and watched, leave little to steal.',
      'zh-Hant': '誰奪得管理員帳戶，誰便掌握其後的一切。這類帳戶愈少、愈少使用、愈受監察，可供盜取的便愈少。',
    },
    options: fiveLevels(
      {
        en: 'Administrators use their everyday account or share one account.',
        'zh-Hant': '管理員使用日常帳戶，或共用同一帳戶。',
      },
      {
        en: 'Some administrators have a separate named account, others do not, or rights are given without approval.',
        'zh-Hant': '只有部分管理員另設專屬帳戶，或權限未經批准便批出。',
      },
      {
        en: 'Each administrator has a separate account, and every right is approved when it is first asked for.',
        'zh-Hant': '每名管理員另設專屬帳戶，每項權限首次申請時均須經批准。',
      },
      {
        en: 'Separate approved accounts, cut off after 45 idle days or 12 months without renewal; administrator actions are logged centrally.',
        'zh-Hant': '專屬帳戶須經批准，閒置 45 日或滿 12 個月未獲續批即停用，管理員操作集中記錄。',
      },
      {
        en: 'Separate accounts, 45-day and 12-month cut-offs, central logs, and only the rights a task needs, switched on for the time it takes.',
        'zh-Hant': '專屬帳戶設 45 日及 12 個月停用期限並集中記錄，而且只在工作期間啟用該項工作所需的權限。',
      },
    ),
    sources: [
      'ISM-E8 ML1 ism-0445/1507',
      'ISM-E8 ML2 ism-1647/1648/1509',
      'ISM-E8 ML3 ism-1508',
      'CASES INC-CAPITA-2023',
      'OURS',
    ],
  },
  {
    key: 'MFA-04',
    measure: 'mfa',
    appliesWhen: 'credential_support',
    text: {
      en: 'Before your staff reset a password or a second proof for somebody who calls or writes, how do they make sure who is asking?',
      'zh-Hant': '有人來電或來信要求重設密碼或第二重認證時，貴機構員工在重設之前如何核實對方身分？',
    },
    why: {
      en: 'A convincing voice is the cheapest way in: in the attacks on MGM Resorts in 2023 and Marks & Spencer in 2025, intruders are reported to have posed as staff to a help desk. A rule helps only when tests show that it is kept.',
      'zh-Hant':
        '一把令人信服的聲音，就是最便宜的入侵工具：據報 2023 年 MGM Resorts 與 2025 年 Marks & Spencer 遇襲，都有人冒充員工致電支援台。規則要經測試證明有人遵守，才算有用。',
    },
    options: fiveLevels(
      { en: 'They do not: a reset is made on request.', 'zh-Hant': '不作核實：有人要求便重設。' },
      {
        en: 'They ask questions whose answers others can know, such as a staff number or date of birth.',
        'zh-Hant': '查問他人也可能知道的資料，例如員工編號或出生日期。',
      },
      {
        en: 'A written rule demands a call-back to a number already on file, or equal proof, before every reset; it is not tested.',
        'zh-Hant': '書面規定每次重設前必須回撥已登記的電話號碼，或取得同等證明，但未經測試。',
      },
      {
        en: 'Call-back to a number on file every time, owner and manager told, two people for administrators; tested by staged calls at least yearly.',
        'zh-Hant': '每次回撥已登記的號碼，並通知帳戶持有人及其主管；管理員帳戶須兩人處理；每年至少以模擬來電測試一次。',
      },
      {
        en: 'Never by voice alone for administrators or client data: live ID check on video or in person, log sampled, staged calls at least quarterly.',
        'zh-Hant':
          '涉及管理員或委託機構資料的帳戶絕不單憑通話重設，須視像或親身查驗證件；抽查重設紀錄，每季至少以模擬來電測試一次。',
      },
    ),
    sources: ['ISM ism-1593', 'CASES INC-CLOROX-2023', 'CASES INC-MANDS-2025', 'CASES INC-MGM-2023', 'OURS'],
  },
  {
    key: 'MFA-06',
    measure: 'mfa',
    appliesWhen: 'integration',
    text: {
      en: 'How do you guard the keys, tokens and service accounts with which your systems reach the client’s data or systems?',
      'zh-Hant': '貴機構的系統用以接觸委託機構資料或系統的密鑰、權杖及服務帳戶，如何保管？',
    },
    why: {
      en: 'Such a key works without a person, so no second proof protects it. In 2025 tokens stolen from the chat service Salesloft Drift opened the customer databases of some 700 organisations.',
      'zh-Hant':
        '這類密鑰無須真人操作，第二重認證保護不了。2025 年，從聊天服務 Salesloft Drift 偷去的權杖，打開了約 700 間機構的客戶資料庫。',
    },
    options: fiveLevels(
      {
        en: 'They last for years or are shared, and nobody has a full list of them.',
        'zh-Hant': '長年有效或多人共用，亦無完整清單。',
      },
      {
        en: 'All are on a list, but some lie in source code or in plain files.',
        'zh-Hant': '全部列入清單，但部分仍放在原始碼或一般檔案之中。',
      },
      {
        en: 'All are listed, kept out of source code and stored in an encrypted vault.',
        'zh-Hant': '全部列入清單，不寫進原始碼，並存放於加密的密鑰庫。',
      },
      {
        en: 'In a vault, with the fewest rights needed, tied to known network addresses, renewed at least yearly and whenever staff leave.',
        'zh-Hant': '存放於密鑰庫，只有最少權限，限定來源網絡位址，並至少每年及在員工離職時更換。',
      },
      {
        en: 'Issued for hours at most with the fewest rights needed; their use is watched, and the client can cut them off at once.',
        'zh-Hant': '只有最少權限，每次最多有效數小時，使用情況受監察，委託機構可隨時即時撤銷。',
      },
    ),
    sources: ['MVSP-3 3.5', 'CASES INC-SALESLOFT-2025', 'OURS'],
  },
];
