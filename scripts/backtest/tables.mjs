/**
 * The report as tables: `{name, title, headings, rows, words}`, every cell a text. The first `words` columns are words,
 * the others figures.
 */
export function tablesOf({ slices, answered, misses, beside }) {
  return [
    countsTable([...slices, answered]),
    ...[...slices, answered].map(figuresTable),
    casesTable('misses', 'Misses', misses, [...slices, answered]),
    casesTable('beside', 'Cases beside the figures', beside, slices),
    stabilityTable(slices),
    controlsTable(slices),
  ];
}

const two = (value) => value.toFixed(2);
const signed = (value) => `${value < -0.005 ? '−' : '+'}${two(Math.abs(value))}`;
const range = ({ low, high }, format = two) =>
  format(low) === format(high) ? format(low) : `${format(low)} to ${format(high)}`;
const percent = (share) => `${Math.round(share * 100)} %`;

function countsTable(slices) {
  return {
    name: 'slices',
    title: 'Cases',
    words: 1,
    headings: ['Slice', 'Incidents', 'Benign vendors', 'Hard negatives among them'],
    rows: slices.map(({ name, incidents, benign, hardNegatives }) => [
      name,
      ...[incidents, benign, hardNegatives].map(String),
    ]),
  };
}

function figuresTable({ key, name, figures }) {
  return {
    name: key,
    title: name,
    words: 1,
    headings: ['Figure', 'Model', '95 %', 'Baseline', '95 %', 'Difference', '95 %'],
    rows: figures.map(({ name: figure, model, baseline, difference }) => [
      figure,
      two(model.value),
      range(model),
      two(baseline.value),
      range(baseline),
      signed(difference.value),
      range(difference, signed),
    ]),
  };
}

function casesTable(name, title, cases, slices) {
  return {
    name,
    title,
    words: 3 + slices.length,
    headings: ['Case', 'Who', 'Group', ...slices.map(({ key }) => HEADING_OF_SLICE[key])],
    rows: cases.map(({ id, name: who, group, verdicts }) => [
      id,
      who,
      group.replace('_', ' '),
      ...slices.map(({ key }) => verdictCell(verdicts[key])),
    ]),
  };
}

const HEADING_OF_SLICE = {
  inherent: 'Inherent',
  afterwards: 'Revealed afterwards',
  knowable: 'Knowable before',
  answered: 'Answered',
};

function verdictCell(verdict) {
  if (verdict === null) return '–';
  const { score, band, flagged, above, missed } = verdict;
  const place = `${score} ${band.replace('_', ' ')}, ${flagged ? 'flagged' : 'not flagged'}, above ${percent(above)}`;
  return missed ? `miss: ${place}` : place;
}

function stabilityTable(slices) {
  return {
    name: 'stability',
    title: 'How the AUCs move',
    words: 2,
    headings: ['Slice', 'Check', 'All', 'Baseline', 'Hard negatives', 'Baseline'],
    rows: slices.flatMap(({ key, stability }) =>
      stability.map(({ check, model, baseline }) => [
        HEADING_OF_SLICE[key],
        check,
        range(model.all),
        range(baseline.all),
        range(model.hard),
        range(baseline.hard),
      ]),
    ),
  };
}

function controlCell({ value, low, high }) {
  return low === undefined ? two(value) : `${two(value)} (${range({ low, high })})`;
}

function controlsTable(slices) {
  return {
    name: 'controls',
    title: 'Controls, as AUC',
    words: 2,
    headings: ['Slice', 'Control', 'All', 'Hard negatives'],
    rows: slices.flatMap(({ key, controls }) =>
      controls.map(({ control, all, hard }) => [HEADING_OF_SLICE[key], control, controlCell(all), controlCell(hard)]),
    ),
  };
}
