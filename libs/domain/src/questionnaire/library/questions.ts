import type { QuestionDefinition } from '../question.js';
import { HKCERT_CORE } from '../hkcert-core.js';
import { MEASURES } from '../../vocabulary.js';
import { FURTHER_FOSS_VETTING_QUESTIONS } from './foss-vetting.js';
import { FURTHER_INCIDENT_RESPONSE_QUESTIONS } from './incident-response.js';
import { FURTHER_MFA_QUESTIONS } from './mfa.js';
import { FURTHER_PATCHING_QUESTIONS } from './patching.js';
import { FURTHER_PHISHING_QUESTIONS } from './phishing.js';
import { FURTHER_THIRD_PARTY_ACCESS_QUESTIONS } from './third-party-access.js';
import { FURTHER_TRAINING_QUESTIONS } from './training.js';

const ALL: readonly QuestionDefinition[] = [
  ...HKCERT_CORE.questions,
  ...FURTHER_MFA_QUESTIONS,
  ...FURTHER_PATCHING_QUESTIONS,
  ...FURTHER_FOSS_VETTING_QUESTIONS,
  ...FURTHER_PHISHING_QUESTIONS,
  ...FURTHER_TRAINING_QUESTIONS,
  ...FURTHER_THIRD_PARTY_ACCESS_QUESTIONS,
  ...FURTHER_INCIDENT_RESPONSE_QUESTIONS,
];

/** Every question of the library, by measure and then by key; each has the same words wherever it is asked. */
export const LIBRARY_QUESTIONS: readonly QuestionDefinition[] = ALL.toSorted(
  (a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || (a.key < b.key ? -1 : 1),
);

const BY_KEY: ReadonlyMap<string, QuestionDefinition> = new Map(ALL.map((question) => [question.key, question]));

/** Gives the library's question of that key, or nothing. */
export function libraryQuestion(key: string): QuestionDefinition | undefined {
  return BY_KEY.get(key);
}
