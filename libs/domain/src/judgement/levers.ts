import { BANDS, EFFORTS } from '../vocabulary.js';
import type { Assessment } from './assess.js';
import { residualOf } from './assess.js';
import type { Contributions } from './contributions.js';
import type { Judgement, JudgementLever } from './judgement.js';
import type { Change } from './possible-changes.js';
import { answerChanges, scopeChanges } from './possible-changes.js';
import { changesTogether } from './texts/lever-texts.js';

const MOST_LEVERS = 5;

/** Sets are made of the changes that do most by themselves, to keep the search short enough for a browser. */
const CHANGES_IN_SETS = 8;

const LARGEST_SET = 3;

/**
 * Gives up to five ways to lower the residual band, the least effort first, each of as few changes as possible: single
 * changes, else pairs, else threes, else one plan of more. Without any, nothing that we know lowers the band.
 */
export function leversOf(assessment: Assessment, contributions: Contributions): Judgement['levers'] {
  const singles = [...answerChanges(contributions), ...scopeChanges(assessment)]
    .map((change) => tryChanges([change], assessment))
    .filter(({ score }) => score < assessment.residual.score)
    .toSorted(byScore);
  const lowers = (trial: Trial) => lowersBand(trial, assessment);
  const found = singles.filter(lowers);
  const changes = singles.flatMap(({ set }) => set);
  const strongest = changes.slice(0, CHANGES_IN_SETS);
  // More changes never do less. So where all of them do not suffice, no set of them is tried.
  const suffices = (set: readonly Change[]) => lowers(tryChanges(set, assessment));
  for (let size = 2; size <= LARGEST_SET && found.length === 0 && suffices(strongest); size += 1) {
    found.push(
      ...setsOf(strongest, size)
        .map((set) => tryChanges(set, assessment))
        .filter(lowers),
    );
  }
  if (found.length === 0 && suffices(changes)) found.push(planOf(changes, assessment));
  return found.toSorted(byEffort).slice(0, MOST_LEVERS).map(toLever);
}

/** What becomes of the band when some changes are made; words are put only to those that are kept. */
interface Trial extends Pick<JudgementLever, 'band' | 'score' | 'effort'> {
  readonly set: readonly Change[];
  readonly key: string;
}

function tryChanges(set: readonly Change[], { facts, compiled }: Assessment): Trial {
  const changed = set.reduce((before, change) => change.apply(before), facts);
  const { band, score } = residualOf(changed, compiled);
  const effort = set.reduce((sum, change) => sum + change.effort, 0);
  return {
    set,
    key: set.map(({ key }) => key).join('+'),
    band,
    score,
    effort: EFFORTS.find((step) => step >= effort) ?? 5,
  };
}

function toLever({ set, key, band, score, effort }: Trial): JudgementLever {
  return { key, change: changesTogether(set.map(({ text }) => text())), band, score, effort };
}

/** All sets of `size` changes. */
function setsOf(changes: readonly Change[], size: number): readonly (readonly Change[])[] {
  if (size === 0) return [[]];
  return changes.flatMap((first, index) => setsOf(changes.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Takes one change after the other, the strongest first, until the band falls, and leaves out again what is not needed. */
function planOf(changes: readonly Change[], assessment: Assessment): Trial {
  const needed = changes.findIndex((_, index) =>
    lowersBand(tryChanges(changes.slice(0, index + 1), assessment), assessment),
  );
  let plan = changes.slice(0, needed + 1);
  for (const change of plan) {
    const shorter = plan.filter((other) => other !== change);
    if (lowersBand(tryChanges(shorter, assessment), assessment)) plan = shorter;
  }
  return tryChanges(plan, assessment);
}

function lowersBand({ band }: Trial, { residual }: Assessment): boolean {
  return BANDS.indexOf(band) < BANDS.indexOf(residual.band);
}

function byEffort(a: Trial, b: Trial): number {
  return a.effort - b.effort || byScore(a, b);
}

function byScore(a: Trial, b: Trial): number {
  return a.score - b.score || (a.key < b.key ? -1 : 1);
}
