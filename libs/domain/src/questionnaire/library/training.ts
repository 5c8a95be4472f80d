import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** Further questions on training: the record of it, and that of developers. */
export const FURTHER_TRAINING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'TRN-05',
    measure: 'training',
    appliesWhen: 'always',
    weight: 1,
    text: {
      en: 'What could you show the client as proof that your people were trained?',
      'zh-Hant': '貴機構可向委託機構出示甚麼，證明員工曾受培訓？',
    },
    why: {
      en: 'A record by person shows who was missed, which is where attackers try first.',
      'zh-Hant': '按人記錄，才看得出誰有遺漏，而攻擊者正會由此入手。',
    },
    options: fiveLevels(
      { en: 'Nothing.', 'zh-Hant': '沒有。' },
      { en: 'Only your statement that training took place.', 'zh-Hant': '只有聲明，指已進行培訓。' },
      { en: 'A list of who attended.', 'zh-Hant': '出席名單。' },
      { en: 'A register with each person and the date.', 'zh-Hant': '載有每名人員及日期的登記冊。' },
      {
        en: 'A register with each person, date, test result and signed acknowledgement.',
        'zh-Hant': '載有每名人員、日期、測驗成績及簽署確認的登記冊。',
      },
    ),
    sources: ['ISM ism-2022', 'PCI-4 12.6.3', 'OURS'],
  },
  {
    key: 'TRN-06',
    measure: 'training',
    appliesWhen: 'makes_product',
    weight: 2,
    text: {
      en: 'How do your developers learn to avoid common flaws, such as injection or access to other customers’ data?',
      'zh-Hant': '貴機構的開發人員如何學習避免常見漏洞，例如注入攻擊或越權查看其他客戶資料？',
    },
    why: {
      en: 'Most break-ins through web applications use flaws that have been known for twenty years. Who knows them does not write them.',
      'zh-Hant': '經網上應用程式入侵，大多利用二十年前已知的漏洞。認識這些漏洞，便不會寫出來。',
    },
    options: fiveLevels(
      { en: 'Not at all.', 'zh-Hant': '沒有學習。' },
      { en: 'On their own initiative.', 'zh-Hant': '由開發人員自行學習。' },
      {
        en: 'Written guidelines for secure development, and training when a developer starts.',
        'zh-Hant': '設安全開發書面指引，入職時接受培訓。',
      },
      {
        en: 'Guidelines and yearly training, and another developer reviews each change with security in mind.',
        'zh-Hant': '設指引及每年培訓，每次改動均由另一名開發人員從保安角度覆核。',
      },
      {
        en: 'Guidelines, yearly training with a test, reviews, and programs that search each change for known flaws and hold it back.',
        'zh-Hant': '設指引、每年培訓及測驗、覆核，並以程式檢查每次改動，發現已知漏洞即攔截。',
      },
    ),
    sources: ['MVSP-3 3.3', 'OURS'],
  },
];
