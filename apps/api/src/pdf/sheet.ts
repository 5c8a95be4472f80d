import { createRequire } from 'node:module';
import { setImmediate as giveWay } from 'node:timers/promises';
import type { Locale } from '@firebreak/domain';
import PdfDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const fontFile = (style: string): string => resolve(`@expo-google-fonts/noto-sans-hk/${style}/NotoSansHK_${style}.ttf`);

/** The fonts that a sheet is set in; characters that Noto Sans HK does not know are printed as empty boxes. */
const FONTS = ['400Regular', '700Bold'] as const;
export type SheetFont = (typeof FONTS)[number];

export const INK = '#16191d';
export const MUTED = '#5a626d';
export const LINE = '#d5dae0';

type Page = InstanceType<typeof PdfDocument>;

/** An A4 document while it is drawn; lengths are points, from the upper left corner. */
export interface Sheet {
  readonly page: Page;
  readonly locale: Locale;
  /** How every text is set: this wide, and with quotation marks as English has them. */
  readonly full: { readonly width: number; readonly features: PDFKit.Mixins.OpenTypeFeatures[] };
}

/** What a document says about itself, and the white around it. */
export interface SheetFacts {
  readonly title: string;
  readonly author: string;
  /** Stands in the file instead of the present: the same facts give the same bytes. */
  readonly at: Date;
  readonly locale: Locale;
  readonly margin: number;
  /** What the lower margin is larger. */
  readonly footer: number;
}

/** Draws an A4 document with its fonts in it and gives its bytes. */
export async function setSheet(
  { title, author, at, locale, margin, footer }: SheetFacts,
  draw: (sheet: Sheet) => Promise<void> | void,
): Promise<Buffer> {
  const page = new PdfDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footer },
    bufferPages: true,
    lang: locale === 'en' ? 'en' : 'zh-HK',
    info: { Title: title, Author: author, CreationDate: at },
  });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((finish) => page.on('end', finish));
  for (const style of FONTS) {
    page.registerFont(style, fontFile(style));
    page.font(style);
    await giveWay();
  }
  const width = page.page.width - 2 * margin;
  // Noto Sans HK has its quotation marks as wide as a Chinese character unless asked for others.
  await draw({ page, locale, full: { width, features: locale === 'en' ? ['pwid'] : [] } });
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Draws a thin line from `x` to the right. */
export function drawLine({ page }: Sheet, x: number, y: number, width: number): void {
  page
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.75)
    .strokeColor(LINE)
    .stroke();
}
