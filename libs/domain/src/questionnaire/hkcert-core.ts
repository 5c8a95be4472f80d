import type { QuestionnaireDefinition } from './question.js';
import { FOSS_VETTING_QUESTIONS } from './hkcert-core/foss-vetting.js';
import { INCIDENT_RESPONSE_QUESTIONS } from './hkcert-core/incident-response.js';
import { MFA_QUESTIONS } from './hkcert-core/mfa.js';
import { PATCHING_QUESTIONS } from './hkcert-core/patching.js';
import { PHISHING_QUESTIONS } from './hkcert-core/phishing.js';
import { THIRD_PARTY_ACCESS_QUESTIONS } from './hkcert-core/third-party-access.js';
import { TRAINING_QUESTIONS } from './hkcert-core/training.js';

/**
 * The core questionnaire: HKCERT's five pieces of advice of October 2025 and two measures of our own, 32 questions.
 * All sentences are ours; thresholds follow the sources that each question names, and `OURS` marks our own cut-offs.
 */
export const HKCERT_CORE: QuestionnaireDefinition = {
  key: 'hkcert-core',
  title: { en: 'Core security questionnaire', 'zh-Hant': '核心網絡保安問卷' },
  description: {
    en: 'Up to 32 questions on seven measures: the five that HKCERT advised in October 2025, plus third-party access and incident response. “The client” is the organisation that sent you this questionnaire. HKCERT neither wrote nor endorses it.',
    'zh-Hant':
      '最多 32 題，涵蓋七項措施：香港網絡保安事故協調中心（HKCERT）於 2025 年 10 月建議的五項，以及第三方存取與事故應變。「委託機構」指向貴機構發出本問卷的機構。本問卷並非由 HKCERT 編寫或認可。',
  },
  questions: [
    ...MFA_QUESTIONS,
    ...PATCHING_QUESTIONS,
    ...FOSS_VETTING_QUESTIONS,
    ...PHISHING_QUESTIONS,
    ...TRAINING_QUESTIONS,
    ...THIRD_PARTY_ACCESS_QUESTIONS,
    ...INCIDENT_RESPONSE_QUESTIONS,
  ],
};
