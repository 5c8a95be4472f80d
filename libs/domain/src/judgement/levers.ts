import { BANDS } from '../vocabulary.js';
import type { Assessment } from './assess.js';
import { assess } from './assess.js';
import type { Contributions } from './contributions.js';
import type { Judgement, JudgementLever } from './judgement.js';
import type { Change } from './possible-changes.js';
import { answerChanges, scopeChanges } from './possible-changes.js';
import { bothChanges } from './texts/lever-texts.js';

const MOST_LEVERS = 5;

/** Pairs are tried among the changes that do most by themselves, to keep the search short enough for a browser. */
const CHANGES_IN_PAIRS = 10;

/**
 * Gives up to five changes that lower the residual band, the least effort first: single ones, else pairs. When none does,
 * it gives the single changes that lower the score most, with the band they honestly lead to.
 */
export function leversOf(assessment: Assessment, contributions: Contributions): Judgement['levers'] {
  const singles = [...answerChanges(contributions), ...scopeChanges(assessment)]
    .map((change) => tryChange(change, assessment))
    .filter(({ lever }) => lever.score < assessment.residual.score)
    .toSorted((a, b) => byScore(a.lever, b.lever));
  const lowering = singles.filter(({ lever }) => lowersBand(lever, assessment)).map(({ lever }) => lever);
  if (lowering.length > 0) return lowering.toSorted(byEffort).slice(0, MOST_LEVERS);
  const pairs = pairsOf(singles.slice(0, CHANGES_IN_PAIRS).map(({ change }) => change))
    .map((change) => tryChange(change, assessment).lever)
    .filter((lever) => lowersBand(lever, assessment));
  if (pairs.length > 0) return pairs.toSorted(byEffort).slice(0, MOST_LEVERS);
  return singles.slice(0, MOST_LEVERS).map(({ lever }) => lever);
}

function tryChange(change: Change, { facts, compiled }: Assessment): { change: Change; lever: JudgementLever } {
  const { band, score } = assess(change.apply(facts), compiled).residual;
  return { change, lever: { key: change.key, change: change.text, band, score, effort: change.effort } };
}

function pairsOf(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((first, index) =>
    changes
      .slice(index + 1)
      .filter(({ target }) => target !== first.target)
      .map((second) => ({
        key: `${first.key}+${second.key}`,
        target: `${first.target}+${second.target}`,
        text: bothChanges(first.text, second.text),
        effort: Math.min(5, first.effort + second.effort),
        apply: (facts) => second.apply(first.apply(facts)),
      })),
  );
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
