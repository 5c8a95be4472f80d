import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** A further question on what has happened before. */
export const FURTHER_INCIDENT_RESPONSE_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'INC-06',
    measure: 'incident_response',
    appliesWhen: 'always',
    weight: 1,
    text: {
      en: 'What do you record about security incidents, and what of it may the client see?',
      'zh-Hant': '貴機構如何記錄保安事故？委託機構可查閱哪些部分？',
    },
    why: {
      en: 'Everybody has incidents. Who writes them down learns from them, and can say within minutes whether the client was touched.',
      'zh-Hant': '沒有機構從不出事。肯記錄的，才能汲取教訓，並在數分鐘內說出委託機構有否受影響。',
    },
    options: fiveLevels(
      { en: 'You do not say.', 'zh-Hant': '拒絕說明。' },
      { en: 'You state that there was none; there is no register.', 'zh-Hant': '只聲稱沒有事故，亦無登記冊。' },
      {
        en: 'There is a register with dates, what happened, what was done and who was told.',
        'zh-Hant': '設登記冊，載有日期、經過、處理方法及通知了誰。',
      },
      {
        en: 'There is a register, and clients get the part of the last 36 months that concerns them.',
        'zh-Hant': '設登記冊，並向委託機構提供過去 36 個月與其有關的部分。',
      },
      {
        en: 'Clients get 36 months with the root causes, and somebody from outside has confirmed that these were fixed.',
        'zh-Hant': '向委託機構提供 36 個月的紀錄及根本原因，並由外部人士確認已經糾正。',
      },
    ),
    sources: ['ISM ism-0125/1803', 'OURS'],
  },
];
