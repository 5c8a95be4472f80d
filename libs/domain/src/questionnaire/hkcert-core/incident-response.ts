import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on what happens once something has gone wrong. */
export const INCIDENT_RESPONSE_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'INC-01',
    measure: 'incident_response',
    appliesWhen: 'always',
    text: {
      en: 'Once you become aware of an incident that touches the client, how soon do you undertake to tell it?',
      'zh-Hant': '得知發生影響委託機構的事故後，貴機構承諾在多久之內通知對方？',
    },
    why: {
      en: 'The client may have only hours to warn people and report to authorities, and that clock can start with your message. In an incident at a supplier of Ericsson, the supplier needed 196 days.',
      'zh-Hant':
        '委託機構可能只有數小時去提醒受影響人士及向當局通報，而期限或由收到貴機構的通知起計。在 Ericsson 供應商的事故中，該供應商足足用了 196 日。',
    },
    options: fiveLevels(
      { en: 'You give no undertaking.', 'zh-Hant': '沒有承諾。' },
      {
        en: 'Without undue delay but with no number of hours, or later than 72 hours.',
        'zh-Hant': '只說盡快而沒有訂明時數，或超過 72 小時。',
      },
      { en: 'Within 72 hours.', 'zh-Hant': '72 小時之內。' },
      { en: 'Within 24 hours.', 'zh-Hant': '24 小時之內。' },
      {
        en: 'Within 12 hours, through a named contact who keeps the client up to date.',
        'zh-Hant': '12 小時之內，由指定聯絡人通知並持續更新情況。',
      },
    ),
    sources: [
      'NIS2-IR 5.1.4(d)',
      'PCPD-DP',
      'MVSP-3 1.7',
      'NIS2 art. 23',
      'CAP653',
      'DORA-RTS',
      'CASES INC-ERICSSON-2025',
    ],
  },
  {
    key: 'INC-02',
    measure: 'incident_response',
    appliesWhen: 'always',
    text: {
      en: 'How do you exercise your plan for responding to a security incident?',
      'zh-Hant': '貴機構如何演習網絡保安事故應變計劃？',
    },
    why: {
      en: 'A plan that was never tried fails on the first night: numbers are wrong, and nobody knows who decides.',
      'zh-Hant': '從未試行的計劃，第一晚便會失靈：電話號碼不對，也無人知道由誰決定。',
    },
    options: fiveLevels(
      { en: 'There is no plan.', 'zh-Hant': '沒有計劃。' },
      {
        en: 'There is a plan, but no exercise in the last 12 months.',
        'zh-Hant': '有計劃，但過去 12 個月沒有演習。',
      },
      {
        en: 'Once a year, together with the recovery of systems.',
        'zh-Hant': '每年一次，連同系統復原一併測試。',
      },
      {
        en: 'Once a year with recovery, and with an incident that involves a supplier or a client.',
        'zh-Hant': '每年一次，連同系統復原，並設有涉及供應商或客戶的情景。',
      },
      {
        en: 'Twice a year or more, with incidents that involve a supplier or a client; clients are invited and every lesson is followed up.',
        'zh-Hant': '每年兩次或以上，設有涉及供應商或客戶的情景，邀請客戶參與，並逐項跟進改善。',
      },
    ),
    sources: ['MVSP-3 4.4', 'CSF2 GV.SC-08', 'OURS'],
  },
  {
    key: 'INC-03',
    measure: 'incident_response',
    appliesWhen: 'always',
    text: {
      en: 'In the last 12 months, how long did it usually take (median) from an urgent alert until the device or account concerned was cut off?',
      'zh-Hant': '過去 12 個月，由發出緊急警報到切斷有關設備或帳戶，一般（中位數）需時多久？',
    },
    why: {
      en: 'Minutes decide whether one laptop or the whole firm is lost. At Capita in 2023 an alert came after ten minutes, but the machine was isolated only after 58 hours.',
      'zh-Hant':
        '損失一部電腦還是整間公司，往往只差數分鐘。2023 年 Capita 遇襲，十分鐘後已有警報，但足足 58 小時後才隔離該電腦。',
    },
    options: fiveLevels(
      { en: 'Nobody watches for alerts, or the time is not measured.', 'zh-Hant': '沒有人監察警報，或沒有量度時間。' },
      { en: 'Longer than 24 hours.', 'zh-Hant': '超過 24 小時。' },
      {
        en: 'Up to 24 hours, or faster but in working hours only.',
        'zh-Hant': '24 小時或以內，或更快但只限辦公時間。',
      },
      { en: 'Up to 4 hours, day and night.', 'zh-Hant': '4 小時或以內，不分晝夜。' },
      {
        en: 'Up to 1 hour, day and night, with automatic isolation.',
        'zh-Hant': '1 小時或以內，不分晝夜，並會自動隔離。',
      },
    ),
    sources: ['CASES INC-CAPITA-2023', 'OURS'],
  },
  {
    key: 'INC-04',
    measure: 'incident_response',
    appliesWhen: 'always',
    text: {
      en: 'For how many days do you keep logs that show who reached the client’s data?',
      'zh-Hant': '顯示誰曾接觸委託機構資料的日誌，貴機構保存多少日？',
    },
    why: {
      en: 'Many intrusions are found months later. Without logs nobody can tell the people concerned what was taken.',
      'zh-Hant': '不少入侵數月後才被發現。沒有日誌，便無人能告訴受影響人士失去了甚麼。',
    },
    options: fiveLevels(
      { en: 'There are none, or they are kept for less than 30 days.', 'zh-Hant': '沒有日誌，或保存少於 30 日。' },
      { en: '30 to 89 days.', 'zh-Hant': '30 至 89 日。' },
      { en: '90 to 179 days.', 'zh-Hant': '90 至 179 日。' },
      {
        en: '180 days or more, but less than 365 or on the same systems that they record.',
        'zh-Hant': '180 日或以上，但不足 365 日，或與所記錄的系統放在一起。',
      },
      {
        en: '365 days or more, kept apart from the systems that they record.',
        'zh-Hant': '365 日或以上，並與所記錄的系統分開存放。',
      },
    ),
    sources: ['MVSP-3 2.7', 'CERTIN', 'PCI-4 10.5.1', 'OURS'],
  },
  {
    key: 'INC-05',
    measure: 'incident_response',
    appliesWhen: 'always',
    text: {
      en: 'How are the backups kept that you need to restore the client’s service and data?',
      'zh-Hant': '恢復委託機構的服務及資料所需的備份，貴機構如何保存？',
    },
    why: {
      en: 'Ransomware looks for the backups first. A copy that the attacker’s account can delete is no copy.',
      'zh-Hant': '勒索軟件會首先尋找備份。攻擊者的帳戶能夠刪除的副本，不算副本。',
    },
    options: fiveLevels(
      { en: 'There are none.', 'zh-Hant': '沒有備份。' },
      {
        en: 'In the same system or account, or nobody restored from them in the last 12 months.',
        'zh-Hant': '放在同一系統或帳戶之內，或過去 12 個月沒有試過還原。',
      },
      {
        en: 'In a separate place, and a restore is tested at least yearly.',
        'zh-Hant': '放在獨立地方，並至少每年測試還原一次。',
      },
      {
        en: 'Apart and tested yearly; neither ordinary nor administrator accounts can alter them.',
        'zh-Hant': '獨立存放並每年測試，一般帳戶及管理員帳戶均無法更改。',
      },
      {
        en: 'Apart and beyond anyone’s reach to alter for a set time; a full restore is rehearsed yearly against a stated recovery time.',
        'zh-Hant': '獨立存放，在指定期限內任何人都無法更改，並每年按訂明的復原時間演練全面還原。',
      },
    ),
    sources: ['MVSP-3 4.4', 'ISM-E8 ML1 ism-1511/1515', 'ISM-E8 ML2 ism-1705/1707', 'ISM-E8 ML3 ism-1708', 'OURS'],
  },
];
