import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyFacts } from '../testing/facts-arbitraries.js';
import { answerAll, buildAnswer, buildFacts } from './facts-builder.js';
import type { AnswerFacts, VendorFacts } from './facts.js';
import { changedFacts } from './changed-facts.js';
import { judge } from './judge.js';
import { DEFAULT_MODEL } from './model/models.js';
import { standingOf } from './standing.js';

const standing = (changes: Partial<VendorFacts> = {}) => standingOf(buildFacts(changes), DEFAULT_MODEL);
const scoreOf = (facts: VendorFacts) => judge(facts, DEFAULT_MODEL, { explain: false }).residual.score;
const strengthOf = (answers: readonly AnswerFacts[]) =>
  standing({ answers }).measures.find(({ measure }) => measure === 'mfa')?.strengthPercent ?? -1;

describe('where a vendor stands', () => {
  it('is nowhere without answers, and fully there with verified answers of the highest level', () => {
    expect(standing().measures.map(({ strengthPercent, answered }) => [strengthPercent, answered])).toEqual(
      standing().measures.map(() => [0, 0]),
    );
    const best = standing({ answers: answerAll(4, { proof: 'independently_verified' }) });
    expect(best.measures.map(({ strengthPercent, answered, asked }) => [strengthPercent, answered === asked])).toEqual(
      best.measures.map(() => [100, true]),
    );
    expect(best.improvements).toEqual([]);
  });

  it('is better by a higher level and by proof, and worse with age', () => {
    const middling = strengthOf(answerAll(2));
    expect(strengthOf(answerAll(3))).toBeGreaterThan(middling);
    expect(strengthOf(answerAll(2, { proof: 'independently_verified' }))).toBeGreaterThan(middling);
    expect(strengthOf(answerAll(2, { answeredOn: '2024-11-01' }))).toBeLessThan(middling);
  });

  it('says how much of a measure is answered; a reason why something does not apply is an answer, not knowing is none', () => {
    const answers = [
      buildAnswer('MFA-01', 3),
      buildAnswer('MFA-02', null),
      buildAnswer('MFA-03', null, { notApplicableReason: 'No such accounts.' }),
    ];
    const mfa = standing({ answers }).measures.find(({ measure }) => measure === 'mfa');
    expect(mfa?.answered).toBe(2);
  });

  it('leaves out measures of which nothing is asked', () => {
    const questions = buildFacts().questions.filter(({ measure }) => measure === 'phishing');
    expect(standing({ questions }).measures.map(({ measure }) => measure)).toEqual(['phishing']);
  });

  it('proposes neither what is good already nor what does not apply', () => {
    const questions = buildFacts().questions.filter(
      ({ measure, appliesWhen }) => measure === 'mfa' && appliesWhen === 'always',
    );
    const [good, reasoned, unknown, ...rest] = questions.map(({ key }) => key);
    const answers = [
      buildAnswer(good ?? '', 3),
      buildAnswer(reasoned ?? '', null, { notApplicableReason: 'Nobody signs in.' }),
      buildAnswer(unknown ?? '', null),
      ...rest.map((key) => buildAnswer(key, 4)),
    ];
    expect(standing({ questions, answers }).improvements.map(({ questionKey }) => questionKey)).toEqual([unknown]);
  });
});

describe('for every vendor', () => {
  it('the proposals take off the most risk, the strongest first, and none of them adds any', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const after = (questionKey: string) => scoreOf(changedFacts(facts, { answers: [{ questionKey, level: 3 }] }));
        const { improvements } = standingOf(facts, DEFAULT_MODEL);
        const scores = improvements.map(({ questionKey }) => after(questionKey));
        const settled = new Set(
          facts.answers
            .filter(({ level, notApplicableReason }) => (level ?? 0) >= 3 || (level === null && notApplicableReason))
            .map(({ questionKey }) => questionKey),
        );
        const others = facts.questions.filter(({ key }) => !settled.has(key)).map(({ key }) => after(key));
        const strongest = others.toSorted((a, b) => a - b).slice(0, scores.length);
        return isDeepStrictEqual(scores, strongest) && scores.every((score) => score <= scoreOf(facts));
      }),
      { numRuns: 30 },
    );
  });

  it('every share is whole and between 0 and 100, and nothing of scopes is told', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { measures, improvements } = standingOf(facts, DEFAULT_MODEL);
        return (
          improvements.length <= 3 &&
          measures.every(
            ({ strengthPercent, answered, asked }) =>
              Number.isInteger(strengthPercent) && strengthPercent >= 0 && strengthPercent <= 100 && answered <= asked,
          )
        );
      }),
    );
  });
});
