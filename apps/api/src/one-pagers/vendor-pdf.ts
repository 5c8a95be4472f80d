import { findingTitle, nameOf, type JudgementLine, type Locale } from '@firebreak/domain';
import type { AccessScope } from '../access-scopes/access-scope.entity.js';
import { INK, MUTED, type Sheet } from '../pdf/sheet.js';
import { write } from '../pdf/text-box.js';
import { drawSwatch } from './band-drawing.js';
import { MARGIN, setOnePage, writeHeading } from './page-frame.js';
import { countText, dayText, PAGE_WORDS, shortText, totalText } from './page-words.js';
import { gravestFirst } from './portfolio-page.service.js';
import type { VendorPage } from './vendor-page.service.js';
import { drawVendorHead } from './vendor-head-drawing.js';
import { VENDOR_WORDS } from './vendor-words.js';

/** Where parts begin, and where the last thing of a part must have ended, so that the next has its room; points. */
const FLAGS = { top: 276, bottom: 424, most: 39 } as const;
const COLUMNS = { top: 440, gap: 22 } as const;
const SCOPES = { bottom: 674, most: 36 } as const;
const LINES_SHOWN = 8;
const LEVERS_SHOWN = 3;

/** A vendor on one A4 page, in one language. */
export function vendorPdf(facts: VendorPage, locale: Locale): Promise<Buffer> {
  const { vendor, judgement } = facts;
  const frame = { ...facts, title: vendor.name, modelVersion: judgement.modelVersion };
  return setOnePage(frame, locale, [
    (sheet) => drawVendorHead(sheet, facts),
    (sheet) => drawFlags(sheet, facts),
    (sheet) => drawSum(sheet, judgement.lines),
    (sheet) => drawRightColumn(sheet, facts),
  ]);
}

const columnWidth = ({ full }: Sheet): number => (full.width - COLUMNS.gap) / 2;

function drawRightColumn(sheet: Sheet, facts: VendorPage): void {
  const width = columnWidth(sheet);
  const x = MARGIN + width + COLUMNS.gap;
  const afterLevers = drawLevers(sheet, facts, x, width);
  const afterScopes = drawScopes(sheet, facts.scopes, x, afterLevers + 8, width);
  drawFindings(sheet, facts, x, afterScopes + 8, width);
}

/** Says how many there are beyond those that are shown, and gives where the next part may begin. */
function writeMore(sheet: Sheet, total: number, shown: number, x: number, y: number, width: number): number {
  if (total <= shown) return y;
  const text = PAGE_WORDS[sheet.locale].more(countText(total - shown, sheet.locale));
  return write(sheet, text, { x, y, width, size: 8, color: MUTED });
}

function drawFlags(sheet: Sheet, { judgement: { flags } }: VendorPage): void {
  const { full, locale } = sheet;
  let y = writeHeading(sheet, VENDOR_WORDS[locale].flags(flags.length), MARGIN, FLAGS.top, full.width);
  let shown = 0;
  for (const { severity, reason, clearedBy } of gravestFirst(flags)) {
    if (y + FLAGS.most > FLAGS.bottom) break;
    drawSwatch(sheet, severity, MARGIN, y + 2, 9);
    write(sheet, nameOf('severity', severity, locale), { x: MARGIN + 15, y, width: 50, size: 8.5, font: '700Bold' });
    const beside = { x: MARGIN + 68, width: full.width - 68 };
    const below = write(sheet, reason[locale], { ...beside, y, size: 9, lines: 2 });
    y = write(sheet, clearedBy[locale], { ...beside, y: below, size: 8, color: MUTED }) + 5;
    shown += 1;
  }
  writeMore(sheet, flags.length, shown, MARGIN + 68, y, full.width - 68);
}

