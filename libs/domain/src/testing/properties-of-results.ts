import * as fc from 'fast-check';
import type { VendorFacts } from '../judgement/facts.js';
import { CONTRACT_RULES } from '../judgement/flags/contract-rules.js';
import type { Judgement } from '../judgement/judgement.js';
import { BANDS } from '../vocabulary.js';
import { anyContract, anyFacts } from './facts-arbitraries.js';
import {
  judgeByChanged,
  judgeMisreading,
  judgeMisstating,
  measuresOf,
  noneLower,
  type JudgementProperty,
} from './judgement-property.js';

const ABOUT_CONTRACT = [...CONTRACT_RULES.map(({ key }) => key), 'no_duty_to_tell'];

const besideContract = (judgement: Judgement) =>
  JSON.stringify({ ...judgement, flags: judgement.flags.filter(({ key }) => !ABOUT_CONTRACT.includes(key)) });

const sum = (points: readonly number[]) => points.reduce((left, part) => left + part, 0);

const reversed = (facts: VendorFacts): VendorFacts => ({
  ...facts,
  questions: facts.questions.toReversed(),
  answers: facts.answers.toReversed(),
  scopes: facts.scopes.toReversed().map((scope) => ({
    ...scope,
    accessTypes: scope.accessTypes.toReversed(),
    dataCategories: scope.dataCategories.toReversed(),
  })),
});

const ALL = { explain: true, levers: true } as const;

/** What must hold of every result by itself, and of where it may come from. */
export const PROPERTIES_OF_RESULTS: readonly JudgementProperty[] = [
  {
    says: 'the best case is never worse than the position, which is the worst case',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const { best, worst, ...position } = judge(facts).residual;
        return (
          String(measuresOf(worst)) === String(measuresOf(position)) && noneLower(measuresOf(worst), measuresOf(best))
        );
      }),
    wrong: judgeMisstating(({ residual, ...rest }) => ({
      ...rest,
      residual: { ...residual.best, best: residual.worst, worst: residual.best },
    })),
  },
  {
    says: 'controls never raise what is inherent',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const { inherent, residual, events } = judge(facts);
        return noneLower([...measuresOf(inherent), events.inherent], [...measuresOf(residual), events.residual]);
      }),
    wrong: judgeByChanged(() => ({ doorGuard: -900 })),
  },
  {
    says: 'the lines add up to the residual score exactly, and those that add to the inherent one',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const { lines, inherent, residual } = judge(facts, { explain: true });
        const points = lines.map((line) => line.points);
        return (
          points.every(Number.isInteger) &&
          sum(points) === residual.score &&
          sum(points.filter((part) => part > 0)) === inherent.score
        );
      }),
    wrong: judgeMisstating((judgement) => ({ ...judgement, lines: judgement.lines.slice(1) })),
  },
  {
    says: 'cell, band and score agree',
    of: (judge, { matrix, bandScores }) =>
      fc.property(anyFacts, (facts) => {
        const { inherent, residual } = judge(facts);
        return [inherent, residual, residual.best].every(
          ({ likelihood, impact, band, score }) =>
            band === matrix[likelihood - 1]?.[impact - 1] &&
            score >= bandScores[band].from &&
            score <= bandScores[band].to,
        );
      }),
    wrong: judgeByChanged(({ matrix }) => ({ matrix: matrix.toReversed() })),
  },
  {
    says: 'every figure is whole and none is negative, and a bad year costs no less than the middle one',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const { residual, inherent, annualLoss, events, coveragePercent } = judge(facts);
        const { p50, p95 } = annualLoss;
        const figures = [...measuresOf(residual), ...measuresOf(inherent), p50, p95, events.inherent, events.residual];
        return (
          [...figures, coveragePercent].every((figure) => Number.isSafeInteger(figure) && figure >= 0) && p50 <= p95
        );
      }),
    wrong: judgeByChanged(({ loss }) => ({ loss: { ...loss, highFrequencyPerMille: 1 } })),
  },
  {
    says: 'a contract moves no number and no flag but its own three',
    of: (judge) =>
      fc.property(anyFacts, anyContract, (facts, contract) => {
        const without = judge({ ...facts, contract: undefined });
        return besideContract(judge({ ...facts, contract })) === besideContract(without);
      }),
    wrong: judgeMisreading((facts) => (facts.contract?.withoutNoticeDuty ? { ...facts, answers: [] } : facts)),
  },
  {
    says: 'the order of facts makes no difference',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const explained = { explain: true };
        return JSON.stringify(judge(reversed(facts), explained)) === JSON.stringify(judge(facts, explained));
      }),
    wrong: judgeMisreading((facts) => ({ ...facts, scopes: facts.scopes.slice(0, 1) })),
  },
  {
    says: 'facts and judgement survive being stored as JSON',
    of: (judge) =>
      fc.property(anyFacts, (facts) => {
        const judgement = judge(facts, { explain: true });
        const stored = JSON.stringify(judgement);
        const restored: VendorFacts = JSON.parse(JSON.stringify(facts));
        return isPlain(judgement) && JSON.stringify(judge(restored, { explain: true })) === stored;
      }),
    wrong: judgeMisstating((judgement) => ({ ...judgement, annualLoss: { ...judgement.annualLoss, p50: -0 } })),
  },
  {
    says: 'levers are the same whatever the order, lower the band, and say where it comes to lie',
    oneIn: 10,
    of: (judge, { bandScores }) =>
      fc.property(anyFacts, (facts) => {
        const { levers, residual } = judge(facts, ALL);
        return (
          levers.length <= 5 &&
          JSON.stringify(judge(reversed(facts), ALL).levers) === JSON.stringify(levers) &&
          levers.every(
            ({ score, band }) =>
              BANDS.indexOf(band) < BANDS.indexOf(residual.band) &&
              score >= bandScores[band].from &&
              score <= bandScores[band].to,
          )
        );
      }),
    wrong: judgeMisstating((judgement) => ({
      ...judgement,
      levers: judgement.levers.map((lever) => ({ ...lever, band: judgement.residual.band })),
    })),
  },
];

/** Tells whether JSON can carry a value: no undefined member, and no number that comes back as another one. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isPlain);
}
