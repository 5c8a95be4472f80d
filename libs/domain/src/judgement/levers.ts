import { BANDS } from '../vocabulary.js';
import type { Assessment } from './assess.js';
import { residualOf } from './assess.js';
import type { Contributions } from './contributions.js';
import type { Judgement, JudgementLever } from './judgement.js';
import type { Change } from './possible-changes.js';
import { answerChanges, scopeChanges } from './possible-changes.js';
import { changesTogether } from './texts/lever-texts.js';

const MOST_LEVERS = 5;

const MOST_EFFORT = 5;

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
  const changes = singles.flatMap(({ set }) => set);
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const trials =
      size === 1 ? singles : setsOf(changes.slice(0, CHANGES_IN_SETS), size).map((set) => tryChanges(set, assessment));
    const lowering = trials.filter((trial) => lowersBand(trial, assessment));
    if (lowering.length > 0) return lowering.toSorted(byEffort).slice(0, MOST_LEVERS).map(toLever);
  }
  return planOf(changes, assessment).map(toLever);
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
  return { set, key: set.map(({ key }) => key).join('+'), band, score, effort: Math.min(MOST_EFFORT, effort) };
}

function toLever({ set, key, band, score, effort }: Trial): JudgementLever {
  return { key, change: changesTogether(set.map(({ text }) => text())), band, score, effort };
}

/** All sets of `size` changes that do not undo each other. */
function setsOf(changes: readonly Change[], size: number): readonly (readonly Change[])[] {
  if (size === 0) return [[]];
  return changes.flatMap((first, index) =>
    setsOf(
      changes.slice(index + 1).filter(({ target }) => target !== first.target),
      size - 1,
    ).map((rest) => [first, ...rest]),
  );
}

/** Takes one change after the other, the strongest first, until the band falls, and leaves out again what is not needed. */
function planOf(changes: readonly Change[], assessment: Assessment): readonly Trial[] {
  let plan: readonly Change[] = [];
  for (const change of changes) {
    if (plan.some(({ target }) => target === change.target)) continue;
    plan = [...plan, change];
    if (lowersBand(tryChanges(plan, assessment), assessment)) break;
  }
  for (const change of plan) {
    const shorter = plan.filter((other) => other !== change);
    if (shorter.length > 0 && lowersBand(tryChanges(shorter, assessment), assessment)) plan = shorter;
  }
  const trial = tryChanges(plan, assessment);
  return lowersBand(trial, assessment) ? [trial] : [];
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
