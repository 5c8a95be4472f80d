import { BANDS, nameOf, type Locale } from '@firebreak/domain';
import { INK, LINE, MUTED, type Sheet } from '../pdf/sheet.js';
import { write } from '../pdf/text-box.js';
import { drawSwatch, type Standing } from './band-drawing.js';
import { cellArea, drawCount, drawMatrix, writeRowHeader } from './matrix-drawing.js';
import { MARGIN, setOnePage, writeHeading } from './page-frame.js';
import { countText, dayText, moneyText, PAGE_WORDS, totalText } from './page-words.js';
import type { PortfolioPage, RankedVendor } from './portfolio-page.service.js';
import { PORTFOLIO_WORDS } from './portfolio-words.js';

const LEFT_WIDTH = 316;
const RIGHT = MARGIN + LEFT_WIDTH + 22;
const UPPER = 112;
const WORST = 384;
const MEASURES = 648;
const RANKED_HEIGHT = 47;

/** The portfolio on one A4 page, in one language. */
export function portfolioPdf(facts: PortfolioPage, locale: Locale): Promise<Buffer> {
  const words = PORTFOLIO_WORDS[locale];
  return setOnePage({ ...facts, title: `${words.title}: ${facts.organization}` }, locale, [
    (sheet) => drawVerdict(sheet, facts),
    (sheet) => drawMap(sheet, facts),
    (sheet) => drawFigures(sheet, facts),
    (sheet) => drawWorst(sheet, facts),
    (sheet) => drawMeasures(sheet, facts),
  ]);
}

/** What stands beside the map. */
function drawFigures(sheet: Sheet, facts: PortfolioPage): void {
  const width = sheet.full.width - LEFT_WIDTH - 22;
  const afterBands = drawBands(sheet, facts, width);
  const afterLoss = drawLoss(sheet, facts, afterBands + 8, width);
  drawFindings(sheet, facts, afterLoss + 8, width);
}

function drawVerdict(sheet: Sheet, { summary }: PortfolioPage): void {
  const { full, locale } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  const { bands, vendors, notAssessed } = summary;
  const box = { x: MARGIN, y: 52, width: full.width };
  const title = vendors === 0 ? words.empty : words.verdict(bands.high + bands.critical, vendors);
  const below = write(sheet, title, { ...box, size: 20, font: '700Bold' });
  if (vendors > 0) write(sheet, words.notAssessed(notAssessed), { ...box, y: below + 3, size: 10, color: MUTED });
}

function drawMap(sheet: Sheet, { map, matrix }: PortfolioPage): void {
  const words = PAGE_WORDS[sheet.locale];
  const y = writeHeading(sheet, PORTFOLIO_WORDS[sheet.locale].map, MARGIN, UPPER, LEFT_WIDTH) + 2;
  const frame = { x: MARGIN, y, headerWidth: 72, cellWidth: 47, cellHeight: 32 };
  drawMatrix(sheet, frame, matrix, true);
  for (const { likelihood, impact, count } of map.cells) {
    const band = matrix[likelihood - 1]?.[impact - 1] ?? 'critical';
    drawCount(sheet, band, cellArea(frame, { likelihood, impact }), countText(count, sheet.locale));
  }
  writeRowHeader(sheet, frame, 0, words.lane, 2);
  for (const impact of [1, 2, 3, 4, 5]) {
    const area = cellArea(frame, { likelihood: 0, impact });
    const count = map.notAssessedCells.reduce((sum, cell) => sum + (cell.impact === impact ? cell.count : 0), 0);
    if (count > 0) drawCount(sheet, 'not_assessed', area, countText(count, sheet.locale));
    else sheet.page.rect(area.x, area.y, area.width, area.height).lineWidth(0.5).strokeColor(LINE).stroke();
  }
}

function drawBands(sheet: Sheet, { summary, before, instant }: PortfolioPage, width: number): number {
  const { locale } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  let y = writeHeading(sheet, words.bands, RIGHT, UPPER, width);
  const column = (place: 0 | 1) => ({ x: RIGHT + width - 60 - (1 - place) * 64, width: 60, align: 'right' }) as const;
  const head = { size: 7, color: MUTED, y } as const;
  if (before) write(sheet, dayText(before.at.toISOString(), locale), { ...head, ...column(0) });
  write(sheet, dayText(instant.toISOString(), locale), { ...head, ...column(1) });
  y += 11;
  const rows: readonly (readonly [Standing, number, number | undefined])[] = [
    ...BANDS.toReversed().map((band) => [band, summary.bands[band], before?.bands[band]] as const),
    ['not_assessed', summary.notAssessed, before?.notAssessed],
  ];
  for (const [standing, now, then] of rows) {
    drawSwatch(sheet, standing, RIGHT, y + 1, 10);
    const name = standing === 'not_assessed' ? PAGE_WORDS[locale].notAssessed : nameOf('band', standing, locale);
    write(sheet, name, { x: RIGHT + 16, y, width: 80, size: 9 });
    if (then !== undefined) write(sheet, countText(then, locale), { y, size: 9, color: MUTED, ...column(0) });
    write(sheet, countText(now, locale), { y, size: 9, font: '700Bold', ...column(1) });
    y += 14;
  }
  return y;
}

