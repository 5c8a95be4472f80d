import { impactName, likelihoodName, nameOf } from '@firebreak/domain';
import { INK, MUTED, type Sheet } from '../pdf/sheet.js';
import { write } from '../pdf/text-box.js';
import { drawBand, drawSwatch } from './band-drawing.js';
import { cellArea, drawMatrix } from './matrix-drawing.js';
import { MARGIN } from './page-frame.js';
import { dayText, moneyText } from './page-words.js';
import type { VendorPage } from './vendor-page.service.js';
import { VENDOR_WORDS } from './vendor-words.js';

const MATRIX = { x: MARGIN, y: 148, headerWidth: 58, cellWidth: 33, cellHeight: 17 } as const;
const BESIDE = MARGIN + 266;

/** Draws who the vendor is and the verdict at a glance: where it stands, how sure that is, and what it could cost. */
export function drawVendorHead(sheet: Sheet, facts: VendorPage): void {
  const { full, locale, page } = sheet;
  const { vendor } = facts;
  const box = { x: MARGIN, width: full.width };
  const isLong = page.font('700Bold').fontSize(20).widthOfString(vendor.name) > full.width;
  const look = isLong ? { size: 14, lines: 2 } : { size: 20 };
  const below = write(sheet, vendor.name, { ...box, ...look, y: 50, font: '700Bold' });
  const kind = [nameOf('archetype', vendor.archetype, locale), vendor.service].filter(Boolean).join(' · ');
  write(sheet, kind, { ...box, y: below + 3, size: 10, color: MUTED });
  drawFacts(sheet, facts);
  drawPlace(sheet, facts);
  drawVerdict(sheet, facts);
}

function drawFacts(sheet: Sheet, { vendor, effectiveTier, owner }: VendorPage): void {
  const { full, locale } = sheet;
  const words = VENDOR_WORDS[locale];
  const facts: readonly (readonly [string, string])[] = [
    [words.tier, nameOf('tier', effectiveTier, locale)],
    [words.owner, owner?.name ?? words.nobody],
    [words.status, nameOf('vendorStatus', vendor.status, locale)],
    [words.nextReview, vendor.nextReviewOn === null ? words.notPlanned : dayText(vendor.nextReviewOn, locale)],
    [words.contractEnd, vendor.contractEndsOn === null ? words.notSaid : dayText(vendor.contractEndsOn, locale)],
  ];
  const width = full.width / facts.length;
  for (const [index, [name, value]] of facts.entries()) {
    const box = { x: MARGIN + index * width, width: width - 8 };
    write(sheet, name, { ...box, y: 107, size: 7.5, color: MUTED });
    write(sheet, value, { ...box, y: 118, size: 9 });
  }
}

function drawPlace(sheet: Sheet, { judgement, matrix }: VendorPage): void {
  const { page, locale } = sheet;
  const { inherent, residual, assessed } = judgement;
  drawMatrix(sheet, MATRIX, matrix, false);
  const legend = { x: MARGIN + MATRIX.headerWidth, y: 254, width: BESIDE - MARGIN - MATRIX.headerWidth - 8 };
  write(sheet, VENDOR_WORDS[locale].legend, { ...legend, size: 7, color: MUTED });
  const now = cellArea(MATRIX, residual);
  drawBand(sheet, assessed ? residual.band : 'not_assessed', now);
  page.rect(now.x, now.y, now.width, now.height).lineWidth(1).strokeColor(INK).stroke();
  const before = cellArea(MATRIX, inherent);
  page.circle(before.x + before.width / 2, before.y + before.height / 2, 5.5).lineWidth(3);
  page.strokeColor('#ffffff').stroke();
  page.circle(before.x + before.width / 2, before.y + before.height / 2, 5.5).lineWidth(1.4);
  page.strokeColor(INK).stroke();
}

function drawVerdict(sheet: Sheet, { judgement, signed }: VendorPage): void {
  const { full, locale } = sheet;
  const words = VENDOR_WORDS[locale];
  const { residual, assessed, coveragePercent, annualLoss } = judgement;
  const bandOf = ({ band }: { band: typeof residual.band }) => nameOf('band', band, locale);
  const box = { x: BESIDE, width: full.width - 266 };
  drawSwatch(sheet, assessed ? residual.band : 'not_assessed', BESIDE, 149, 16);
  const verdict = assessed ? words.riskIs(bandOf(residual)) : words.notAssessed;
  let y = write(sheet, verdict, { x: BESIDE + 24, y: 146, width: box.width - 24, size: 16, font: '700Bold' }) + 3;
  const place = `${likelihoodName(residual.likelihood, locale)} × ${impactName(residual.impact, locale)}`;
  const { best, worst } = residual;
  const money = (amount: number) => moneyText(amount, annualLoss.currency, locale);
  const day = signed === null ? '' : dayText(signed.submittedAt.toISOString(), locale);
  const by = signed?.filledInBy === 'buyer' ? words.signedByUs : words.signed;
  for (const text of [
    assessed ? place : `${words.atWorst(bandOf(worst))} · ${place}`,
    best.band === worst.band ? words.rangeSame(bandOf(worst)) : words.range(bandOf(best), bandOf(worst)),
    coveragePercent === 0 ? words.coverageNone : words.coverage(coveragePercent),
    words.loss(money(annualLoss.p50), money(annualLoss.p95)),
    signed === null ? words.unsigned : by(signed.signedByName, signed.signedByTitle, day),
  ])
    y = write(sheet, text, { ...box, y, size: 9, lines: 2 }) + 2;
}
