import { impactName, likelihoodName, MATRIX_STEPS, type Band } from '@firebreak/domain';
import { MUTED, type Sheet } from '../pdf/sheet.js';
import { write } from '../pdf/text-box.js';
import { BAND_COLORS, drawBand, drawEmptyCell, type Rectangle, type Standing } from './band-drawing.js';

/** A place on the matrix; both 1 to 5. */
export interface Place {
  readonly likelihood: number;
  readonly impact: number;
}

/** Where the matrix stands and how large its cells are; points. */
export interface MatrixFrame {
  readonly x: number;
  readonly y: number;
  /** Of the words at the left. */
  readonly headerWidth: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const GAP = 2;
const LABEL = { size: 7, color: MUTED } as const;

/** The rectangle of a cell: likelihood upwards, impact to the right; likelihood 0 is the lane below. */
export function cellArea({ x, y, headerWidth, cellWidth, cellHeight }: MatrixFrame, place: Place): Rectangle {
  const lane = place.likelihood === 0 ? GAP * 2 : 0;
  return {
    x: x + headerWidth + (place.impact - 1) * (cellWidth + GAP),
    y: y + (5 - place.likelihood) * (cellHeight + GAP) + lane,
    width: cellWidth,
    height: cellHeight,
  };
}

/** Draws the five by five empty cells with the words of both axes, the lower ones below so many points of room. */
export function drawMatrix(
  sheet: Sheet,
  frame: MatrixFrame,
  matrix: readonly (readonly Band[])[],
  lane: boolean,
): void {
  for (const likelihood of MATRIX_STEPS) {
    for (const impact of MATRIX_STEPS) {
      const band = matrix[likelihood - 1]?.[impact - 1] ?? 'critical';
      drawEmptyCell(sheet, band, cellArea(frame, { likelihood, impact }));
    }
    writeRowHeader(sheet, frame, likelihood, likelihoodName(likelihood, sheet.locale));
  }
  for (const impact of MATRIX_STEPS) {
    const { x, y, width, height } = cellArea(frame, { likelihood: lane ? 0 : 1, impact });
    const below = { ...LABEL, x, y: y + height + 2, width, align: 'center' } as const;
    write(sheet, impactName(impact, sheet.locale), below);
  }
}

/** Writes what a row of the matrix stands for, in the middle of its height. */
export function writeRowHeader(sheet: Sheet, frame: MatrixFrame, likelihood: number, text: string, lines = 1): void {
  const { y, height } = cellArea(frame, { likelihood, impact: 1 });
  const width = frame.headerWidth - 6;
  write(sheet, text, { ...LABEL, x: frame.x, y: y + height / 2 - 4.5 * lines, width, align: 'right', lines });
}

/** Draws a cell in which somebody stands, with a number that its pattern does not cross. */
export function drawCount(sheet: Sheet, standing: Standing, area: Rectangle, count: string): void {
  const { fill, ink } = BAND_COLORS[standing];
  const { x, y, width, height } = area;
  const size = 11;
  drawBand(sheet, standing, area);
  const plate = sheet.page.font('700Bold').fontSize(size).widthOfString(count) + 8;
  const middle = { x: x + (width - plate) / 2, y: y + (height - 15) / 2 };
  sheet.page.roundedRect(middle.x, middle.y, plate, 15, 3).fill(fill);
  write(sheet, count, { x, y: middle.y - 0.5, width, size, font: '700Bold', color: ink, align: 'center' });
}
