import { isRoutine } from './figures.mjs';
import { judgeSlice } from './slices.mjs';
import { auc } from './statistics.mjs';

/**
 * What each slice says of each case: `{id, name, group, verdicts}` with a verdict by slice key: score, band, flagged,
 * `above` (the share of the other benign vendors that score lower, ties half) and `missed`, or null where the case is left out.
 */
export function verdictsOf(slices, cases, judges) {
  const judged = slices.map((slice) => ({ key: slice.key, judged: judgeSlice(slice, cases, judges) }));
  return cases.map(({ id, name, group }) => ({
    id,
    name,
    group,
    verdicts: Object.fromEntries(judged.map((slice) => [slice.key, verdictOf(id, slice.judged)])),
  }));
}

/** An incident is missed when it is not flagged or ranks below half of the benign vendors; a routine vendor, when flagged. */
function verdictOf(id, judged) {
  const entry = judged.find((other) => other.id === id);
  if (entry === undefined) return null;
  const { model: score, band, flagged } = entry;
  const others = judged.filter((other) => other.label === 'benign' && other.id !== id).map(({ model }) => model);
  const above = auc([score], others);
  const missed = entry.label === 'incident' ? !flagged || above < 0.5 : flagged && isRoutine(entry);
  return { score, band, flagged, above, missed };
}
