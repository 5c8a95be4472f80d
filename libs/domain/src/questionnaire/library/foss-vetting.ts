import type { QuestionDefinition } from '../question.js';
import { fiveLevels } from '../hkcert-core/five-levels.js';

/** A further question on what comes between source code and customer. */
export const FURTHER_FOSS_VETTING_QUESTIONS: readonly QuestionDefinition[] = [
  {
    key: 'FOS-05',
    measure: 'foss_vetting',
    appliesWhen: 'ships_or_operates_software',
    weight: 3,
    text: {
      en: 'How is your software built and released, and how can it be proven what went into it?',
      'zh-Hant': '貴機構的軟件如何建置及發布？如何證明當中包含甚麼？',
    },
    why: {
      en: 'Whoever gets into the build reaches every customer at once. In 2020 up to 18,000 organisations installed an update of SolarWinds into which attackers had slipped their own code.',
      'zh-Hant':
        '誰能干預軟件的建置過程，便可同時觸及所有客戶。2020 年，多達 1.8 萬間機構安裝了被攻擊者混入程式碼的 SolarWinds 更新。',
    },
    options: fiveLevels(
      { en: 'It is built on developers’ own computers.', 'zh-Hant': '在開發人員自己的電腦上建置。' },
      {
        en: 'The source code is under version control, but building and releasing are done by hand.',
        'zh-Hant': '原始碼設版本控制，但建置及發布以人手進行。',
      },
      {
        en: 'A script builds each release the same way and writes down what went in (provenance, SLSA build level 1).',
        'zh-Hant': '每次發布均由程式以同一方式建置，並記錄其來源（SLSA 建置第 1 級）。',
      },
      {
        en: 'A hosted build service builds each release and signs where it came from (SLSA build level 2).',
        'zh-Hant': '由託管的建置服務建置，並簽署其來源紀錄（SLSA 建置第 2 級）。',
      },
      {
        en: 'Hardened builds that cannot influence one another (SLSA build level 3); the signing keys are kept in hardware.',
        'zh-Hant': '建置環境經強化並互相隔離（SLSA 建置第 3 級），簽署密鑰存放於硬件之內。',
      },
    ),
    sources: [
      'MVSP-3 3.5',
      'SCORECARD',
      'CASES INC-SOLARWINDS-2020',
      'CASES INC-3CX-2023',
      'CASES INC-CODECOV-2021',
      'OURS',
    ],
  },
];
