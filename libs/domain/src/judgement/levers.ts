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
    .map((change) => ({ change, lever: tryChanges([change], assessment) }))
    .filter(({ lever }) => lever.score < assessment.residual.score)
    .toSorted((a, b) => byScore(a.lever, b.lever));
  const changes = singles.map(({ change }) => change);
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const sets = size === 1 ? changes.map((change) => [change]) : setsOf(changes.slice(0, CHANGES_IN_SETS), size);
    const lowering = sets.map((set) => tryChanges(set, assessment)).filter((lever) => lowersBand(lever, assessment));
    if (lowering.length > 0) return lowering.toSorted(byEffort).slice(0, MOST_LEVERS);
  }
  return planOf(changes, assessment);
}

function tryChanges(set: readonly Change[], { facts, compiled }: Assessment): JudgementLever {
  const changed = set.reduce((before, change) => change.apply(before), facts);
  const { band, score } = residualOf(changed, compiled);
  return {
    key: set.map(({ key }) => key).join('+'),
    change: changesTogether(set.map(({ text }) => text)),
    band,
    score,
    effort: Math.min(
      MOST_EFFORT,
      set.reduce((sum, { effort }) => sum + effort, 0),
    ),
  };
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
function planOf(changes: readonly Change[], assessment: Assessment): Judgement['levers'] {
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
  const lever = tryChanges(plan, assessment);
  return lowersBand(lever, assessment) ? [lever] : [];
}

function lowersBand(lever: JudgementLever, { residual }: Assessment): boolean {
  return BANDS.indexOf(lever.band) < BANDS.indexOf(residual.band);
}

function byEffort(a: JudgementLever, b: JudgementLever): number {
  return a.effort - b.effort || byScore(a, b);
}

function byScore(a: JudgementLever, b: JudgementLever): number {
  return a.score - b.score || (a.key < b.key ? -1 : 1);
}
