import { HKCERT_CORE } from '../hkcert-core.js';
import type { LocalizedText, QuestionnaireDefinition } from '../question.js';
import { LIBRARY_QUESTIONS } from './questions.js';

/** What people may do with the texts of the library: they are our own words, and follow the licence of this program. */
export const LIBRARY_LICENCE: LocalizedText = {
  en: 'All texts are our own words and may be used and changed under the licence of this program (Apache 2.0). Facts, figures and clause numbers come from the sources that each question names.',
  'zh-Hant':
    '所有文字均為我們自行撰寫，可按本程式的授權條款（Apache 2.0）使用及修改。事實、數字及條文編號取自各題列出的來源。',
};

type Described = Pick<QuestionnaireDefinition, 'key' | 'title' | 'description'>;

/** Makes a questionnaire of questions by their keys, a row for each measure. */
function template(described: Described, ...rows: readonly string[]): QuestionnaireDefinition {
  const wanted = new Set(rows.flatMap((row) => row.split(' ')));
  const questions = LIBRARY_QUESTIONS.filter(({ key }) => wanted.has(key));
  if (questions.length !== wanted.size) throw new Error(`${described.key} names a question that is not there`);
  return { ...described, questions };
}

/** The core and seven questions more: all 39. */
const HKCERT_FULL = template(
  {
    key: 'hkcert-full',
    title: { en: 'Full security questionnaire', 'zh-Hant': '完整網絡保安問卷' },
    description: {
      en: 'Up to 39 questions: the core questionnaire and seven more on sign-in, exploited flaws, builds, exercises, payments, training records and past incidents. For suppliers that matter most. HKCERT neither wrote nor endorses it.',
      'zh-Hant':
        '最多 39 題：核心問卷，另加登入方式、遭利用漏洞、軟件建置、演習、付款、培訓紀錄及過往事故七題，適用於最重要的供應商。本問卷並非由 HKCERT 編寫或認可。',
    },
  },
  ...HKCERT_CORE.questions.map(({ key }) => key),
  'MFA-05 PAT-05 FOS-05 PHI-03 PHI-05 TRN-05 INC-06',
);

/**
 * Minimum Viable Secure Product 3.0 (CC0 1.0) in our questions and levels. Its controls 1.3 (assess yourself yearly, which
 * answering is), 1.6 (obey the law) and 3.2 (a diagram of data flows) have no question.
 */
const MVSP = template(
  {
    key: 'mvsp',
    title: { en: 'Minimum Viable Secure Product', 'zh-Hant': '最低可行安全產品（MVSP）' },
    description: {
      en: 'For makers of software and online services, after the controls of MVSP 3.0, in our own words and levels. Level 2 is about what MVSP asks for. The MVSP working group neither wrote nor endorses it.',
      'zh-Hant':
        '適用於軟件及網上服務開發商，按 MVSP 3.0 的控制項，以我們的文字及級別提問；第 2 級大致相當於 MVSP 的要求。本問卷並非由 MVSP 工作小組編寫或認可。',
    },
  },
  'MFA-01 MFA-05 MFA-07',
  'PAT-06 PAT-07 PAT-08 PAT-09',
  'FOS-02 FOS-04 FOS-05',
  'TRN-01 TRN-06',
  'ACC-01 ACC-02 ACC-03 ACC-04 ACC-06 ACC-07 ACC-08',
  'INC-01 INC-02 INC-04 INC-05',
);

const FIVE_MINUTES = template(
  {
    key: 'five-minute-check',
    title: { en: 'Five-minute check', 'zh-Hant': '五分鐘快速檢查' },
    description: {
      en: 'Eight questions for small suppliers that touch little. What it leaves out stays unknown: by itself it makes nobody “assessed”.',
      'zh-Hant': '八條問題，適用於接觸甚少的小型供應商。沒有提問的部分仍屬未知，單憑此問卷不會視為「已評估」。',
    },
  },
  'MFA-01 MFA-02',
  'PAT-01',
  'PHI-02',
  'TRN-01',
  'ACC-01',
  'INC-01 INC-05',
);

const CALL_CENTRE = template(
  {
    key: 'call-centre',
    title: { en: 'Call-centre pack', 'zh-Hant': '熱線中心問卷' },
    description: {
      en: 'For suppliers whose people take calls or look customers up: who is really calling, what an agent can see and take along, how agents are trained. Systems and software are asked about only where attackers use them to reach agents.',
      'zh-Hant':
        '適用於接聽來電或查閱顧客紀錄的供應商：來電者是否本人、客服人員可看到及帶走甚麼、如何接受培訓。系統及軟件方面，只問攻擊者用以接觸客服人員的部分。',
    },
  },
  'MFA-01 MFA-02 MFA-03 MFA-04',
  'PAT-01 PAT-04',
  'PHI-01 PHI-02 PHI-04 PHI-06',
  'TRN-01 TRN-02 TRN-03 TRN-04 TRN-05',
  'ACC-01 ACC-02 ACC-03 ACC-04 ACC-06 ACC-09',
  'INC-01 INC-03 INC-04',
);

const SOFTWARE_SUPPLIER = template(
  {
    key: 'software-supplier',
    title: { en: 'Software-supplier pack', 'zh-Hant': '軟件供應商問卷' },
    description: {
      en: 'For suppliers whose software, appliance or online service you run: what is inside it, how it is built, how flaws are found, told and fixed, and who holds the keys to it.',
      'zh-Hant':
        '適用於你所用軟件、設備或網上服務的供應商：當中包含甚麼、如何建置、漏洞如何被發現、通報及修補，以及密鑰由誰掌握。',
    },
  },
  'MFA-01 MFA-02 MFA-03 MFA-05 MFA-06 MFA-07',
  'PAT-01 PAT-03 PAT-04 PAT-05 PAT-06 PAT-07 PAT-08 PAT-09',
  'FOS-01 FOS-02 FOS-03 FOS-04 FOS-05',
  'PHI-02',
  'TRN-01 TRN-06',
  'ACC-01 ACC-02 ACC-04 ACC-05 ACC-07',
  'INC-01 INC-03 INC-04 INC-05',
);

/** The questionnaires that every organisation has from the start, the usual one first. */
export const LIBRARY_TEMPLATES: readonly QuestionnaireDefinition[] = [
  HKCERT_CORE,
  HKCERT_FULL,
  FIVE_MINUTES,
  CALL_CENTRE,
  SOFTWARE_SUPPLIER,
  MVSP,
];

/** Whether a questionnaire's key is one of the library's; those of an organisation's own begin otherwise. */
export function isLibraryKey(questionnaireKey: string): boolean {
  return LIBRARY_TEMPLATES.some(({ key }) => key === questionnaireKey);
}
