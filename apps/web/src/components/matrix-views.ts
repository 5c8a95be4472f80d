import { moves } from './matrix-geometry';
import type { MatrixCell, Movement } from './matrix-geometry';
import type { MatrixCount } from './matrix-place';

/** What the map shows: where vendors stand with controls, before them, or both with the way between. */
export const MATRIX_VIEWS = ['residual', 'inherent', 'both'] as const;
export type MatrixView = (typeof MATRIX_VIEWS)[number];

const isSame = (one: MatrixCell, other: MatrixCell): boolean =>
  one.likelihood === other.likelihood && one.impact === other.impact;

/** The movements that the map draws: those of the cell pointed at, or else all when both positions are shown. */
export function drawnMovements(
  movements: readonly Movement[],
  view: MatrixView,
  pointed: MatrixCell | null,
): readonly Movement[] {
  if (pointed === null) return view === 'both' ? movements.filter(moves) : [];
  return movements.filter((movement) => moves(movement) && isSame(endOf(movement, view), pointed));
}

/** How many of the movements begin in each cell: what its ring says. */
export function ringsOf(movements: readonly Movement[]): MatrixCount[] {
  const rings = new Map<string, MatrixCount>();
  for (const { from, count } of movements) {
    const key = `${from.likelihood}-${from.impact}`;
    rings.set(key, { ...from, count: (rings.get(key)?.count ?? 0) + count, vendors: [] });
  }
  return [...rings.values()];
}

/** Where the vendors of a cell come from, or go to when the cells stand for before controls; most first, without those that stay. */
export function waysOf(movements: readonly Movement[], view: MatrixView, cell: MatrixCell) {
  return movements
    .filter((movement) => moves(movement) && isSame(endOf(movement, view), cell))
    .toSorted((one, other) => other.count - one.count)
    .map(({ from, to, count }) => ({ place: view === 'inherent' ? to : from, count }));
}

/** The end of a movement that a cell of the view stands for. */
function endOf({ from, to }: Movement, view: MatrixView): MatrixCell {
  return view === 'inherent' ? from : to;
}