function drawLoss(sheet: Sheet, { summary }: PortfolioPage, top: number, width: number): number {
  const { locale } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  const { p50, p95, currency } = summary.annualLoss;
  const money = (amount: number) => moneyText(amount, currency, locale);
  sheet.page
    .moveTo(RIGHT, top)
    .lineTo(RIGHT + width, top)
    .lineWidth(0.75)
    .strokeColor(LINE)
    .stroke();
  const box = { x: RIGHT, width };
  const below = write(sheet, words.loss(money(p50), money(p95)), {
    ...box,
    y: top + 6,
    size: 10,
    font: '700Bold',
    lines: 2,
  });
  return write(sheet, words.lossMeans, { ...box, y: below + 2, size: 7.5, color: MUTED, lines: 3 });
}

function drawFindings(sheet: Sheet, { findings }: PortfolioPage, top: number, width: number): void {
  const { locale } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  let y = writeHeading(sheet, words.findings, RIGHT, top, width);
  for (const [name, total] of [
    [words.open, findings.open],
    [words.overdue, findings.overdue],
    [words.accepted, findings.accepted],
  ] as const) {
    write(sheet, name, { x: RIGHT, y, width: width - 34, size: 9 });
    write(sheet, totalText(total, locale), { x: RIGHT, y, width, size: 9, font: '700Bold', align: 'right' });
    y += 13;
  }
}

function drawWorst(sheet: Sheet, { worst }: PortfolioPage): void {
  const { full, locale } = sheet;
  let y = writeHeading(sheet, PORTFOLIO_WORDS[locale].worst, MARGIN, WORST, full.width);
  for (const vendor of worst) {
    drawRanked(sheet, vendor, y);
    y += RANKED_HEIGHT;
  }
}

function drawRanked(sheet: Sheet, { name, archetype, assessed, residual, flag }: RankedVendor, y: number): void {
  const { full, locale } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  const band = nameOf('band', residual.band, locale);
  const standing = assessed ? band : `${PAGE_WORDS[locale].notAssessed} · ${words.atWorst(band)}`;
  drawSwatch(sheet, assessed ? residual.band : 'not_assessed', MARGIN, y + 2, 12);
  const box = { x: MARGIN + 20, width: 176 };
  const below = write(sheet, name, { ...box, y, size: 9.5, font: '700Bold', lines: 2 });
  const second = write(sheet, standing, { ...box, y: below, size: 8, color: MUTED });
  write(sheet, nameOf('archetype', archetype, locale), { ...box, y: second, size: 8, color: MUTED });
  const reason = flag === undefined ? words.noFlag : flag.reason[locale];
  write(sheet, reason, {
    x: MARGIN + 208,
    y,
    width: full.width - 208,
    size: 9,
    lines: 3,
    color: flag === undefined ? MUTED : INK,
  });
}

function drawMeasures(sheet: Sheet, { summary: { measures, assessed } }: PortfolioPage): void {
  const { full, locale, page } = sheet;
  const words = PORTFOLIO_WORDS[locale];
  let y = writeHeading(sheet, words.measures(assessed), MARGIN, MEASURES, full.width);
  const track = { x: MARGIN + 150, width: 200 };
  for (const { measure, averageLevelHundredths: average, answered, asked } of measures.toSorted(
    (a, b) => strengthOf(a) - strengthOf(b),
  )) {
    write(sheet, nameOf('measure', measure, locale), { x: MARGIN, y, width: 144, size: 9 });
    page.rect(track.x, y + 3, track.width, 6).fill(LINE);
    if (average !== null) page.rect(track.x, y + 3, (track.width * average) / 400, 6).fill(MUTED);
    const level = average === null ? words.noAnswers : (words.levels[Math.round(average / 100)] ?? '');
    write(sheet, level, { x: track.x + track.width + 12, y, width: 80, size: 9, font: '700Bold' });
    const percent = asked === 0 ? 0 : Math.round((100 * answered) / asked);
    const share = { x: MARGIN, y, width: full.width, size: 8, color: MUTED, align: 'right' } as const;
    write(sheet, words.answered(percent), share);
    y += 16;
  }
}

/** For sorting; measures without any answer stand last. */
function strengthOf({ averageLevelHundredths }: PortfolioPage['summary']['measures'][number]): number {
  return averageLevelHundredths ?? Number.MAX_SAFE_INTEGER;
}
