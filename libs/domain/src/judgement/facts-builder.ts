import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import type { Level } from '../questionnaire/question.js';
import type { AccessScopeFacts, AnswerFacts, ContractFacts, VendorFacts } from './facts.js';

/** Builds an access scope for a test: an ordinary one that reaches little, with what the test is about put on top. */
export function buildScope(changes: Partial<AccessScopeFacts> = {}): AccessScopeFacts {
  return {
    id: 'scope-1',
    accessLevel: 'moderate',
    dataCategories: ['contact'],
    peopleCount: 1_000,
    accessTypes: ['data_custody'],
    humanChannel: false,
    canResetCredentials: false,
    critical: false,
    endsOn: null,
    ...changes,
  };
}

/** Builds a self-attested answer given on the day of the judgement. */
export function buildAnswer(questionKey: string, level: Level | null, changes: Partial<AnswerFacts> = {}): AnswerFacts {
  return {
    questionKey,
    level,
    notApplicableReason: null,
    proof: 'self_attested',
    answeredOn: '2026-11-01',
    ...changes,
  };
}

/** Builds a contract of which nothing is known. */
export function buildContract(changes: Partial<ContractFacts> = {}): ContractFacts {
  return { endsOn: null, noticeHours: null, withoutNoticeDuty: false, dataReturnedOn: null, ...changes };
}

/** Builds a vendor's facts: another kind of supplier with one ordinary scope, no contract and no answers, asked the core questions. */
export function buildFacts(changes: Partial<VendorFacts> = {}): VendorFacts {
  return {
    archetype: 'other',
    asOfDate: '2026-11-01',
    currency: 'USD',
    scopes: [buildScope()],
    questions: HKCERT_CORE.questions,
    answers: [],
    ...changes,
  };
}

/** Answers every core question at one level. */
export function answerAll(level: Level, changes: Partial<AnswerFacts> = {}): readonly AnswerFacts[] {
  return HKCERT_CORE.questions.map(({ key }) => buildAnswer(key, level, changes));
}
