import type { CellType } from '@firebreak/domain';

/** Places in the list of cell formats of the workbook's styles. */
export const STYLES = { plain: 0, heading: 1, text: 2, integer: 3, day: 4, instant: 5, title: 6, wrapped: 7 } as const;
export type Style = keyof typeof STYLES;

/** The most that Excel takes in a cell, in UTF-16 units. */
export const MOST_CELL_UNITS = 32_767;

const DAY_MILLISECONDS = 86_400_000;
/** Days are counted from here; only from March 1900 on do all programs count alike. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);
/** Spreadsheets keep fifteen digits of a number. */
const EXACT_INTEGER = /^-?\d{1,15}$/;

// XML takes no other control characters than tab and line feed as they are; what OOXML has for the rest (`_x000D_`)
// must then not stand there by chance.
const UNSAFE = /[&<>\uFFFE\uFFFF]|[^\P{Cc}\t\n]|_(?=x[\da-f]{4})/giu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replaceAll(
    UNSAFE,
    (sign) => ENTITIES[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** A text as it fits into a cell: what is too long ends with an ellipsis. */
export function fitting(text: string): string {
  if (text.length <= MOST_CELL_UNITS) return text;
  const end = MOST_CELL_UNITS - 1;
  return `${text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}

/** A cell that holds this text and nothing else, whatever it looks like; it must fit. */
export function textCell(reference: string, style: Style, text: string): string {
  return `<c r="${reference}" s="${STYLES[style]}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A cell that holds a number. */
export function numberCell(reference: string, style: Style, number: number | string): string {
  return `<c r="${reference}" s="${STYLES[style]}"><v>${number}</v></c>`;
}

/** An instant as days since the beginning of 1900; null where spreadsheets know none. */
export function serialOf(time: number): number | null {
  return time >= FIRST_DAY ? (time - DAY_ZERO) / DAY_MILLISECONDS : null;
}

/** A cell of an exported table from how CSV writes it; nothing for no value. What a type cannot hold stays text. */
export function tableCell(reference: string, type: CellType, value: string): string {
  if (value === '') return '';
  if (type === 'boolean') return `<c r="${reference}" t="b"><v>${value === 'true' ? 1 : 0}</v></c>`;
  if (type === 'integer' && EXACT_INTEGER.test(value)) return numberCell(reference, type, value);
  if (type === 'day' || type === 'instant') {
    const serial = serialOf(Date.parse(value));
    if (serial !== null) return numberCell(reference, type, serial);
  }
  return textCell(reference, 'text', value);
}
