import { setImmediate as letOthers } from 'node:timers/promises';
import { readRow, type CellFault, type ReadingRules, type ReadRow } from '@firebreak/domain';
import type { VendorList } from './read-list.js';
import { percentOf, refuseAbandoned, type ReadingWatch } from './reading-watch.js';

/** What the rows of a list say; `refused` counts those with faults. */
export interface RowsRead {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly CellFault[];
  readonly refused: number;
}

/** Rows that are read before others get their turn. */
const SLICE = 500;

/** Reads every row of a list that is not empty. */
export async function readRows(
  { reading, headings, rows }: VendorList,
  said: Omit<ReadingRules, 'columns' | 'headings'>,
  watch: ReadingWatch,
): Promise<RowsRead> {
  const rules = { ...said, columns: reading.columns, headings };
  const read: ReadRow[] = [];
  const faults: CellFault[] = [];
  let refused = 0;
  for (const [at, cells] of rows.entries()) {
    if (at % SLICE === 0) {
      watch.tell({ step: 'checking', percent: percentOf(at, rows.length) });
      await letOthers();
      refuseAbandoned(watch);
    }
    const row = reading.headingRow + 1 + at;
    const result = readRow(cells, row, rules);
    if (result === null) continue;
    if ('vendor' in result) read.push({ row, vendor: result.vendor });
    else {
      refused += 1;
      faults.push(...result.faults);
    }
  }
  return { rows: read, faults, refused };
}
