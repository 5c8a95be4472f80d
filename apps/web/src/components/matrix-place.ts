/** How many vendors stand at one place of the matrix, and the first few of them. */
export interface MatrixCount {
  readonly likelihood: number;
  readonly impact: number;
  readonly count: number;
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
}

/** A cell of the matrix, or a field of the lane of vendors not assessed (by their worst impact). */
export type MatrixPlace =
  | { readonly lane: 'assessed'; readonly likelihood: number; readonly impact: number }
  | { readonly lane: 'not_assessed'; readonly impact: number };

/** Where the arrow keys stand: rows 5 (almost certain) to 1 (rare), row 0 is the lane beneath. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** The place that a grid position means. */
export function placeAt({ row, column }: GridPosition): MatrixPlace {
  return row === 0 ? { lane: 'not_assessed', impact: column } : { lane: 'assessed', likelihood: row, impact: column };
}

const MOVES: Readonly<Record<string, GridPosition>> = {
  ArrowUp: { row: 1, column: 0 },
  ArrowDown: { row: -1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The position after a key, clamped to the grid whose lowest row is `lowest`; null for keys that do not move. */
export function moveBy(key: string, from: GridPosition, lowest: number): GridPosition | null {
  if (key === 'Home') return { row: from.row, column: 1 };
  if (key === 'End') return { row: from.row, column: 5 };
  const move = MOVES[key];
  if (move === undefined) return null;
  return { row: clamp(from.row + move.row, lowest, 5), column: clamp(from.column + move.column, 1, 5) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The count at one cell; zero where the list has none. */
export function countAt(counts: readonly MatrixCount[], likelihood: number, impact: number): MatrixCount {
  return (
    counts.find((cell) => cell.likelihood === likelihood && cell.impact === impact) ?? {
      likelihood,
      impact,
      count: 0,
      vendors: [],
    }
  );
}

/** All counts of one impact together, whatever their likelihood: a field of the lane. */
export function countAtImpact(counts: readonly MatrixCount[], impact: number): MatrixCount {
  const column = counts.filter((cell) => cell.impact === impact);
  return {
    likelihood: 0,
    impact,
    count: column.reduce((sum, cell) => sum + cell.count, 0),
    vendors: column.toSorted((a, b) => b.likelihood - a.likelihood).flatMap((cell) => cell.vendors),
  };
}
