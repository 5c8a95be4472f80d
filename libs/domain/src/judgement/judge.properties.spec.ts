import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import type { Level } from '../questionnaire/question.js';
import { ACCESS_LEVELS, ACCESS_TYPES, ARCHETYPES, BANDS, DATA_CATEGORIES, PROOFS } from '../vocabulary.js';
import type { AccessScopeFacts, AnswerFacts, ContractFacts, RiskPosition, VendorFacts } from './facts.js';
import { judge } from './judge.js';
import type { Judgement } from './judgement.js';
import { DEFAULT_MODEL } from './model/models.js';

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2_000) };

const KEYS = HKCERT_CORE.questions.map(({ key }) => key);
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const day = fc
  .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, dayOfMonth]) =>
    [year, ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0'))].join('-'),
  );
const people = fc.oneof(fc.nat(100), fc.nat(100_000), fc.nat(50_000_000), fc.constant(null));
const scope: fc.Arbitrary<AccessScopeFacts> = fc.record({
  id: fc.uuid(),
  accessLevel: fc.constantFrom(...ACCESS_LEVELS),
  dataCategories: fc.uniqueArray(fc.constantFrom(...DATA_CATEGORIES), { maxLength: 5 }),
  peopleCount: people,
  accessTypes: fc.uniqueArray(fc.constantFrom(...ACCESS_TYPES), { maxLength: 4 }),
  humanChannel: fc.boolean(),
  canResetCredentials: fc.boolean(),
  critical: fc.boolean(),
  endsOn: fc.option(day, { freq: 4 }),
});
const answer = (questionKey: string): fc.Arbitrary<AnswerFacts> =>
  fc.record({
    questionKey: fc.constant(questionKey),
    level: fc.option(level, { freq: 8 }),
    notApplicableReason: fc.option(fc.constant('We do not do this'), { freq: 2 }),
    proof: fc.constantFrom(...PROOFS),
    answeredOn: day,
  });
const answers = fc
  .uniqueArray(fc.constantFrom(...KEYS), { maxLength: KEYS.length })
  .chain((keys) => fc.tuple(...keys.map(answer)));
const contract: fc.Arbitrary<ContractFacts> = fc.record({
  endsOn: fc.option(day),
  noticeHours: fc.option(fc.integer({ min: 1, max: 8_760 })),
  withoutNoticeDuty: fc.boolean(),
  dataReturnedOn: fc.option(day),
});
const facts: fc.Arbitrary<VendorFacts> = fc.record({
  archetype: fc.constantFrom(...ARCHETYPES),
  asOfDate: day,
  currency: fc.constantFrom('USD', 'HKD', 'JPY'),
  scopes: fc.array(scope, { maxLength: 3 }),
  contract: fc.option(contract, { nil: undefined }),
  questions: fc.constant(HKCERT_CORE.questions),
  answers,
});
const factsWithScope = facts.filter(({ scopes }) => scopes.length > 0);

const judged = (vendor: VendorFacts) => judge(vendor, DEFAULT_MODEL, { explain: false });

const measuresOf = ({ likelihood, impact, band, score }: RiskPosition) => [
  likelihood,
  impact,
  BANDS.indexOf(band),
  score,
];

/** Everything that must not rise when things get better. */
function risksOf({ inherent, residual, annualLoss }: Judgement): readonly number[] {
  return [...measuresOf(inherent), ...measuresOf(residual), annualLoss.p50, annualLoss.p95];
}

function expectNoneLower(after: readonly number[], before: readonly number[]): void {
  expect(after.map((value, index) => value >= (before[index] ?? 0))).toEqual(before.map(() => true));
}

/** Changes one scope of the facts. */
function withScope(vendor: VendorFacts, at: number, change: Partial<AccessScopeFacts>): VendorFacts {
  const index = at % vendor.scopes.length;
  return { ...vendor, scopes: vendor.scopes.map((old, place) => (place === index ? { ...old, ...change } : old)) };
}

function withAnswer(vendor: VendorFacts, given: AnswerFacts): VendorFacts {
  return {
    ...vendor,
    answers: [...vendor.answers.filter(({ questionKey }) => questionKey !== given.questionKey), given],
  };
}

