import { setImmediate as giveWay } from 'node:timers/promises';
import type { Locale } from '@firebreak/domain';
import { drawLine, MUTED, setSheet, type Sheet } from '../pdf/sheet.js';
import { write } from '../pdf/text-box.js';
import { instantText, PAGE_WORDS } from './page-words.js';

/** The white around both pages; points. */
export const MARGIN = 42;

/** What is said around what a page is about. */
export interface PageFrame {
  readonly organization: string;
  readonly title: string;
  readonly instant: Date;
  readonly modelVersion: string;
}

/**
 * Draws the parts of one A4 page and never a second: what stands in it is cut and not moved. Others get their turn between
 * two parts.
 */
export function setOnePage(
  frame: PageFrame,
  locale: Locale,
  parts: readonly ((sheet: Sheet) => void)[],
): Promise<Buffer> {
  const { organization, title, instant, modelVersion } = frame;
  const words = PAGE_WORDS[locale];
  const facts = { title, author: organization, at: instant, locale, margin: MARGIN, footer: 0 };
  return setSheet(facts, async (sheet) => {
    const { page, full } = sheet;
    // Nothing may begin a page of its own.
    page.page.margins.bottom = 0;
    const small = { size: 7.5, color: MUTED, width: full.width / 2 } as const;
    write(sheet, organization, { ...small, x: MARGIN, y: MARGIN - 14, font: '700Bold' });
    const shown = words.shown(instantText(instant), modelVersion);
    write(sheet, shown, { ...small, x: MARGIN + full.width / 2, y: MARGIN - 14, align: 'right' });
    for (const drawPart of parts) {
      drawPart(sheet);
      await giveWay();
    }
    const foot = page.page.height - MARGIN + 8;
    drawLine(sheet, MARGIN, foot - 6, full.width);
    write(sheet, words.foot(organization), { ...small, x: MARGIN, y: foot, width: full.width });
  });
}

/** Writes a heading with a line above it and gives where its content begins. */
export function writeHeading(sheet: Sheet, text: string, x: number, y: number, width: number): number {
  drawLine(sheet, x, y, width);
  return write(sheet, text, { x, y: y + 6, width, size: 10, font: '700Bold' }) + 4;
}
