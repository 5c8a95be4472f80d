import type { Effort, Measure } from '../vocabulary.js';
import { MEASURES } from '../vocabulary.js';
import { assess, residualOf } from './assess.js';
import { contributionsOf } from './contributions.js';
import type { QuestionContribution } from './contributions.js';
import type { ControlReading } from './controls.js';
import { isAnswered, readingsOf } from './controls.js';
import type { VendorFacts } from './facts.js';
import { compiledModel } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';
import { answerChange, TARGET_LEVEL } from './possible-changes.js';

/** How far the answers to one measure's questions go. */
export interface MeasureStanding {
  readonly measure: Measure;
  /** What the answers are worth of what full, verified answers would be, 0 to 100, whole; unanswered ones are worth nothing. */
  readonly strengthPercent: number;
  readonly answered: number;
  readonly asked: number;
}

/** A question that is worth being answered better. */
export interface Improvement {
  readonly questionKey: string;
  /** Rough effort of a good answer, 1 (an afternoon) to 5 (a project). Our judgement. */
  readonly effort: Effort;
}

/** Where a vendor stands by its own answers. */
export interface Standing {
  /** Measures of which something is asked, in their usual order. */
  readonly measures: readonly MeasureStanding[];
  /** Up to three, the one that takes most risk away first. */
  readonly improvements: readonly Improvement[];
}

const MOST_IMPROVEMENTS = 3;

/**
 * Gives what a vendor may be told of its own answers: no verdict, and nothing of what it can reach beyond which questions
 * apply. What does not apply by the vendor's own word is not proposed. Pure. Throws like `judge`.
 */
export function standingOf(facts: VendorFacts, model: RiskModel): Standing {
  const compiled = compiledModel(model);
  const assessment = assess(facts, compiled);
  const readings = readingsOf(assessment.answered);
  const better = contributionsOf(assessment)
    .questions.filter(({ reading }) => isWithinReach(reading))
    .map((contribution) => {
      const change = answerChange(contribution.reading.question);
      const { score } = residualOf(change.apply(facts), compiled);
      return { contribution, score, effort: change.effort };
    })
    .toSorted(
      (a, b) =>
        a.score - b.score ||
        openOf(b.contribution) - openOf(a.contribution) ||
        a.effort - b.effort ||
        (a.contribution.reading.question.key < b.contribution.reading.question.key ? -1 : 1),
    );
  return {
    measures: MEASURES.flatMap((measure) => {
      const own = readings.filter(({ question }) => question.measure === measure);
      return own.length === 0 ? [] : measureStanding(measure, own);
    }),
    improvements: better
      .slice(0, MOST_IMPROVEMENTS)
      .map(({ contribution, effort }) => ({ questionKey: contribution.reading.question.key, effort })),
  };
}

function measureStanding(measure: Measure, readings: readonly ControlReading[]): MeasureStanding {
  const weight = readings.reduce((sum, reading) => sum + reading.weight, 0);
  const worth = readings.reduce((sum, reading) => sum + reading.weight * reading.strength, 0);
  return {
    measure,
    strengthPercent: weight === 0 ? 0 : Math.floor(worth / (weight * 10)),
    answered: readings.filter(({ answer }) => answer !== undefined && isAnswered(answer)).length,
    asked: readings.length,
  };
}

/** Not yet good, and nothing that the vendor says does not apply. */
function isWithinReach({ answer }: ControlReading): boolean {
  if (answer === undefined || answer.level !== null) return (answer?.level ?? 0) < TARGET_LEVEL;
  return !isAnswered(answer);
}

/** What the answer leaves of what it could take off. */
function openOf({ capacity, taken }: QuestionContribution): number {
  return capacity - taken;
}
