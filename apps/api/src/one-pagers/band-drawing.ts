import type { Band } from '@firebreak/domain';
import { LINE, type Sheet } from '../pdf/sheet.js';

/** What a place on the matrix is called: a band, or that too little is answered to speak of one. */
export type Standing = Band | 'not_assessed';

/** The colours of a band, as the web app's tokens have them in the light. */
export interface BandColors {
  readonly fill: string;
  readonly ink: string;
  /** Of the pattern over it. */
  readonly mark: string;
  /** Of a cell in which nobody stands. */
  readonly wash: string;
}

/** The same for each band. */
export const BAND_COLORS: Readonly<Record<Standing, BandColors>> = {
  very_low: { fill: '#f7efdf', ink: '#3d2b12', mark: '#f7efdf', wash: '#fcf9f2' },
  low: { fill: '#f1d49d', ink: '#3d2b12', mark: '#94753a', wash: '#fbf2e0' },
  medium: { fill: '#e5a052', ink: '#331d04', mark: '#9c6319', wash: '#f9e5cd' },
  high: { fill: '#bf4b1b', ink: '#ffffff', mark: '#e38a5f', wash: '#f6d7c7' },
  critical: { fill: '#711414', ink: '#ffffff', mark: '#a83a36', wash: '#eec8c1' },
  not_assessed: { fill: '#f1f1ee', ink: '#4b4d49', mark: '#b4b5af', wash: '#ffffff' },
};

/** A rectangle; points. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills a rectangle as its band looks, with the pattern that tells it without colour. */
export function drawBand(sheet: Sheet, standing: Standing, area: Rectangle): void {
  const { page } = sheet;
  const { x, y, width, height } = area;
  const { fill, mark } = BAND_COLORS[standing];
  page.save().rect(x, y, width, height).fill(fill).restore();
  page.save().rect(x, y, width, height).clip().strokeColor(mark).fillColor(mark);
  if (standing === 'low') drawDots(sheet, area);
  if (standing === 'medium') drawStripes(sheet, area, 5, 0.7, [1]);
  if (standing === 'high') drawStripes(sheet, area, 4, 0.7, [1, -1]);
  if (standing === 'critical') drawStripes(sheet, area, 4, 1, [0]);
  if (standing === 'not_assessed') drawStripes(sheet, area, 5, 1, [-1]);
  page.restore();
}

/** Fills a cell in which nobody stands. */
export function drawEmptyCell({ page }: Sheet, band: Band, { x, y, width, height }: Rectangle): void {
  page.save().rect(x, y, width, height).fill(BAND_COLORS[band].wash).restore();
}

/** A small field that stands for a band beside its name. */
export function drawSwatch(sheet: Sheet, standing: Standing, x: number, y: number, size: number): void {
  drawBand(sheet, standing, { x, y, width: size, height: size });
  sheet.page.rect(x, y, size, size).lineWidth(0.5).strokeColor(LINE).stroke();
}

function drawDots({ page }: Sheet, { x, y, width, height }: Rectangle): void {
  const step = 5;
  for (let down = step / 2; down < height; down += step)
    for (let right = step / 2; right < width; right += step) page.circle(x + right, y + down, 0.6);
  page.fill();
}

/** Lines of one thickness: rising for 1, falling for −1, level for 0. */
function drawStripes(
  { page }: Sheet,
  { x, y, width, height }: Rectangle,
  step: number,
  thickness: number,
  slopes: readonly (1 | 0 | -1)[],
): void {
  page.lineWidth(thickness);
  for (const slope of slopes) {
    if (slope === 0) {
      for (let down = step / 2; down < height; down += step) page.moveTo(x, y + down).lineTo(x + width, y + down);
    } else {
      for (let start = -height; start < width; start += step * Math.SQRT2) {
        const [from, to] = slope > 0 ? [y + height, y] : [y, y + height];
        page.moveTo(x + start, from).lineTo(x + start + height, to);
      }
    }
  }
  page.stroke();
}