const ABOUT_CONTRACT = ['access_after_contract', 'data_kept_after_contract', 'no_duty_to_tell'];
const flagsBesideContract = ({ flags }: Judgement) => flags.filter(({ key }) => !ABOUT_CONTRACT.includes(key));

const sum = (points: readonly number[]) => points.reduce((left, part) => left + part, 0);

const reversed = (vendor: VendorFacts): VendorFacts => ({
  ...vendor,
  questions: vendor.questions.toReversed(),
  answers: vendor.answers.toReversed(),
  scopes: vendor.scopes.toReversed().map((old) => ({
    ...old,
    accessTypes: old.accessTypes.toReversed(),
    dataCategories: old.dataCategories.toReversed(),
  })),
});

describe('for every input', () => {
  it('a better answer never raises risk', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...KEYS).chain(answer), level, level, (vendor, given, one, other) => {
        const worse = judged(withAnswer(vendor, { ...given, level: one < other ? one : other }));
        const better = judged(withAnswer(vendor, { ...given, level: one < other ? other : one }));
        expectNoneLower(risksOf(worse), risksOf(better));
        expectNoneLower(measuresOf(worse.residual.best), measuresOf(better.residual.best));
      }),
      RUNS,
    );
  });

  it('a question without an answer counts like level 0, and so does one said not to apply', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...KEYS).chain(answer), level, (vendor, given, other) => {
        const unanswered = judged({
          ...vendor,
          answers: vendor.answers.filter((old) => old.questionKey !== given.questionKey),
        });
        const zero = judged(withAnswer(vendor, { ...given, level: 0 }));
        const notApplicable = judged(
          withAnswer(vendor, { ...given, level: null, notApplicableReason: 'We have none' }),
        );
        expect(risksOf(unanswered)).toEqual(risksOf(zero));
        expect(risksOf(notApplicable)).toEqual(risksOf(zero));
        expectNoneLower(risksOf(unanswered), risksOf(judged(withAnswer(vendor, { ...given, level: other }))));
      }),
      RUNS,
    );
  });

  it('better proof never raises risk', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...KEYS).chain(answer), (vendor, given) => {
        const risks = PROOFS.map((proof) => risksOf(judged(withAnswer(vendor, { ...given, proof }))));
        expectNoneLower(risks[0] ?? [], risks[1] ?? []);
        expectNoneLower(risks[1] ?? [], risks[2] ?? []);
      }),
      RUNS,
    );
  });

  it('an older answer never lowers risk', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...KEYS).chain(answer), day, day, (vendor, given, one, other) => {
        const older = judged(withAnswer(vendor, { ...given, answeredOn: one < other ? one : other }));
        const newer = judged(withAnswer(vendor, { ...given, answeredOn: one < other ? other : one }));
        expectNoneLower(risksOf(older), risksOf(newer));
      }),
      RUNS,
    );
  });

  it('more data, people, access or rights never lower risk', () => {
    const widening = fc.oneof(
      fc.constantFrom(...DATA_CATEGORIES).map((category) => (old: AccessScopeFacts) => ({
        dataCategories: [...old.dataCategories, category],
      })),
      fc.constantFrom(...ACCESS_TYPES).map((accessType) => (old: AccessScopeFacts) => ({
        accessTypes: [...old.accessTypes, accessType],
      })),
      fc.constantFrom(...ACCESS_LEVELS).map((accessLevel) => (old: AccessScopeFacts) => ({
        accessLevel:
          ACCESS_LEVELS.indexOf(accessLevel) > ACCESS_LEVELS.indexOf(old.accessLevel) ? accessLevel : old.accessLevel,
      })),
      fc.nat(100_000_000).map((more) => (old: AccessScopeFacts) => ({
        peopleCount: old.peopleCount === null ? null : old.peopleCount + more,
      })),
      fc.constant(() => ({ peopleCount: null })),
      fc.constantFrom('humanChannel', 'canResetCredentials', 'critical').map((right) => () => ({ [right]: true })),
      fc.constant(() => ({ endsOn: null })),
    );
    fc.assert(
      fc.property(factsWithScope, fc.nat(2), widening, (vendor, at, widen) => {
        const old = vendor.scopes[at % vendor.scopes.length];
        if (old === undefined) throw new Error('The facts have a scope');
        const before = judged(vendor);
        const change: Partial<AccessScopeFacts> = widen(old);
        const after = judged(withScope(vendor, at, change));
        expectNoneLower(risksOf(after), risksOf(before));
        if (old.peopleCount === null || change.peopleCount !== null) {
          expectNoneLower(measuresOf(after.residual.best), measuresOf(before.residual.best));
        }
      }),
      RUNS,
    );
  });

  it('a further scope never lowers risk', () => {
    fc.assert(
      fc.property(factsWithScope, scope, (vendor, further) => {
        const after = judged({ ...vendor, scopes: [...vendor.scopes, further] });
        expectNoneLower(risksOf(after), risksOf(judged(vendor)));
      }),
      RUNS,
    );
  });

  it('the best case is never worse than the position, which is the worst case', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const { best, worst, ...position } = judged(vendor).residual;
        expect(worst).toEqual(position);
        expectNoneLower(measuresOf(position), measuresOf(best));
      }),
      RUNS,
    );
  });

  it('controls never raise what is inherent', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const { inherent, residual } = judged(vendor);
        expectNoneLower(measuresOf(inherent), measuresOf(residual));
      }),
      RUNS,
    );
  });

  it('the lines add up to the residual score exactly', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const { lines, inherent, residual } = judge(vendor, DEFAULT_MODEL);
        expect(sum(lines.map(({ points }) => points))).toBe(residual.score);
        expect(sum(lines.filter(({ points }) => points > 0).map(({ points }) => points))).toBe(inherent.score);
        expect(lines.every(({ points }) => Number.isInteger(points))).toBe(true);
      }),
      RUNS,
    );
  });

  it('cell, band and score agree', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const { inherent, residual } = judged(vendor);
        for (const { likelihood, impact, band, score } of [inherent, residual, residual.best]) {
          expect(band).toBe(DEFAULT_MODEL.matrix[likelihood - 1]?.[impact - 1]);
          expect(score).toBeGreaterThanOrEqual(DEFAULT_MODEL.bandScores[band].from);
          expect(score).toBeLessThanOrEqual(DEFAULT_MODEL.bandScores[band].to);
        }
      }),
      RUNS,
    );
  });

  it('a contract moves no number and no flag but its own three', () => {
    fc.assert(
      fc.property(facts, contract, (vendor, given) => {
        const without = judged({ ...vendor, contract: undefined });
        const known = judged({ ...vendor, contract: given });
        expect({ ...known, flags: flagsBesideContract(known) }).toEqual({
          ...without,
          flags: flagsBesideContract(without),
        });
      }),
      RUNS,
    );
  });

  it('the order of facts makes no difference', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        expect(judge(reversed(vendor), DEFAULT_MODEL)).toEqual(judge(vendor, DEFAULT_MODEL));
      }),
      RUNS,
    );
  });

  it('facts and judgement survive being stored as JSON', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const judgement = judge(vendor, DEFAULT_MODEL);
        const stored: unknown = JSON.parse(JSON.stringify(judgement));
        expect(stored).toStrictEqual(judgement);
        const restored: VendorFacts = JSON.parse(JSON.stringify(vendor));
        expect(JSON.stringify(judge(restored, DEFAULT_MODEL))).toBe(JSON.stringify(judgement));
      }),
      RUNS,
    );
  });

  it('levers are the same whatever the order, lower the band, and say where it comes to lie', () => {
    fc.assert(
      fc.property(facts, (vendor) => {
        const { levers, residual } = judge(vendor, DEFAULT_MODEL, { explain: false, levers: true });
        const shuffled = { ...vendor, scopes: vendor.scopes.toReversed(), questions: vendor.questions.toReversed() };
        expect(judge(shuffled, DEFAULT_MODEL, { explain: false, levers: true }).levers).toEqual(levers);
        expect(levers.length).toBeLessThanOrEqual(5);
        for (const { score, band } of levers) {
          expect(BANDS.indexOf(band)).toBeLessThan(BANDS.indexOf(residual.band));
          expect(score).toBeLessThanOrEqual(DEFAULT_MODEL.bandScores[band].to);
          expect(score).toBeGreaterThanOrEqual(DEFAULT_MODEL.bandScores[band].from);
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  });
});
