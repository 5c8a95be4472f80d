import { invalidInput, VENDOR_IMPORT_LIMITS, type ImportDecision } from '@firebreak/domain';
import type { ImportVendorsQuery } from './dto/import-vendors.query.js';

const PART = /^(\d{1,6})(?:-(\d{1,6}))?$/;
const PARAMETERS = { update: 'update', separate: 'separate', leave_out: 'leaveOut' } as const;

/** What was decided about a row, by its number from 0. Throws `invalid-input` for rows that cannot be read. */
export function readDecisions(query: ImportVendorsQuery): (row: number) => ImportDecision | null {
  const decided = new Map<number, ImportDecision>();
  for (const [decision, parameter] of Object.entries(PARAMETERS) as [ImportDecision, 'update'][]) {
    for (const row of readRows(query[parameter] ?? '', parameter)) decided.set(row - 1, decision);
  }
  return (row) => decided.get(row) ?? query.duplicates ?? null;
}

function* readRows(text: string, parameter: string): Iterable<number> {
  for (const part of text.split(',').filter((item) => item !== '')) {
    const [, first, last = first] = PART.exec(part) ?? [];
    const [from, until] = [Number(first), Number(last)];
    if (first === undefined || from > until || until > 2 * VENDOR_IMPORT_LIMITS.rows)
      throw invalidInput(`/${parameter}`, 'rows', 'Rows are numbers and ranges such as 5,9-12.');
    for (let row = from; row <= until; row += 1) yield row;
  }
}
