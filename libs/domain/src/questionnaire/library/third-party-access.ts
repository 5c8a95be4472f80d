import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** Further questions on the client's data: encryption, buildings, and the places where agents work. */
export const FURTHER_THIRD_PARTY_ACCESS_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'ACC-07',
    measure: 'third_party_access',
    appliesWhen: 'always',
    weight: 2,
    text: {
      en: 'Where is the client’s data encrypted, and who holds the keys?',
      'zh-Hant': '委託機構的資料在哪些環節加密？密鑰由誰保管？',
    },
    why: {
      en: 'A stolen disk, backup or laptop tells nothing when its data is encrypted and the key is somewhere else.',
      'zh-Hant': '硬碟、備份或手提電腦即使失竊，只要資料已加密而密鑰另存他處，便毫無用處。',
    },
    options: fiveLevels(
      { en: 'Nowhere, or nobody knows.', 'zh-Hant': '沒有加密，或無人知道。' },
      {
        en: 'On the way between systems, but not where it is stored.',
        'zh-Hant': '只在系統之間傳送時加密，儲存時沒有。',
      },
      {
        en: 'On the way, in online stores and in backups.',
        'zh-Hant': '傳送時、線上儲存及備份均加密。',
      },
      {
        en: 'On the way, in stores, backups and on every laptop and phone; keys lie in a key service that few people can reach.',
        'zh-Hant': '傳送、儲存、備份及所有手提電腦和電話均加密，密鑰存於只有少數人可接觸的密鑰服務。',
      },
      {
        en: 'Encrypted throughout, with keys of this client alone that are renewed every year and that the client can withdraw.',
        'zh-Hant': '全程加密，使用該委託機構專屬的密鑰，每年更換，委託機構可隨時撤回。',
      },
    ),
    sources: ['MVSP-3 2.8', 'OURS'],
  },
  {
    key: 'ACC-08',
    measure: 'third_party_access',
    appliesWhen: 'always',
    weight: 1,
    text: {
      en: 'How are the rooms protected in which the client’s data is kept or worked on?',
      'zh-Hant': '存放或處理委託機構資料的地方，有何實體保護？',
    },
    why: {
      en: 'Whoever walks in can take a laptop, plug something in or read a screen. A cloud provider protects its own halls, not your office.',
      'zh-Hant': '能走進來的人，可以拿走電腦、插入裝置或偷看屏幕。雲端服務商只保護自己的機房，不保護貴機構的辦公室。',
    },
    options: fiveLevels(
      { en: 'Anybody can walk in during working hours.', 'zh-Hant': '辦公時間內任何人均可進入。' },
      {
        en: 'A lock or a reception, but keys and badges are not tracked.',
        'zh-Hant': '設門鎖或接待處，但沒有追蹤鎖匙及證件。',
      },
      {
        en: 'Personal badges or keys that are listed and withdrawn; visitors are registered and accompanied.',
        'zh-Hant': '設個人證件或鎖匙並作登記及收回，訪客須登記並有人陪同。',
      },
      {
        en: 'Badges with a log of entries, separate zones for servers and for client work, and an alarm outside working hours.',
        'zh-Hant': '證件設出入紀錄，伺服器及委託工作另設分區，非辦公時間設警報。',
      },
      {
        en: 'Zones, logs that are reviewed every quarter, cameras, guards or alarm with a response day and night, confirmed by an outside audit.',
        'zh-Hant': '設分區、每季覆核的出入紀錄、閉路電視、全日有人應變的警報，並經外部審計確認。',
      },
    ),
    sources: ['MVSP-3 4.1', 'OURS'],
  },
  {
    key: 'ACC-09',
    measure: 'third_party_access',
    appliesWhen: 'phone_or_crm_staff',
    weight: 2,
    text: {
      en: 'What stops an agent, at the centre or at home, from taking customers’ data along?',
      'zh-Hant': '不論在中心或在家工作，有何措施防止客服人員帶走顧客資料？',
    },
    why: {
      en: 'Bribed agents need only a phone camera. In 2025 bribed support contractors sold data of Coinbase’s customers.',
      'zh-Hant': '被收買的客服人員，只需一部手機鏡頭。2025 年，被收買的外判客戶支援人員便出賣了 Coinbase 的顧客資料。',
    },
    options: fiveLevels(
      {
        en: 'Nothing in particular, or agents use their own computers.',
        'zh-Hant': '沒有特別措施，或客服人員使用自己的電腦。',
      },
      {
        en: 'A signed promise only.',
        'zh-Hant': '只有簽署承諾。',
      },
      {
        en: 'Computers managed by you, without USB storage, private mail or printing; records are seen one at a time.',
        'zh-Hant': '電腦由貴機構管理，不能使用 USB 儲存、私人電郵或列印，紀錄只可逐筆查看。',
      },
      {
        en: 'Managed virtual desktops with sensitive fields masked; at the centre no phones or paper; unusual numbers of look-ups raise an alarm.',
        'zh-Hant': '使用受管理的虛擬桌面並遮蓋敏感欄位，中心內禁用手機及紙筆，查閱次數異常即發出警報。',
      },
      {
        en: 'Masked virtual desktops, a record opens only for the call at hand, alarms looked at within an hour, and agents checked before and during employment.',
        'zh-Hant': '虛擬桌面遮蓋敏感欄位，只可開啟當前通話的紀錄，警報於一小時內處理，聘用前後均作審查。',
      },
    ),
    sources: ['CASES INC-COINBASE-2025', 'OURS'],
  },
];
