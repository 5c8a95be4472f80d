/** How days of a list are written where both orders are possible: 3/4/2026. */
export const DAY_ORDERS = ['day_first', 'month_first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ][\d:.]+Z?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: [\d:.]+)?$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/i;

/**
 * The day that a text means, `YYYY-MM-DD`; `ambiguous` when it could be two and no order is given, null when it is none.
 * Years of two digits are of this century.
 */
export function readDay(text: string, order: DayOrder | null): string | null {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = YEAR_FIRST.exec(plain) ?? [];
  if (year !== undefined) return toDay(Number(year), Number(month), Number(day));
  const numbers = YEAR_LAST.exec(plain);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3]), order);
  const [, dayBefore, name, yearAfter] = DAY_AND_NAME.exec(plain) ?? [];
  if (name !== undefined) return toDay(yearOf(yearAfter), monthOf(name), Number(dayBefore));
  const [, nameFirst, dayAfter, lastYear] = NAME_AND_DAY.exec(plain) ?? [];
  return nameFirst === undefined ? null : toDay(yearOf(lastYear), monthOf(nameFirst), Number(dayAfter));
}

function fromNumbers(first: number, second: number, year: number, order: DayOrder | null): string | null {
  const dayFirst = toDay(year, second, first);
  const monthFirst = toDay(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === null) return 'ambiguous';
  return order === 'day_first' ? dayFirst : monthFirst;
}

const yearOf = (digits = ''): number => (digits.length === 2 ? 2_000 + Number(digits) : Number(digits));
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function toDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, 10) : null;
}
