import type { PageQuery } from './page.query.js';
import { cutPage, decodeCursor, toTotal, type Cursor, type Page } from './paging.js';

/** The last row of a page that is ordered by day and vendor. */
export interface DayPlace {
  readonly day: string;
  readonly id: string;
}

const isDay = (value: Cursor['value']): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * One page of what vendors have to come by a day, earliest first: `list` gives the rows after a place, `count` all of
 * them, up to EXACT_TOTAL_LIMIT + 1. Throws `bad-cursor` for a cursor of another `sort`.
 */
export async function pageByDay<Row extends { readonly dueOn: string; readonly vendorId: string }>(
  { limit, cursor }: PageQuery,
  sort: string,
  list: (limit: number, after: DayPlace | null) => Promise<Row[]>,
  count: () => Promise<number>,
): Promise<Page<Row>> {
  const after = cursor === undefined ? null : decodeCursor(cursor, sort, isDay);
  const rows = await list(limit + 1, after && { day: String(after.value), id: after.id });
  const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort, value: last.dueOn, id: last.vendorId }));
  return {
    items,
    nextCursor,
    total: toTotal(await count()),
  };
}
