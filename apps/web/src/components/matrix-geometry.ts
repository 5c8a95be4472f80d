import { scaleSqrt } from 'd3-scale';

/** A place on the matrix; both 1 to 5. */
export interface MatrixCell {
  readonly likelihood: number;
  readonly impact: number;
}

/** Vendors that controls bring from one cell to another, or leave where they are. */
export interface Movement {
  readonly from: MatrixCell;
  readonly to: MatrixCell;
  readonly count: number;
}

/** The field of five by five cells; pixels. */
export interface MatrixField {
  readonly width: number;
  readonly height: number;
}

/** Pixels between two cells. */
export const CELL_GAP = 3;
/** How far the middle of a ring stands from the right and upper edge of its cell; pixels. */
export const RING_INSET = 14;

const THINNEST = 1;
const THICKEST = 5;
/** How far from the middle of its cell an arrow ends, beside the number; pixels. */
const BESIDE_NUMBER = 16;
const BEND = 0.14;

/** The rectangle of a cell, from the upper left corner of the field: likelihood upwards, impact to the right. */
export function cellBox({ likelihood, impact }: MatrixCell, field: MatrixField) {
  const width = (field.width - 4 * CELL_GAP) / 5;
  const height = (field.height - 4 * CELL_GAP) / 5;
  return { x: (impact - 1) * (width + CELL_GAP), y: (5 - likelihood) * (height + CELL_GAP), width, height };
}

/** Where the ring of a cell has its middle. */
export function ringPoint(cell: MatrixCell, field: MatrixField) {
  const { x, y, width } = cellBox(cell, field);
  return { x: x + width - RING_INSET, y: y + RING_INSET };
}

/** Whether somebody moved at all. */
export function moves({ from, to }: Movement): boolean {
  return from.likelihood !== to.likelihood || from.impact !== to.impact;
}

/** An arrow as it is drawn: a bent line of some width in pixels, and the three corners of its head. */
export interface Arrow {
  readonly line: string;
  readonly head: string;
  readonly width: number;
}

/** The arrow of a movement, from the ring of the one cell to beside the number of the other; as wide as many go that way. */
export function arrowOf({ from, to, count }: Movement, most: number, field: MatrixField): Arrow {
  const width = scaleSqrt()
    .domain([0, Math.max(1, most)])
    .range([THINNEST, THICKEST])(count);
  const start = ringPoint(from, field);
  const target = cellBox(to, field);
  const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  const side = start.x < middle.x ? -1 : 1;
  const end = { x: middle.x + side * Math.min(BESIDE_NUMBER, target.width / 3), y: middle.y - target.height / 8 };
  const way = { x: end.x - start.x, y: end.y - start.y };
  const bend = { x: start.x + way.x / 2 - way.y * BEND, y: start.y + way.y / 2 + way.x * BEND };
  return { line: lineThrough(start, bend, end), head: headAt(bend, end, width), width };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const written = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function lineThrough(start: Point, bend: Point, end: Point): string {
  return `M${written(start)} Q${written(bend)} ${written(end)}`;
}

/** The head points the way in which the line ends. */
function headAt(bend: Point, end: Point, width: number): string {
  const length = Math.hypot(end.x - bend.x, end.y - bend.y) || 1;
  const ahead = { x: (end.x - bend.x) / length, y: (end.y - bend.y) / length };
  const size = width + 4;
  const corner = (side: number): Point => ({
    x: end.x - ahead.x * size * 0.4 - side * ahead.y * size * 0.7,
    y: end.y - ahead.y * size * 0.4 + side * ahead.x * size * 0.7,
  });
  const tip = { x: end.x + ahead.x * size * 0.8, y: end.y + ahead.y * size * 0.8 };
  return [tip, corner(1), corner(-1)].map(written).join(' ');
}
