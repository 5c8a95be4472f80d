import { describe, expect, it } from '@jest/globals';
import { buildCase, buildJudged } from './case-builder.mjs';
import { controlsOf } from './controls.mjs';
import { failedControls } from './report.mjs';
import { SLICES } from './slices.mjs';
import { stabilityOf } from './stability.mjs';

const SEED = 7;
const [INHERENT] = SLICES;
const facts = (changes) => ({ ...buildCase().facts, ...changes });
const times = (count, build) => Array.from({ length: count }, (_, index) => build(index));

describe('the controls', () => {
  /** A judge that knows every answer: what it reaches must vanish with the labels. */
  const knowing = [
    ...times(30, (index) => buildJudged({ label: 'incident', group: 'supplier', model: 900 + index, unanswered: -1 })),
    ...times(20, (index) => buildJudged({ group: index < 9 ? 'hard_negative' : 'middle', model: index })),
  ];
  const [labels, constant, counting] = controlsOf(knowing, SEED);

  it('come near a coin with shuffled labels, and not by always being one', () => {
    for (const { value, low, high } of [labels.all, labels.hard]) {
      expect(Math.abs(value - 0.5)).toBeLessThan(0.02);
      expect(low).toBeLessThan(0.45);
      expect(high).toBeGreaterThan(0.55);
    }
    expect(labels.holds).toBe(true);
  });

  it('are exactly a coin for a judge that ignores its facts', () => {
    expect(constant).toMatchObject({ holds: true, all: { value: 0.5 }, hard: { value: 0.5 } });
  });

  it('show it when the number of answers gives a case away', () => {
    expect(counting).toMatchObject({ holds: null, all: { value: 0 }, hard: { value: 0 } });
  });

  it('are the same for the same seed', () => {
    expect(controlsOf(knowing, SEED)).toEqual(controlsOf(knowing, SEED));
  });

  it('do not hold by accident where there is one kind of case only', () => {
    const alone = times(10, () => buildJudged({ label: 'incident', group: 'supplier' }));
    expect(controlsOf(alone, SEED).map(({ holds }) => holds)).toEqual([false, false, null]);
  });

  it('say in words which of them failed', () => {
    const slices = [
      { name: 'One', controls: [{ control: 'Labels shuffled', holds: false }] },
      {
        name: 'Two',
        controls: [
          { control: 'Labels shuffled', holds: true },
          { control: 'Counting', holds: null },
        ],
      },
    ];
    expect(failedControls({ slices })).toEqual(['Labels shuffled: no coin in “One”']);
  });
});

describe('the stability checks', () => {
  const cases = [
    ...times(6, (index) => buildCase({ id: `INC-${index}`, facts: facts({ people_count: 100 + index }) })),
    ...times(2, (index) =>
      buildCase({ id: `PAY-${index}`, facts: facts({ archetype: 'payroll_hr', people_count: 10 + index }) }),
    ),
    buildCase({ id: 'OWN', group: 'own_incident', facts: facts({ people_count: 0 }) }),
    ...times(6, (index) =>
      buildCase({
        id: `BEN-${index}`,
        label: 'benign',
        group: index < 3 ? 'hard_negative' : 'middle',
        expectedAttention: 'routine',
        facts: facts({ archetype: 'hosting', people_count: 40 + index }),
      }),
    ),
  ];
  const judges = {
    model: ({ people_count: people, archetype }) => ({
      score: (people ?? 500) + (archetype === 'other' ? 1_000 - 2 * people : 0),
      band: 'medium',
      flagged: false,
    }),
    baseline: () => 1,
  };
  const checks = new Map(stabilityOf(INHERENT, cases, judges, SEED).map((row) => [row.check, row]));
  const allOf = (check) => checks.get(check).model.all;

  it('leave the cases beside the figures out, and take them in once', () => {
    expect(allOf('As it is')).toEqual({ low: 0.75, high: 0.75 });
    expect(allOf('With the cases beside it').low).toBeCloseTo(36 / 54, 12);
  });

  it('judge anew without the number of people and without the archetype', () => {
    expect(allOf('Nobody’s number of people known')).toEqual({ low: 0.5, high: 0.5 });
    expect(allOf('Every archetype judged as `other`')).toEqual({ low: 0.25, high: 0.25 });
  });

  it('leave out one archetype at a time, with all its cases', () => {
    const { all, hard } = checks.get('One archetype left out, least to most').model;
    // Without the call centres the payroll bureaus are left, without payroll the call centres; without hosting nobody.
    expect([all, hard]).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
  });

  it('draw halves that differ, and the same ones for the same seed', () => {
    const { low, high } = allOf('A random half, middle 95 %');
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
    expect(stabilityOf(INHERENT, cases, judges, SEED)).toEqual([...checks.values()]);
  });

  it('say of a judge that never differs that nothing moves it', () => {
    for (const { baseline } of checks.values()) expect(baseline.all).toEqual({ low: 0.5, high: 0.5 });
  });
});
