import { resampled, seeded } from './random.mjs';
import { auc, mean, middle95 } from './statistics.mjs';

const RESAMPLES = 2_000;

const isIncident = ({ label }) => label === 'incident';
const isBenign = ({ label }) => label === 'benign';
const isHardNegative = ({ group }) => group === 'hard_negative';
const isOtherBenign = (entry) => isBenign(entry) && !isHardNegative(entry);
/** A flag on one of these is a false alarm; on the other benign vendors a sensible register shows attention. */
export const isRoutine = ({ expectedAttention }) => expectedAttention === 'none' || expectedAttention === 'routine';
const deservesAttention = ({ expectedAttention }) => expectedAttention === 'elevated' || expectedAttention === 'high';

const rankFigure = (above, below) => (cases, judge) =>
  auc(
    cases.filter(above).map((entry) => entry[judge]),
    cases.filter(below).map((entry) => entry[judge]),
  );
const flagFigure = (which) => (cases, judge) => {
  const flags = flagsOf(cases, judge);
  return mean([...cases.keys()].filter((index) => which(cases[index])).map((index) => flags[index]));
};

/** How well a judge ranks incidents above all benign vendors, and above those that were invented to be hard. */
export const RANKINGS = { all: rankFigure(isIncident, isBenign), hard: rankFigure(isIncident, isHardNegative) };

/** What is measured with incidents, by name. Each figure is of judged cases and one judge, `model` or `baseline`. */
export const FIGURES = {
  'AUC, all benign vendors': RANKINGS.all,
  'AUC, hard negatives': RANKINGS.hard,
  'Incidents flagged': flagFigure(isIncident),
  'Routine vendors flagged': flagFigure(isRoutine),
  'Vendors that deserve attention flagged': flagFigure(deservesAttention),
};

/** What is measured of benign vendors alone. */
export const BENIGN_FIGURES = {
  'AUC, deserve attention against routine': rankFigure(deservesAttention, isRoutine),
  'Routine vendors flagged': FIGURES['Routine vendors flagged'],
  'Vendors that deserve attention flagged': FIGURES['Vendors that deserve attention flagged'],
};

/**
 * Each case's flag, 0 to 1. The baseline has no threshold of its own: it flags as many cases as the model does, those
 * with the highest scores; where the last of them tie, each gets its share of the flags that are left.
 */
export function flagsOf(cases, judge) {
  const count = cases.filter(({ flagged }) => flagged).length;
  if (judge === 'model') return cases.map(({ flagged }) => (flagged ? 1 : 0));
  const last = cases.map((entry) => entry[judge]).toSorted((a, b) => b - a)[count - 1] ?? Infinity;
  const above = cases.filter((entry) => entry[judge] > last).length;
  const tied = cases.filter((entry) => entry[judge] === last).length;
  return cases.map((entry) => (entry[judge] > last ? 1 : entry[judge] === last ? (count - above) / tied : 0));
}

/** Incidents, hard negatives and other benign vendors: a draw keeps how many there are of each. */
export function strataOf(cases) {
  return [isIncident, isHardNegative, isOtherBenign].map((which) => cases.filter(which));
}

/**
 * Every figure of both judges and the difference between them, each `{value, low, high}`: the value and the middle
 * 95 % of 2,000 resamples, drawn within the strata. The same for the same seed.
 */
export function measure(cases, figures, seed) {
  const random = seeded(seed);
  const strata = strataOf(cases);
  const resamples = Array.from({ length: RESAMPLES }, () => strata.flatMap((stratum) => resampled(stratum, random)));
  return Object.entries(figures).map(([name, figure]) => {
    const values = [cases, ...resamples].map((sample) => {
      const [model, baseline] = [figure(sample, 'model'), figure(sample, 'baseline')];
      return { model, baseline, difference: model - baseline };
    });
    const summaryOf = (key) => {
      const [value, ...drawn] = values.map((each) => each[key]);
      return { value, ...middle95(drawn) };
    };
    return { name, model: summaryOf('model'), baseline: summaryOf('baseline'), difference: summaryOf('difference') };
  });
}
