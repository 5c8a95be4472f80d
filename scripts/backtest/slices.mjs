/** What each slice lets the judge see of a case's grades; null leaves the case out. */
export const SLICES = [
  { key: 'inherent', name: 'Inherent facts only', gradesOf: () => ({}) },
  {
    key: 'afterwards',
    name: 'With what reports revealed afterwards, an upper bound',
    gradesOf: ({ grades }) => grades.masked,
  },
  {
    key: 'knowable',
    name: 'Only what an honest answer could have shown before',
    gradesOf: ({ grades }) => grades.knowable,
  },
];

/** Benign vendors that answered everything; incidents have no such answers. */
export const ANSWERED = {
  key: 'answered',
  name: 'Benign vendors when everybody answered',
  gradesOf: ({ label, grades }) => (label === 'benign' ? grades.full : null),
};

/** A case as the row that `npm run judge` reads: facts and grades under its id, and nothing else. */
export function rowOf({ id, facts }, grades) {
  return { id, ...facts, grades };
}

/**
 * The cases of a slice with what both judges say: `model` and `baseline`, each a score, and whether the model flags.
 * `judges` are `{model(row) → {score, band, flagged}, baseline(facts, grades) → score}`.
 */
export function judgeSlice({ gradesOf }, cases, judges) {
  return cases.flatMap((entry) => {
    const grades = gradesOf(entry);
    if (grades === null) return [];
    const { score, band, flagged } = judges.model(rowOf(entry, grades));
    return {
      ...entry,
      unanswered: -Object.keys(grades).length,
      model: score,
      band,
      flagged,
      baseline: judges.baseline(entry.facts, grades),
    };
  });
}

/** Whether a case counts in the figures: the data set asks to keep two kinds of incident out of them. */
export function countsInFigures({ group }) {
  return group !== 'own_incident' && group !== 'unclear';
}
