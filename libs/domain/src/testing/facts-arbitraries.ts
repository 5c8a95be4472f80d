import * as fc from 'fast-check';
import type { AccessScopeFacts, AnswerFacts, ContractFacts, VendorFacts } from '../judgement/facts.js';
import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import type { Level } from '../questionnaire/question.js';
import { ACCESS_LEVELS, ACCESS_TYPES, ARCHETYPES, DATA_CATEGORIES, PROOFS } from '../vocabulary.js';

/** Any answer level. */
export const anyLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4);

/** Any day of four years, `YYYY-MM-DD`. */
export const anyDay = fc
  .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, dayOfMonth]) =>
    [year, ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0'))].join('-'),
  );

/** Any number of people, small ones and unknown among them. */
export const anyPeople = fc.oneof(fc.nat(100), fc.nat(100_000), fc.nat(50_000_000), fc.constant(null));

/** Any access scope, ended ones among them. */
export const anyScope: fc.Arbitrary<AccessScopeFacts> = fc.record({
  id: fc.uuid(),
  accessLevel: fc.constantFrom(...ACCESS_LEVELS),
  dataCategories: fc.uniqueArray(fc.constantFrom(...DATA_CATEGORIES), { maxLength: 5 }),
  peopleCount: anyPeople,
  accessTypes: fc.uniqueArray(fc.constantFrom(...ACCESS_TYPES), { maxLength: 4 }),
  humanChannel: fc.boolean(),
  canResetCredentials: fc.boolean(),
  critical: fc.boolean(),
  endsOn: fc.option(anyDay, { freq: 4 }),
});

const KEYS = HKCERT_CORE.questions.map(({ key }) => key);

const answerTo = (questionKey: string): fc.Arbitrary<AnswerFacts> =>
  fc.record({
    questionKey: fc.constant(questionKey),
    level: fc.option(anyLevel, { freq: 8 }),
    notApplicableReason: fc.option(fc.constant('We do not do this'), { freq: 2 }),
    proof: fc.constantFrom(...PROOFS),
    answeredOn: anyDay,
  });

/** Any answer to a core question. */
export const anyAnswer: fc.Arbitrary<AnswerFacts> = fc.constantFrom(...KEYS).chain(answerTo);

/** What could be entered about a contract. */
export const anyContract: fc.Arbitrary<ContractFacts> = fc.record({
  endsOn: fc.option(anyDay),
  noticeHours: fc.option(fc.integer({ min: 1, max: 8_760 })),
  withoutNoticeDuty: fc.boolean(),
  dataReturnedOn: fc.option(anyDay),
});

/** Any vendor that is asked the core questions, with none to three scopes and answers to some of them. */
export const anyFacts: fc.Arbitrary<VendorFacts> = fc.record({
  archetype: fc.constantFrom(...ARCHETYPES),
  asOfDate: anyDay,
  currency: fc.constantFrom('USD', 'HKD', 'JPY'),
  scopes: fc.array(anyScope, { maxLength: 3 }),
  contract: fc.option(anyContract, { nil: undefined }),
  questions: fc.constant(HKCERT_CORE.questions),
  answers: fc
    .uniqueArray(fc.constantFrom(...KEYS), { maxLength: KEYS.length })
    .chain((keys) => fc.tuple(...keys.map(answerTo))),
});

/** Any vendor with an access entered, and one of its scopes. */
export const anyFactsWithScope: fc.Arbitrary<readonly [VendorFacts, AccessScopeFacts]> = anyFacts
  .filter(({ scopes }) => scopes.length > 0)
  .chain((facts) => fc.tuple(fc.constant(facts), fc.constantFrom(...facts.scopes)));
