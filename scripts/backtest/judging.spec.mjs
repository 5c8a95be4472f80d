import { describe, expect, it } from '@jest/globals';
import { buildCase } from './case-builder.mjs';
import { verdictsOf } from './misses.mjs';
import { naiveScore } from './naive-baseline.mjs';
import { ANSWERED, countsInFigures, judgeSlice, rowOf, SLICES } from './slices.mjs';

const [INHERENT, AFTERWARDS, KNOWABLE] = SLICES;
const benign = (changes) => buildCase({ label: 'benign', group: 'middle', expectedAttention: 'routine', ...changes });

/** A model that scores by people, and remembers what it was shown. */
function watchedJudges() {
  const rows = [];
  const model = (row) => {
    rows.push(row);
    return { score: row.people_count, band: 'medium', flagged: row.people_count >= 500 };
  };
  return { rows, judges: { model, baseline: () => 1 } };
}
const people = (count) => ({ ...buildCase().facts, people_count: count });

const verdictOf = (entry, others) => {
  const { judges } = watchedJudges();
  return verdictsOf([INHERENT], [entry, ...others], judges)[0].verdicts.inherent;
};

describe('the slices', () => {
  it('show the judge a row of npm run judge and nothing else', () => {
    expect(Object.keys(rowOf(buildCase(), {}))).toEqual([
      'id',
      'archetype',
      'access_level',
      'privileged_access',
      'access_types',
      'data_categories',
      'people_count',
      'grades',
    ]);
  });

  it('differ in the grades that the judge sees', () => {
    const entry = benign({
      grades: { full: { mfa: 4, phishing: 3 }, masked: { phishing: 3 }, knowable: { phishing: 2 } },
    });
    const { rows, judges } = watchedJudges();
    for (const slice of [INHERENT, AFTERWARDS, KNOWABLE, ANSWERED]) judgeSlice(slice, [entry], judges);
    expect(rows.map(({ grades }) => grades)).toEqual([{}, { phishing: 3 }, { phishing: 2 }, { mfa: 4, phishing: 3 }]);
  });

  it('leave out what nobody could have known, and incidents where everybody answered', () => {
    const { judges } = watchedJudges();
    const hidden = buildCase({ grades: { ...buildCase().grades, knowable: null } });
    expect(judgeSlice(KNOWABLE, [hidden], judges)).toEqual([]);
    expect(judgeSlice(AFTERWARDS, [hidden], judges)).toHaveLength(1);
    expect(judgeSlice(ANSWERED, [buildCase()], judges)).toEqual([]);
  });

  it('count incidents of suppliers only', () => {
    expect(['supplier', 'lucky', 'own_incident', 'unclear'].map((group) => countsInFigures({ group }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

it('the baseline is access plus data minus the mean of the grades that are given', () => {
  const model = { data: { contact: { sensitivity: 400 }, dob: { sensitivity: 450 } } };
  const levels = { ACCESS_LEVELS: ['none', 'low', 'moderate', 'high', 'privileged'] };
  expect(naiveScore(buildCase().facts, {}, levels, model)).toBe(3 + 1.8);
  expect(naiveScore(buildCase().facts, { mfa: 4, phishing: 1 }, levels, model)).toBeCloseTo(3 + 1.8 - 2.5, 12);
  expect(naiveScore({ access_level: 'none', data_categories: [] }, {}, levels, model)).toBe(0);
});

describe('a miss', () => {
  const others = [100, 200, 300, 800].map((count) => benign({ id: `BEN-${count}`, facts: people(count) }));

  it.each([
    [900, false],
    [400, true],
    [250, true],
  ])('is an incident of score %d that is not flagged or below half: %s', (count, missed) => {
    expect(verdictOf(buildCase({ facts: people(count) }), others).missed).toBe(missed);
  });

  it('is an incident below half of the benign vendors even when it is flagged', () => {
    const high = [600, 700, 800].map((count) => benign({ id: `BEN-${count}`, facts: people(count) }));
    expect(verdictOf(buildCase({ facts: people(650) }), high)).toMatchObject({
      flagged: true,
      above: 1 / 3,
      missed: true,
    });
  });

  it.each([
    ['routine', 600, true],
    ['none', 600, true],
    ['elevated', 600, false],
    ['routine', 400, false],
  ])('is a benign vendor with %s attention and score %d: %s', (expectedAttention, count, missed) => {
    expect(verdictOf(benign({ expectedAttention, facts: people(count) }), others).missed).toBe(missed);
  });

  it('ranks a benign vendor among the others, a tie half', () => {
    expect(verdictOf(benign({ facts: people(200) }), others).above).toBe(0.375);
  });
});
