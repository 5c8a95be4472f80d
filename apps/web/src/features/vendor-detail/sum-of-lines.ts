import type { VendorJudgement } from './vendor-detail.queries';

type Line = VendorJudgement['lines'][number];

/** One line with the stretch of points that it covers: from what stood before it to what stands after. */
export interface SumStep {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** The sum in the order in which it is told: what raises, then what lowers, then what should lower and does not. */
export interface OrderedSum {
  readonly raising: readonly SumStep[];
  readonly lowering: readonly SumStep[];
  readonly silent: readonly Line[];
  /** Points after all that raises. */
  readonly raised: number;
  /** Points after everything; equals the residual score. */
  readonly total: number;
}

/** Orders the lines of a judgement, largest first, and works out where each begins and ends. */
export function orderSum(lines: readonly Line[]): OrderedSum {
  const raising = stepsFrom(
    0,
    lines.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points),
  );
  const raised = raising.at(-1)?.to ?? 0;
  const lowering = stepsFrom(
    raised,
    lines.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points),
  );
  return {
    raising,
    lowering,
    silent: lines.filter(({ points }) => points === 0),
    raised,
    total: lowering.at(-1)?.to ?? raised,
  };
}

function stepsFrom(start: number, lines: readonly Line[]): readonly SumStep[] {
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.points;
    return { line, from, to: at };
  });
}

/** What a line rests on: an answer by its question's key, an access scope by its id, or neither. */
export type LineGround =
  | { readonly kind: 'answer'; readonly questionKey: string }
  | { readonly kind: 'scope'; readonly scopeId: string }
  | { readonly kind: 'archetype' | 'model' };

/** Reads the `fact` of a line: `answer:MFA-04`, `scope:<id>`, `archetype` or `model`. */
export function groundOf(fact: string): LineGround {
  const [kind, ...rest] = fact.split(':');
  const value = rest.join(':');
  if (kind === 'answer') return { kind, questionKey: value };
  if (kind === 'scope') return { kind, scopeId: value };
  return { kind: kind === 'archetype' ? 'archetype' : 'model' };
}
