import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** Further questions on signing in: what the product offers its users, and how it keeps their passwords. */
export const FURTHER_MFA_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'MFA-05',
    measure: 'mfa',
    appliesWhen: 'makes_product',
    weight: 2,
    text: {
      en: 'What does your product or portal offer the client’s own users for signing in safely?',
      'zh-Hant': '委託機構的使用者登入貴機構的產品或網站時，貴機構提供哪些安全的登入方式？',
    },
    why: {
      en: 'A service that leaves the second proof to each customer gets customers without one. In 2024 stolen passwords alone opened accounts of Snowflake’s customers; some 165 organisations were warned.',
      'zh-Hant':
        '把第二重認證留給客戶自行決定，便總有客戶沒有啟用。2024 年，單憑偷來的密碼便可進入 Snowflake 客戶的帳戶，約 165 間機構接獲警告。',
    },
    options: fiveLevels(
      {
        en: 'A password only: neither a second proof nor single sign-on.',
        'zh-Hant': '只有密碼，既無第二重認證，亦無單一登入。',
      },
      {
        en: 'A second proof or single sign-on, but as a paid extra.',
        'zh-Hant': '設有第二重認證或單一登入，但須另外付費。',
      },
      {
        en: 'A second proof for every customer, at no extra charge.',
        'zh-Hant': '所有客戶均可免費使用第二重認證。',
      },
      {
        en: 'A second proof and single sign-on by open standards (SAML or OpenID Connect), both at no extra charge.',
        'zh-Hant': '第二重認證，以及採用開放標準（SAML 或 OpenID Connect）的單一登入，兩者均不另收費。',
      },
      {
        en: 'Single sign-on at no extra charge, security keys or passkeys for everyone, and the client’s administrator can make them mandatory.',
        'zh-Hant': '單一登入不另收費，所有人可用安全密鑰或通行密鑰，委託機構的管理員更可強制使用。',
      },
    ),
    sources: ['ISM-E8 ML1 ism-1681', 'MVSP-3 2.1', 'ISM-E8 ML2 ism-1873', 'CASES INC-SNOWFLAKE-2024', 'OURS'],
  },
  {
    key: 'MFA-07',
    measure: 'mfa',
    appliesWhen: 'makes_product',
    weight: 2,
    text: {
      en: 'Where people sign in to your product with a password, how do you keep the passwords and stop guessing?',
      'zh-Hant': '使用者以密碼登入貴機構的產品時，貴機構如何保存密碼並防止他人試猜？',
    },
    why: {
      en: 'Passwords are used again elsewhere. When a poorly kept list leaks, or a sign-in page lets robots try without end, other accounts of the same people fall too.',
      'zh-Hant': '同一密碼往往用於多處。保存不善的密碼一旦外洩，或登入頁任由程式不斷嘗試，同一批人的其他帳戶亦會失守。',
    },
    options: fiveLevels(
      {
        en: 'They are kept readable or merely encrypted, or nobody knows.',
        'zh-Hant': '以可讀或僅經加密的形式保存，或無人知道如何保存。',
      },
      {
        en: 'Hashed by a fast function such as MD5 or SHA-1; sign-in attempts are not limited.',
        'zh-Hant': '以 MD5 或 SHA-1 等快速函數雜湊，登入嘗試次數不設限。',
      },
      {
        en: 'Hashed with a salt by a slow function (such as Argon2, scrypt or bcrypt); repeated attempts are slowed down or locked out.',
        'zh-Hant': '加鹽並以慢速函數（如 Argon2、scrypt 或 bcrypt）雜湊，重複嘗試會被減慢或鎖定。',
      },
      {
        en: 'Salted slow hashes, attempts limited by account and by address, at least 64 characters allowed, and known leaked passwords refused.',
        'zh-Hant': '加鹽慢速雜湊，按帳戶及來源限制嘗試次數，容許最少 64 個字元，並拒絕已知外洩的密碼。',
      },
      {
        en: 'No passwords are kept: people sign in by passkey or by the client’s own single sign-on only.',
        'zh-Hant': '不保存任何密碼，只可用通行密鑰或委託機構的單一登入。',
      },
    ),
    sources: ['MVSP-3 2.4', 'SP800-63B', 'OURS'],
  },
];
