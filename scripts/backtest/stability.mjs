import { RANKINGS, strataOf } from './figures.mjs';
import { seeded, shuffled } from './random.mjs';
import { countsInFigures, judgeSlice } from './slices.mjs';
import { middle95 } from './statistics.mjs';

const SPLITS = 1_000;

/** The same slice judged on facts that were changed, or with other cases in it. */
const VARIANTS = {
  'As it is': (cases) => cases.filter(countsInFigures),
  'With the cases beside it': (cases) => cases,
  'Nobody’s number of people known': (cases) => withFacts(cases.filter(countsInFigures), { people_count: null }),
  'Every archetype judged as `other`': (cases) => withFacts(cases.filter(countsInFigures), { archetype: 'other' }),
};

/**
 * How a slice's AUCs move when something is changed that should not matter much: `{check, model, baseline}`, each judge
 * with `all` and `hard` as `{low, high}`. The same for the same seed.
 */
export function stabilityOf(slice, cases, judges, seed) {
  const variants = Object.entries(VARIANTS).map(([check, change]) =>
    checkOf(check, [judgeSlice(slice, change(cases), judges)], widest),
  );
  const judged = judgeSlice(slice, cases.filter(countsInFigures), judges);
  const archetypes = [...new Set(judged.map(({ facts }) => facts.archetype))];
  const without = archetypes.map((archetype) => judged.filter(({ facts }) => facts.archetype !== archetype));
  return [
    ...variants,
    checkOf('One archetype left out, least to most', without, widest),
    checkOf('A random half, middle 95 %', randomHalves(judged, seed), middle95),
  ];
}

function withFacts(cases, changes) {
  return cases.map((entry) => ({ ...entry, facts: { ...entry.facts, ...changes } }));
}

function checkOf(check, samples, rangeOf) {
  const rangesOf = (judge) =>
    Object.fromEntries(
      Object.entries(RANKINGS).map(([name, figure]) => [name, rangeOf(samples.map((sample) => figure(sample, judge)))]),
    );
  return { check, model: rangesOf('model'), baseline: rangesOf('baseline') };
}

/** Least and most. Values that are no number, because nobody was left to compare with, are left out. */
function widest(values) {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** One half of the incidents with one half of each kind of benign vendor, drawn anew each time. */
function randomHalves(judged, seed) {
  const random = seeded(seed);
  const strata = strataOf(judged);
  const halfOf = (stratum) => shuffled(stratum, random).slice(0, Math.ceil(stratum.length / 2));
  return Array.from({ length: SPLITS }, () => strata.flatMap(halfOf));
}