function drawSum(sheet: Sheet, all: readonly JudgementLine[]): void {
  const { locale, page } = sheet;
  const width = columnWidth(sheet);
  const words = VENDOR_WORDS[locale];
  const lines = all.filter(({ points }) => points !== 0).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const sumOf = (sign: 1 | -1) => lines.reduce((sum, { points }) => sum + Math.max(0, points * sign), 0);
  const [raised, taken] = [sumOf(1), sumOf(-1)];
  let y = writeHeading(sheet, words.why, MARGIN, COLUMNS.top, width);
  const told = words.sum(countText(raised, locale), countText(taken, locale), countText(raised - taken, locale));
  y = write(sheet, told, { x: MARGIN, y, width, size: 8, color: MUTED, lines: 2 }) + 4;
  const scale = 44 / Math.max(1, Math.abs(lines[0]?.points ?? 1));
  for (const { points, text } of lines.slice(0, LINES_SHOWN)) {
    const bar = Math.max(1, Math.abs(points) * scale);
    if (points > 0) page.rect(MARGIN, y + 3, bar, 6).fill(INK);
    else
      page
        .rect(MARGIN + 0.4, y + 3.4, bar, 5.2)
        .lineWidth(0.8)
        .strokeColor(INK)
        .stroke();
    const sign = points > 0 ? '+' : '−';
    const value = `${sign}${countText(Math.abs(points), locale)}`;
    write(sheet, value, { x: MARGIN + 44, y, width: 34, size: 8.5, font: '700Bold', align: 'right' });
    y = write(sheet, text[locale], { x: MARGIN + 86, y, width: width - 86, size: 8.5, lines: 3 }) + 4;
  }
  writeMore(sheet, lines.length, LINES_SHOWN, MARGIN + 86, y, width - 86);
}

function drawLevers(sheet: Sheet, { judgement: { levers } }: VendorPage, x: number, width: number): number {
  const { locale } = sheet;
  const words = VENDOR_WORDS[locale];
  let y = writeHeading(sheet, words.levers, x, COLUMNS.top, width);
  if (levers.length === 0) return write(sheet, words.noLevers, { x, y, width, size: 8.5, color: MUTED });
  for (const { change, band, effort } of levers.slice(0, LEVERS_SHOWN)) {
    const below = write(sheet, change[locale], { x, y, width, size: 8.5, lines: 3 });
    drawSwatch(sheet, band, x, below + 2, 7);
    const leads = `→ ${nameOf('band', band, locale)} · ${nameOf('effort', effort, locale)}`;
    y = write(sheet, leads, { x: x + 11, y: below, width: width - 11, size: 8, color: MUTED }) + 4;
  }
  return y;
}

/** Those that reach most people first. */
function drawScopes(sheet: Sheet, scopes: readonly AccessScope[], x: number, top: number, width: number): number {
  const { locale } = sheet;
  const words = VENDOR_WORDS[locale];
  let y = writeHeading(sheet, words.touch, x, top, width);
  if (scopes.length === 0) return write(sheet, words.noScopes, { x, y, width, size: 8.5, color: MUTED, lines: 2 });
  let shown = 0;
  for (const scope of scopes.toSorted((a, b) => (b.peopleCount ?? 0) - (a.peopleCount ?? 0))) {
    if (y + SCOPES.most > SCOPES.bottom) break;
    const below = write(sheet, scope.name, { x, y, width, size: 8.5, font: '700Bold' });
    y = write(sheet, scopeText(scope, locale), { x, y: below, width, size: 8, color: MUTED, lines: 2 }) + 4;
    shown += 1;
  }
  return writeMore(sheet, scopes.length, shown, x, y, width);
}

/** Whose data and which, how far, and how it is reached. */
function scopeText({ peopleCount, dataCategories, accessLevel, accessTypes }: AccessScope, locale: Locale): string {
  const words = VENDOR_WORDS[locale];
  const { comma } = PAGE_WORDS[locale];
  const people = peopleCount === null ? words.peopleUnknown : words.people(shortText(peopleCount, locale));
  const data = dataCategories.map((category) => nameOf('dataCategory', category, locale)).join(comma);
  return [
    ...(dataCategories.length === 0 ? [words.noData] : [people, data]),
    nameOf('accessLevel', accessLevel, locale),
    ...(accessTypes.length === 0 ? [] : [accessTypes.map((type) => nameOf('accessType', type, locale)).join(comma)]),
  ].join(' · ');
}

function drawFindings(sheet: Sheet, facts: VendorPage, x: number, top: number, width: number): void {
  const { locale } = sheet;
  const { items, total } = facts.findings;
  let y = writeHeading(sheet, VENDOR_WORDS[locale].findings(totalText(total, locale)), x, top, width);
  for (const { questionKey, question, level, dueOn, status } of items) {
    const title = findingTitle({ key: questionKey, text: question }, level)[locale];
    write(sheet, title, { x, y, width: width - 70, size: 8.5 });
    const due = PAGE_WORDS[locale].findingDue(dayText(dueOn, locale));
    const state = status === 'open' ? due : nameOf('findingStatus', status, locale);
    y = write(sheet, state, { x, y, width, size: 8, color: MUTED, align: 'right' }) + 2.5;
  }
  if (typeof total === 'number') writeMore(sheet, total, items.length, x, y, width);
}
