import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from './five-levels.js';

/** Questions on security training: how often, of whom, and against what. */
export const TRAINING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'TRN-01',
    measure: 'training',
    appliesWhen: 'always',
    text: {
      en: 'How often do people who can reach the client’s data or systems get security training?',
      'zh-Hant': '可接觸委託機構資料或系統的人員，多久接受一次網絡保安培訓？',
    },
    why: {
      en: 'What is heard once on the first day is forgotten when the call comes.',
      'zh-Hant': '入職當日聽過一次的話，真正來電時早已忘記。',
    },
    options: fiveLevels(
      { en: 'They get none.', 'zh-Hant': '沒有培訓。' },
      { en: 'Only when hired, or irregularly.', 'zh-Hant': '只在入職時，或不定期。' },
      {
        en: 'When hired and every 12 months, the same for everyone.',
        'zh-Hant': '入職時及每 12 個月一次，所有人內容相同。',
      },
      {
        en: 'When hired and every 12 months, with extra parts for roles such as agents, developers or finance.',
        'zh-Hant': '入職時及每 12 個月一次，並按客服、開發、財務等職務另設內容。',
      },
      {
        en: 'In short sessions by role through the year; the effect is measured and the content renewed after incidents.',
        'zh-Hant': '全年按職務分多次短課，量度成效，並於事故後更新內容。',
      },
    ),
    sources: ['PCI-4 12.6.3', 'ISM ism-0252', 'CIS-8.1 14.1', 'MVSP-3 1.5', 'PCI-4 12.6.3.1', 'OURS'],
  },
  {
    key: 'TRN-02',
    measure: 'training',
    appliesWhen: 'always',
    text: {
      en: 'What share of the people who can reach the client’s data, agents and temporary staff included, completed security training in the last 12 months?',
      'zh-Hant': '可接觸委託機構資料的人員（包括客服及臨時員工）之中，過去 12 個月內完成網絡保安培訓的佔多少？',
    },
    why: {
      en: 'An attacker needs one untrained person. Temporary staff and new agents are the easiest to find.',
      'zh-Hant': '攻擊者只需找到一個未受訓的人，而臨時員工及新入職客服最易下手。',
    },
    options: fiveLevels(
      { en: 'Less than 50 %, or nobody counts.', 'zh-Hant': '少於 50%，或沒有統計。' },
      { en: '50 to 79 %.', 'zh-Hant': '50% 至 79%。' },
      { en: '80 to 94 %.', 'zh-Hant': '80% 至 94%。' },
      {
        en: '95 % or more, but people may start work before they are trained.',
        'zh-Hant': '95% 或以上，但未受訓亦可先行工作。',
      },
      { en: '100 %: access is given only after the training.', 'zh-Hant': '100%：完成培訓後才獲存取權。' },
    ),
    sources: ['OURS'],
  },
  {
    key: 'TRN-03',
    measure: 'training',
    appliesWhen: 'always',
    text: {
      en: 'Which kinds of deception does your security training cover?',
      'zh-Hant': '貴機構的網絡保安培訓涵蓋哪些欺騙手法？',
    },
    why: {
      en: 'Staff recognise the tricks that they have seen. E-mail is only one of them: in 2025 support agents working for Coinbase were bribed to hand over customers’ data.',
      'zh-Hant':
        '員工只認得見過的手法，而電郵只是其中一種：2025 年，有為 Coinbase 工作的客服人員收受賄賂，交出客戶資料。',
    },
    options: fiveLevels(
      { en: 'It covers none, or there is no training.', 'zh-Hant': '沒有涵蓋，或沒有培訓。' },
      { en: 'Phishing by e-mail only.', 'zh-Hant': '只有電郵釣魚。' },
      {
        en: 'Phishing by e-mail, and in general how people are tricked into helping an attacker (social engineering).',
        'zh-Hant': '電郵釣魚，以及一般誘騙他人協助攻擊的手法（社交工程）。',
      },
      {
        en: 'E-mail, phone and SMS fraud, fake help-desk calls and repeated sign-in prompts, with examples in the staff’s own language.',
        'zh-Hant': '電郵、電話及短訊騙案、假冒支援台、不斷彈出的登入確認提示，並以員工所用語言舉例。',
      },
      {
        en: 'Mail, phone, SMS, help-desk and prompt tricks, imitated voices, requests to connect an app and offers of bribes, rehearsed by role.',
        'zh-Hant':
          '電郵、電話、短訊、支援台及登入提示手法，連同模仿真人聲音、要求連接應用程式及賄賂利誘，並按職務演練。',
      },
    ),
    sources: ['PCI-4 12.6.3.1', 'HKCERT-2510', 'CASES INC-COINBASE-2025', 'OURS'],
  },
  {
    key: 'TRN-04',
    measure: 'training',
    appliesWhen: 'outsourced_staff',
    text: {
      en: 'How do you make sure that sub-contractors and outsourced agents who reach the client’s data are trained?',
      'zh-Hant': '貴機構如何確保可接觸委託機構資料的分判商及外判客服人員已受培訓？',
    },
    why: {
      en: 'The client trusts your name, but the call may be taken by people whom another firm hired last week.',
      'zh-Hant': '委託機構信任的是貴機構的名字，但接電話的可能是另一間公司上星期才聘請的人。',
    },
    options: fiveLevels(
      { en: 'It is not known whether they are trained.', 'zh-Hant': '不知道他們是否受過培訓。' },
      { en: 'It is left to the sub-contractor.', 'zh-Hant': '交由分判商自行決定。' },
      {
        en: 'The contract demands training; completion is not checked.',
        'zh-Hant': '合約要求培訓，但沒有查核是否完成。',
      },
      {
        en: 'The contract demands it, and proof of completion is collected at least yearly.',
        'zh-Hant': '合約要求培訓，並至少每年收集完成證明。',
      },
      {
        en: 'They take the same training and tests as your own staff, and results are reported by site.',
        'zh-Hant': '他們接受與貴機構員工相同的培訓及測試，並按工作地點匯報結果。',
      },
    ),
    sources: ['NIS2-IR 5.1.4(b)', 'CISA-SCRM 4.16.2/6.12', 'CISA-SCRM 4.16.2.1', 'CASES INC-QANTAS-2025', 'OURS'],
  },
];
