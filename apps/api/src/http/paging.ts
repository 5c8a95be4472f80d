import { invalidInput, type DomainError } from '@firebreak/domain';

/** Rows a page may hold. */
export const MAX_PAGE_SIZE = 200;
/** Rows a page holds unless asked. */
export const DEFAULT_PAGE_SIZE = 50;
/** Up to here a list's total is counted exactly. */
export const EXACT_TOTAL_LIMIT = 10_000;

/** The number of rows behind a list: exact, or a lower bound where counting would cost too much. */
export type Total = number | { readonly atLeast: number };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: Total;
}

/** Turns the count of a query limited to EXACT_TOTAL_LIMIT + 1 rows into a total. */
export function toTotal(count: number): Total {
  return count > EXACT_TOTAL_LIMIT ? { atLeast: EXACT_TOTAL_LIMIT } : count;
}

/** Where a page ends: the sort it belongs to, the last row's sort value and its id. */
export interface Cursor {
  readonly sort: string;
  readonly value: string | number | null;
  readonly id: string;
}

/** Writes a cursor as one opaque word. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url');
}

/** The rows of a page and where the next one begins, of the rows that were read: one more than the page holds, if there is one. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => Cursor,
): Pick<Page<Row>, 'items' | 'nextCursor'> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor(cursorOf(last)) };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a cursor that was made for the same sort and whose value `isValue` knows.
 * Throws `invalid-input` with code `bad-cursor` for anything else.
 */
export function decodeCursor(
  text: string,
  sort: string,
  isValue: (value: Cursor['value']) => boolean = (value) => value === null,
): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 3) {
      const [cursorSort, value, id] = parsed as unknown[];
      if (
        cursorSort === sort &&
        (value === null || typeof value === 'string' || typeof value === 'number') &&
        isValue(value) &&
        typeof id === 'string' &&
        ID.test(id) &&
        encodeCursor({ sort, value, id }) === text
      ) {
        return { sort, value, id };
      }
    }
  } catch {
    // Not base64url or not JSON: refused below like every other bad cursor.
  }
  throw badCursor();
}

/** The refusal of a cursor that is not this list's. */
export function badCursor(): DomainError {
  return invalidInput('/cursor', 'bad-cursor', 'The cursor does not belong to this list and sort.');
}
