import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { FILE_TABLES, exportDictionary, type Locale } from '@firebreak/domain';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import type { QueryRunner } from 'typeorm';
import type { StaffPrincipal } from '../../identity/principal.js';
import type { FileWriter } from '../export-format.js';
import { MOST_CELL_UNITS } from './sheet-cells.js';
import { MOST_SHEET_ROWS, workbookFile } from './workbook-file.js';

const COLUMNS = Object.keys(FILE_TABLES.people);
const INSTANT = new Date('2026-11-20T10:00:00.123Z');
const ANN = { organizationId: 'o', name: 'Ann', email: 'ann@harbour.test' } as StaffPrincipal;

/** A database that counts so many rows, for an organisation of this name. */
const runner = (rows: number): QueryRunner =>
  ({ manager: { query: () => Promise.resolve([{ rows, name: 'Harbour & Co' }]) } }) as unknown as QueryRunner;

const open = (locale: Locale = 'en', rows = 0): Promise<FileWriter> =>
  workbookFile('people', locale, ANN).open(runner(rows), INSTANT);

/** A person as COPY writes one, with a name. */
const person = (name: string): string =>
  `id-1,"${name.replaceAll('"', '""')}",a@b.test,auditor,active,en,,2026-11-20T10:00:00.001Z,1850-01-01T00:00:00.000Z,,\n`;

async function made(lines: readonly string[], locale: Locale = 'en'): Promise<Buffer> {
  const output = new PassThrough();
  const read = buffer(output);
  await (
    await open(locale)
  )(Readable.from([Buffer.from(`${COLUMNS.join(',')}\n`), ...lines.map((line) => Buffer.from(line))]), output);
  output.end();
  return read;
}

async function nameIn(lines: readonly string[]): Promise<unknown> {
  return (await readXlsx(await made(lines))).sheets[0]?.rows[1]?.[1];
}

const signs = fc.string({
  minLength: 1,
  maxLength: 30,
  unit: fc.constantFrom(
    '=',
    '+',
    '@',
    '"',
    '<',
    '&',
    '_',
    '_x000D_',
    '_x000',
    'x',
    '0',
    'D',
    '\r',
    '\n',
    '\t',
    '\u0001',
    '\u007F',
    '\uFFFE',
    ' ',
    '供',
    '😀',
    ']]>',
  ),
});

describe('a table as a workbook', () => {
  it('gives every text back exactly and as text', async () => {
    await fc.assert(
      fc.asyncProperty(signs, async (name) => {
        expect(await nameIn([person(name)])).toBe(name);
      }),
      { numRuns: 200 },
    );
  });

  it('has a frozen header, a filter over all of it, and values of their types', async () => {
    const [table] = (await readXlsx(await made([person('Ann'), person('Bob')]))).sheets;
    expect(table).toMatchObject({ name: 'people', freezePane: { rows: 1 }, autoFilter: { range: 'A1:K3' } });
    expect(table?.rows[0]).toEqual(COLUMNS);
    const [, , , , , , none, disabledAt, createdAt] = table?.rows[1] ?? [];
    expect(none).toBeNull();
    expect(disabledAt).toEqual(new Date('2026-11-20T10:00:00.001Z'));
    // Spreadsheets know no such day.
    expect(createdAt).toBe('1850-01-01T00:00:00.000Z');
  });

  it.each(['en', 'zh-Hant'] as const)('explains itself in %s on a second sheet', async (locale) => {
    const about = (await readXlsx(await made([person('Ann')], locale))).sheets[1]?.rows ?? [];
    const { title, columns } = exportDictionary(locale).people;
    const said = about.map(([, cell]) => cell);
    expect(about[0]?.[0]).toBe(title);
    expect(said.slice(2, 6)).toEqual(['Harbour & Co', INSTANT, 'Ann <ann@harbour.test>', 1]);
    const meanings: Readonly<Record<string, string>> = columns;
    expect(about.slice(-COLUMNS.length)).toEqual(COLUMNS.map((name) => [name, meanings[name]]));
  });

  it('cuts a text that is too long for a cell, never inside a sign, and says so', async () => {
    const long = `${'x'.repeat(MOST_CELL_UNITS - 2)}😀😀`;
    const [table, about] = (await readXlsx(await made([person(long)]))).sheets;
    expect(table?.rows[1]?.[1]).toBe(`${'x'.repeat(MOST_CELL_UNITS - 2)}…`);
    expect(about?.rows[6]).toEqual(['Cells cut short (see the CSV)', 1]);
    expect(await nameIn([person('x'.repeat(MOST_CELL_UNITS))])).toHaveLength(MOST_CELL_UNITS);
  });

  it('is the same to the byte for the same content', async () => {
    const lines = [person('Ann'), person('Bob')];
    expect(await made(lines)).toEqual(await made(lines));
    expect(await made(lines)).not.toEqual(await made(lines.toReversed()));
  });

  it('is refused when the table has more rows than a worksheet', async () => {
    await open('en', MOST_SHEET_ROWS);
    await expect(open('en', MOST_SHEET_ROWS + 1)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('people.csv'),
    });
  });

  it('ends with an error when the rows break off, and when nobody reads on', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from(`${COLUMNS.join(',')}\n`);
        await Promise.reject(new Error('The connection is gone.'));
      })(),
    );
    await expect((await open())(broken, new PassThrough().resume())).rejects.toThrow('The connection is gone.');

    const endless = Readable.from(
      (function* () {
        yield Buffer.from(`${COLUMNS.join(',')}\n`);
        for (;;) yield Buffer.from(person('Ann').repeat(1_000));
      })(),
    );
    const leaver = new Writable({ write: (_chunk, _encoding, done) => done(new Error('The reader is gone.')) });
    await expect((await open())(endless, leaver)).rejects.toThrow('The reader is gone.');
    expect(endless.destroyed).toBe(true);
  });
});
