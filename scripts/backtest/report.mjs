import { controlsOf } from './controls.mjs';
import { BENIGN_FIGURES, FIGURES, measure } from './figures.mjs';
import { verdictsOf } from './misses.mjs';
import { ANSWERED, countsInFigures, judgeSlice, SLICES } from './slices.mjs';
import { stabilityOf } from './stability.mjs';

/** One seed for everything that is drawn; any other would do. */
const SEED = 20_261_123;

/** Everything that the backtest measures, as plain data; the same for the same cases and judges. */
export function buildReport(cases, judges, modelVersion) {
  const counted = cases.filter(countsInFigures);
  const verdicts = verdictsOf([...SLICES, ANSWERED], cases, judges);
  return {
    modelVersion,
    seed: SEED,
    slices: SLICES.map((slice) => {
      const judged = judgeSlice(slice, counted, judges);
      return {
        key: slice.key,
        name: slice.name,
        ...countsOf(judged),
        figures: measure(judged, FIGURES, SEED),
        stability: stabilityOf(slice, cases, judges, SEED),
        controls: controlsOf(judged, SEED),
      };
    }),
    answered: answeredPart(judgeSlice(ANSWERED, counted, judges)),
    misses: verdicts.filter(({ verdicts: of }) => Object.values(of).some((verdict) => verdict?.missed)),
    beside: verdicts.filter((entry) => !countsInFigures(entry)),
  };
}

/** The controls that did not come out as they must, in words. */
export function failedControls({ slices }) {
  return slices.flatMap(({ name, controls }) =>
    controls.filter(({ holds }) => holds === false).map(({ control }) => `${control}: no coin in “${name}”`),
  );
}

function answeredPart(judged) {
  return {
    key: ANSWERED.key,
    name: ANSWERED.name,
    ...countsOf(judged),
    figures: measure(judged, BENIGN_FIGURES, SEED),
  };
}

function countsOf(judged) {
  const count = (test) => judged.filter(test).length;
  return {
    incidents: count(({ label }) => label === 'incident'),
    benign: count(({ label }) => label === 'benign'),
    hardNegatives: count(({ group }) => group === 'hard_negative'),
  };
}
