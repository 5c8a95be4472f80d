import type { PageQuery } from './page.query.js';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Cursor, type Page } from './paging.js';

// Nobody leafs further than it is counted.
const isPlace = (value: Cursor['value']): boolean =>
  Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= EXACT_TOTAL_LIMIT;

/**
 * One page of rows that are found by their place in the list, because they have no sort value of their own that pages
 * could begin at; `idOf` names a row in the cursor. Throws `bad-cursor` for a cursor of another `sort`.
 */
export async function pageByPlace<Row>(
  { limit, cursor }: PageQuery,
  sort: string,
  idOf: (row: Row) => string,
  read: (limit: number, offset: number) => Promise<{ readonly rows: readonly Row[]; readonly count: number }>,
): Promise<Page<Row>> {
  const offset = cursor === undefined ? 0 : Number(decodeCursor(cursor, sort, isPlace).value);
  const { rows, count } = await read(limit + 1, offset);
  const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort, value: offset + limit, id: idOf(last) }));
  return {
    items,
    nextCursor,
    total: toTotal(count),
  };
}
