import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { EXPORT_TABLES } from '@firebreak/domain';
import { CsvTotals, type TableTotals } from './csv-totals.js';

const COLUMNS = Object.keys(EXPORT_TABLES['access-scopes']);

/** Rows of scopes as COPY writes them, with these cells and all others empty; cut into pieces of so many bytes. */
async function totalsOf(rows: readonly Readonly<Record<string, string>>[], piece: number): Promise<TableTotals> {
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => row[name] ?? '').join(','))];
  const bytes = Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  const totals = new CsvTotals('access-scopes');
  const passed: Buffer[] = [];
  for await (const chunk of Readable.from(pieces).pipe(totals)) passed.push(chunk as Buffer);
  expect(Buffer.concat(passed).equals(bytes)).toBe(true);
  return totals.totals;
}

describe.each([1, 7, 10_000])('the totals of a table in pieces of %i bytes', (piece) => {
  it('are its rows, and sums beyond what a number holds', async () => {
    const people = ['9007199254740993', '', '9007199254740993', '-2'];
    const rows = people.map((people_count) => ({ name: '"a,\r\n""b"""', people_count }));
    expect(await totalsOf(rows, piece)).toEqual({
      table: 'access-scopes',
      rows: 4,
      sums: { people_count: '18014398509481984' },
      changedCells: 0,
    });
  });

  it('count the cells that a spreadsheet might run, and no other', async () => {
    const risky = ['=1', '+1', '-1', '@a', '"\t"', '"\r"', '"\nx"', '"=1,2"', '＝1', '＋1', '－1', '＠1'];
    const safe = [`'=1`, '"""=1"', ' =1', '""', '', 'a=', '，=', '供應商', '"a\r\n=1"'];
    const rows = [...risky, ...safe].map((name) => ({ name, people_count: '-5', countries: '=HK' }));
    expect(await totalsOf(rows, piece)).toMatchObject({ rows: 21, changedCells: risky.length });
  });

  it('of nothing are nothing', async () => {
    expect(await totalsOf([], piece)).toMatchObject({ rows: 0, sums: { people_count: '0' }, changedCells: 0 });
  });
});
