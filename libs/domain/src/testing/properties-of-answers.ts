import * as fc from 'fast-check';
import type { AnswerFacts } from '../judgement/facts.js';
import { PROOFS } from '../vocabulary.js';
import { anyAnswer, anyDay, anyFacts, anyLevel } from './facts-arbitraries.js';
import {
  judgeByChanged,
  judgeMisreading,
  judgeMisstating,
  loudnessOf,
  measuresOf,
  noneLower,
  risksOf,
  withAnswer,
  withoutAnswer,
  type JudgementProperty,
} from './judgement-property.js';

const notApplicable = (given: AnswerFacts): AnswerFacts => ({
  ...given,
  level: null,
  notApplicableReason: 'We have none',
});

/** What must hold of answers, their proof and their age. */
export const PROPERTIES_OF_ANSWERS: readonly JudgementProperty[] = [
  {
    says: 'a better answer never raises risk, neither at worst nor at best',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, anyLevel, anyLevel, (facts, given, one, other) => {
        const worse = judge(withAnswer(facts, { ...given, level: one < other ? one : other }));
        const better = judge(withAnswer(facts, { ...given, level: one < other ? other : one }));
        return (
          noneLower(risksOf(worse), risksOf(better)) &&
          noneLower(measuresOf(worse.residual.best), measuresOf(better.residual.best))
        );
      }),
    wrong: judgeByChanged(({ levelStrength }) => ({ levelStrength: { ...levelStrength, 4: 0 } })),
  },
  {
    says: 'a better answer never makes a flag louder',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, anyLevel, anyLevel, (facts, given, one, other) => {
        const worse = judge(withAnswer(facts, { ...given, level: one < other ? one : other }));
        const better = judge(withAnswer(facts, { ...given, level: one < other ? other : one }));
        return noneLower(loudnessOf(worse), loudnessOf(better));
      }),
    wrong: judgeMisreading((facts) => ({
      ...facts,
      answers: facts.answers.map((given) => ({ ...given, level: given.level === 4 ? 1 : given.level })),
    })),
  },
  {
    says: 'a question without an answer counts like level 0, and so does "we do not know"',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, (facts, given) => {
        const zero = String(risksOf(judge(withAnswer(facts, { ...given, level: 0 }))));
        const unknown = judge(withAnswer(facts, { ...given, level: null, notApplicableReason: null }));
        return String(risksOf(judge(withoutAnswer(facts, given)))) === zero && String(risksOf(unknown)) === zero;
      }),
    wrong: judgeMisreading((facts) => {
      const missing = facts.questions.filter(({ key }) => !facts.answers.some((given) => given.questionKey === key));
      const middling = missing.map(({ key }) => ({
        questionKey: key,
        level: 2 as const,
        notApplicableReason: null,
        proof: 'self_attested' as const,
        answeredOn: facts.asOfDate,
      }));
      return { ...facts, answers: [...facts.answers, ...middling] };
    }),
  },
  {
    says: 'a question said not to apply counts like level 0',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, (facts, given) => {
        const zero = judge(withAnswer(facts, { ...given, level: 0 }));
        const judged = judge(withAnswer(facts, notApplicable(given)));
        return (
          String(risksOf(judged)) === String(risksOf(zero)) &&
          String(measuresOf(judged.residual.best)) === String(measuresOf(zero.residual.best))
        );
      }),
    wrong: judgeMisreading((facts) => ({
      ...facts,
      answers: facts.answers.map((given) => ({ ...given, level: given.level ?? 3 })),
    })),
  },
  {
    // Most flags wait for an answer that admits a gap, so level 0 may be louder; a passable answer never is.
    says: 'a question without an answer, or said not to apply, is never quieter than one with a passable answer',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, fc.constantFrom(2, 3, 4), (facts, given, level) => {
        const passable = loudnessOf(judge(withAnswer(facts, { ...given, level })));
        return (
          noneLower(loudnessOf(judge(withoutAnswer(facts, given))), passable) &&
          noneLower(loudnessOf(judge(withAnswer(facts, notApplicable(given)))), passable)
        );
      }),
    wrong: judgeMisstating((judgement, { answers }) => ({
      ...judgement,
      flags: answers.some(({ level }) => level === null) ? [] : judgement.flags,
    })),
  },
  {
    says: 'better proof never raises risk and never makes a flag louder',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, (facts, given) => {
        const judged = PROOFS.map((proof) => judge(withAnswer(facts, { ...given, proof })));
        return judged.every((better, index) => {
          const worse = judged[index - 1] ?? better;
          return noneLower(risksOf(worse), risksOf(better)) && noneLower(loudnessOf(worse), loudnessOf(better));
        });
      }),
    wrong: judgeByChanged(({ proofStrength }) => ({ proofStrength: { ...proofStrength, document_seen: 0 } })),
  },
  {
    says: 'an older answer never lowers risk and never quietens a flag',
    of: (judge) =>
      fc.property(anyFacts, anyAnswer, anyDay, anyDay, (facts, given, one, other) => {
        const older = judge(withAnswer(facts, { ...given, answeredOn: one < other ? one : other }));
        const newer = judge(withAnswer(facts, { ...given, answeredOn: one < other ? other : one }));
        return noneLower(risksOf(older), risksOf(newer)) && noneLower(loudnessOf(older), loudnessOf(newer));
      }),
    wrong: judgeMisreading((facts) => ({
      ...facts,
      answers: facts.answers.map((given) => ({
        ...given,
        answeredOn: given.answeredOn < '2025' ? facts.asOfDate : given.answeredOn,
      })),
    })),
  },
];
