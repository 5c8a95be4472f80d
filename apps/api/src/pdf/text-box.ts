import { INK, type Sheet, type SheetFont } from './sheet.js';

/** Where a text stands and how it looks; lengths are points. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** What does not fit into so many lines is cut; one unless said. */
  readonly lines?: number;
  readonly font?: SheetFont;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** The height of a line in sizes of its font: closer than Noto Sans HK, which leaves room for marks that we do not print. */
const LINE_HEIGHT = 1.28;

/** Sets a text into its box, cut with an ellipsis where it is longer, and gives where the next one may begin. */
export function write(sheet: Sheet, text: string, box: TextBox): number {
  const { page, full } = sheet;
  const { x, y, width, size, lines = 1, font = '400Regular', color = INK, align = 'left' } = box;
  page.font(font).fontSize(size);
  const lineGap = size * LINE_HEIGHT - page.currentLineHeight(true);
  const look = { features: full.features, width, align, lineGap };
  const most = size * LINE_HEIGHT * lines + 0.5;
  const shown = cut(text.replaceAll(/\s+/g, ' ').trim(), (candidate) => page.heightOfString(candidate, look) <= most);
  if (shown === '') return y;
  page.fillColor(color).text(shown, x, y, look);
  return page.y;
}

/** The text if it fits, or else its longest beginning that does, with an ellipsis. */
function cut(text: string, fits: (candidate: string) => boolean): string {
  if (text === '' || fits(text)) return text;
  const characters = [...text];
  let longest = 0;
  for (let shortestTooLong = characters.length; shortestTooLong - longest > 1;) {
    const middle = Math.floor((longest + shortestTooLong) / 2);
    if (fits(beginning(characters, middle))) longest = middle;
    else shortestTooLong = middle;
  }
  return beginning(characters, longest);
}

function beginning(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}
