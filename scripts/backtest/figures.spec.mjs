import { describe, expect, it } from '@jest/globals';
import { buildJudged } from './case-builder.mjs';
import { BENIGN_FIGURES, FIGURES, flagsOf, measure } from './figures.mjs';

const SEED = 7;
const incident = (changes) =>
  buildJudged({ label: 'incident', group: 'supplier', expectedAttention: null, ...changes });
const hard = (changes) => buildJudged({ group: 'hard_negative', ...changes });
const elevated = (changes) => buildJudged({ expectedAttention: 'elevated', ...changes });

const CASES = [
  incident({ model: 900, flagged: true, baseline: 5 }),
  incident({ model: 700, flagged: true, baseline: 2 }),
  incident({ model: 300, flagged: false, baseline: 7 }),
  hard({ model: 800, flagged: true, baseline: 6 }),
  hard({ model: 200, flagged: false, baseline: 5 }),
  elevated({ model: 650, flagged: true, baseline: 1 }),
  buildJudged({ model: 100, flagged: false, baseline: 3 }),
];
const valuesOf = (cases, figures, judge) =>
  Object.fromEntries(measure(cases, figures, SEED).map((figure) => [figure.name, figure[judge].value]));

const widthOfFirst = (cases) => {
  const [{ model }] = measure(cases, FIGURES, SEED);
  return model.high - model.low;
};

describe('the figures', () => {
  it('of the model are those worked out by hand', () => {
    expect(valuesOf(CASES, FIGURES, 'model')).toEqual({
      'AUC, all benign vendors': 9 / 12,
      'AUC, hard negatives': 4 / 6,
      'Incidents flagged': 2 / 3,
      'Routine vendors flagged': 1 / 3,
      'Vendors that deserve attention flagged': 1,
    });
  });

  it('of the baseline are too: it flags as many, and three of its scores share the flags at the edge', () => {
    // Four flags: 7 and 6 get one each, and the two that tie at 5 the rest.
    expect(valuesOf(CASES, FIGURES, 'baseline')).toEqual({
      'AUC, all benign vendors': (2.5 + 1 + 4) / 12,
      'AUC, hard negatives': (0.5 + 0 + 2) / 6,
      'Incidents flagged': 2 / 3,
      'Routine vendors flagged': 2 / 3,
      'Vendors that deserve attention flagged': 0,
    });
  });

  it('of benign vendors alone need no incident', () => {
    const benign = CASES.filter(({ label }) => label === 'benign');
    expect(valuesOf(benign, BENIGN_FIGURES, 'model')).toEqual({
      'AUC, deserve attention against routine': 2 / 3,
      'Routine vendors flagged': 1 / 3,
      'Vendors that deserve attention flagged': 1,
    });
  });

  it('say of a judge that knows the answer that it is perfect, without any doubt', () => {
    const knowing = CASES.map((entry) => ({ ...entry, model: entry.label === 'incident' ? 1 : 0 }));
    const [all] = measure(knowing, FIGURES, SEED);
    expect(all.model).toEqual({ value: 1, low: 1, high: 1 });
  });
});

describe('the flags of the baseline', () => {
  it('are as many as the model’s, and parts of one where scores tie at the edge', () => {
    const cases = [5, 5, 5, 9].map((baseline, index) => buildJudged({ baseline, flagged: index < 2 }));
    expect(flagsOf(cases, 'model')).toEqual([1, 1, 0, 0]);
    expect(flagsOf(cases, 'baseline')).toEqual([1 / 3, 1 / 3, 1 / 3, 1]);
  });

  it('are none where the model has none', () => {
    expect(flagsOf([buildJudged(), buildJudged()], 'baseline')).toEqual([0, 0]);
  });
});

describe('the bootstrap', () => {
  it('is the same for the same seed and another for another', () => {
    expect(measure(CASES, FIGURES, SEED)).toEqual(measure(CASES, FIGURES, SEED));
    expect(measure(CASES, FIGURES, SEED)).not.toEqual(measure(CASES, FIGURES, SEED + 1));
  });

  it('puts the figure inside its interval and compares both judges on the same draws', () => {
    for (const { model, baseline, difference } of measure(CASES, FIGURES, SEED)) {
      for (const { value, low, high } of [model, baseline, difference]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
      expect(difference.value).toBeCloseTo(model.value - baseline.value, 12);
    }
    const twins = CASES.map((entry) => ({ ...entry, baseline: entry.model }));
    expect(measure(twins, FIGURES, SEED)[0].difference).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('narrows with more cases', () => {
    expect(widthOfFirst(Array.from({ length: 9 }, () => CASES).flat())).toBeLessThan(widthOfFirst(CASES) / 2);
  });
});
