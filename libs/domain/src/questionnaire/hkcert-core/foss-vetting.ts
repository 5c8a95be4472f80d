import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on choosing, listing, pinning and renewing open-source components. */
export const FOSS_VETTING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'FOS-01',
    measure: 'foss_vetting',
    appliesWhen: 'ships_or_operates_software',
    text: {
      en: 'What record do you keep of the open-source components in the software that you ship or run for clients?',
      'zh-Hant': '貴機構向客戶提供或代為運行的軟件用了哪些開源組件，備有甚麼紀錄？',
    },
    why: {
      en: 'When a component turns out to be dangerous, the first question is where it is used. Without a list nobody can say.',
      'zh-Hant': '某個組件被發現有危險時，第一條問題就是哪裏用了它。沒有清單，便無人能答。',
    },
    options: fiveLevels(
      { en: 'There is no record.', 'zh-Hant': '沒有紀錄。' },
      { en: 'A list kept by hand.', 'zh-Hant': '人手編寫的清單。' },
      {
        en: 'A full parts list (software bill of materials) made for each release in a standard format such as CycloneDX or SPDX.',
        'zh-Hant': '每個版本均以 CycloneDX 或 SPDX 等標準格式產生完整的軟件物料清單。',
      },
      {
        en: 'A software bill of materials for each release, given to clients and checked continuously against known flaws.',
        'zh-Hant': '每個版本均有軟件物料清單，交予客戶，並持續與已知漏洞比對。',
      },
      {
        en: 'A software bill of materials, given to clients and checked, that says where each part comes from and which flaws can be exploited (VEX).',
        'zh-Hant': '軟件物料清單交予客戶並持續比對，另逐一說明漏洞能否遭利用（VEX）及各組件的來源。',
      },
    ),
    sources: ['ISM ism-1730/2054', 'CYCLONEDX', 'OURS'],
  },
  {
    key: 'FOS-02',
    measure: 'foss_vetting',
    appliesWhen: 'ships_or_operates_software',
    text: {
      en: 'What do you check before you use an open-source component for the first time?',
      'zh-Hant': '首次使用某個開源組件之前，貴機構會查核甚麼？',
    },
    why: {
      en: 'You trust its authors with your clients’ systems. In 2024 a backdoor was found in the compression library XZ, put there by a helper who had earned the maintainer’s trust over two years.',
      'zh-Hant':
        '採用組件，等於把客戶的系統託付給它的作者。2024 年，壓縮程式庫 XZ 被發現藏有後門，作案者花了兩年取得維護者信任。',
    },
    options: fiveLevels(
      { en: 'Nothing is checked.', 'zh-Hant': '不作查核。' },
      {
        en: 'Whether it is popular or recommended.',
        'zh-Hant': '只看是否流行或有人推薦。',
      },
      {
        en: 'Whether it is maintained, comes from a known source, has a known licence and has no open critical flaw.',
        'zh-Hant': '確定有人維護、來源及授權條款清楚，而且沒有未修補的嚴重漏洞。',
      },
      {
        en: 'Upkeep, source, licence and flaws, scored with a tool such as OpenSSF Scorecard, and who maintains it since when; approval is recorded.',
        'zh-Hant': '以 OpenSSF Scorecard 等工具評核維護、來源、授權及漏洞，查看維護者人數及近期有否易手，並記錄批准。',
      },
      {
        en: 'Scored and approved; critical components are also code-reviewed or built from source, and releases compared with the public code.',
        'zh-Hant': '評分及批准之外，關鍵組件另經程式碼審查或自行由原始碼建置，並將發布版本與公開程式碼比對。',
      },
    ),
    sources: ['HKCERT-2510', 'MVSP-3 2.5/2.6', 'SCORECARD', 'CASES INC-EVENTSTREAM-2018', 'CASES INC-XZ-2024', 'OURS'],
  },
  {
    key: 'FOS-03',
    measure: 'foss_vetting',
    appliesWhen: 'ships_or_operates_software',
    text: {
      en: 'What keeps a poisoned release of an outside component from slipping into your builds or your live pages?',
      'zh-Hant': '有甚麼措施防止外間組件的惡意版本混入貴機構的軟件建置過程或正式網頁？',
    },
    why: {
      en: 'Attackers take over a popular component and publish a poisoned version that reaches everyone who updates by themselves. In 2025 this happened to tj-actions/changed-files, used in some 23,000 code repositories.',
      'zh-Hant':
        '攻擊者會接管流行的組件，發布惡意版本，凡自動更新者都會中招。2025 年，約 23000 個程式碼儲存庫使用的 tj-actions/changed-files 便遭此手法。',
    },
    options: fiveLevels(
      {
        en: 'Nothing: builds or pages load the newest version by themselves.',
        'zh-Hant': '沒有：建置過程或網頁會自動載入最新版本。',
      },
      {
        en: 'Versions are limited to a range, within which newer ones come in by themselves.',
        'zh-Hant': '版本限於某個範圍，範圍內的新版本仍會自動載入。',
      },
      {
        en: 'Exact versions with checksums are fixed in lock files and change only on purpose.',
        'zh-Hant': '以鎖定檔固定確實版本及校驗碼，只會有意識地更改。',
      },
      {
        en: 'Lock files with checksums, build actions fixed to one commit, an own mirror, and no outside script without an integrity hash.',
        'zh-Hant': '鎖定檔附校驗碼，建置動作固定於某次提交，使用自設鏡像，外間網頁程式碼必須附完整性雜湊值。',
      },
      {
        en: 'Lock files, fixed build actions, mirror and integrity hashes; new releases wait a set number of days; install scripts are off by default.',
        'zh-Hant': '鎖定檔、固定的建置動作、鏡像及雜湊值齊備，新版本須等候指定日數，安裝腳本預設停用。',
      },
    ),
    sources: ['CASES INC-TJACTIONS-2025', 'CASES INC-POLYFILL-2024', 'CASES INC-NPMQIX-2025', 'OURS'],
  },
  {
    key: 'FOS-04',
    measure: 'foss_vetting',
    appliesWhen: 'ships_or_operates_software',
    text: {
      en: 'Once a flaw in an open-source component becomes known, how soon do you replace that component?',
      'zh-Hant': '開源組件的漏洞公開後，貴機構會在多久之內更換該組件？',
    },
    why: {
      en: 'Attackers read the same public lists of flaws as you do, and look for products that still contain the old component.',
      'zh-Hant': '攻擊者與貴機構看的是同一份公開漏洞清單，專找仍用舊組件的產品下手。',
    },
    options: fiveLevels(
      { en: 'It is not tracked.', 'zh-Hant': '沒有跟進。' },
      {
        en: 'With your next major release, or with a target longer than 90 days.',
        'zh-Hant': '留待下一個主要版本，或目標期限超過 90 日。',
      },
      {
        en: 'Flaws rated medium or worse within 90 days.',
        'zh-Hant': '中度或以上的漏洞於 90 日之內。',
      },
      {
        en: 'High and critical flaws within 30 days, medium ones within 90.',
        'zh-Hant': '高度及嚴重漏洞於 30 日之內，中度於 90 日之內。',
      },
      {
        en: 'Exploited flaws within 3 days, critical ones within 14, high ones within 30, medium ones within 90.',
        'zh-Hant': '已遭利用的漏洞於 3 日之內，嚴重於 14 日之內，高度於 30 日之內，中度於 90 日之內。',
      },
    ),
    sources: ['MVSP-3 2.6/3.4', 'BOD-26-04', 'CE-3.1', 'OURS'],
  },
];
