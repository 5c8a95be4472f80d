import type { VendorJudgement } from './vendor-detail.queries';

type Line = VendorJudgement['lines'][number];

/** One line of the sum in two judgements; 0 points where it has none. */
export interface LineDifference {
  readonly key: string;
  readonly text: string;
  readonly before: number;
  readonly after: number;
}

/** What set two judgements apart: the lines whose points differ, the largest difference first, and how many do not. */
export function differencesOf(
  before: readonly Line[],
  after: readonly Line[],
): { readonly changed: readonly LineDifference[]; readonly same: number } {
  const old = new Map(before.map((line) => [line.key, line]));
  const fresh = new Map(after.map((line) => [line.key, line]));
  const all = [...new Set([...fresh.keys(), ...old.keys()])].map((key) => ({
    key,
    text: (fresh.get(key) ?? old.get(key))?.text ?? key,
    before: old.get(key)?.points ?? 0,
    after: fresh.get(key)?.points ?? 0,
  }));
  const changed = all
    .filter((line) => line.before !== line.after)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.key < b.key ? -1 : 1));
  return { changed, same: all.length - changed.length };
}
