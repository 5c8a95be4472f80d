import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VENDOR_IMPORT_LIMITS } from '@firebreak/domain';
import fc from 'fast-check';
import { readDelimited, type Delimited, type DelimitedOptions } from './read-delimited.js';

const GENERATED = 8;
const require = createRequire(import.meta.url);
const SPECTRUM_FOLDER = dirname(require.resolve('csv-spectrum'));
// The one that is left out has another telephone number in its JSON than in its CSV.
const SPECTRUM = readdirSync(join(SPECTRUM_FOLDER, 'csvs'))
  .map((file) => basename(file, '.csv'))
  .filter((name) => name !== 'location_coordinates');
const read = (bytes: Uint8Array, options: Partial<DelimitedOptions> = {}): Promise<Delimited | null> =>
  readDelimited(bytes, { ...VENDOR_IMPORT_LIMITS, encoding: null, separator: null, rows: 100, ...options });
const text = (value: string): Uint8Array => Buffer.from(value);

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll(/[\0\uFEFF\p{Cs}]/gu, ''));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));
const written = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('a list as text', () => {
  it('comes back as it was written, whatever stands in its cells', async () => {
    for (const rows of fc.sample(table, GENERATED))
      expect(await read(text(written(rows)), { separator: 'comma' })).toMatchObject({ kind: 'rows', rows });
  });

  it.each(SPECTRUM)('reads %s of csv-spectrum as its authors do', async (name) => {
    const list = await read(readFileSync(join(SPECTRUM_FOLDER, 'csvs', `${name}.csv`)));
    if (list?.kind !== 'rows') throw new Error(JSON.stringify(list));
    const [headings = [], ...rows] = list.rows;
    const meant: unknown = JSON.parse(readFileSync(join(SPECTRUM_FOLDER, 'json', `${name}.json`), 'utf8'));
    expect(rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))).toEqual(meant);
  });

  it('is never an unforeseen failure, whatever its bytes; a control that reads nothing is noticed', async () => {
    const spoilt = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.nat(), fc.integer({ min: 0, max: 255 })).map(([cells, at, byte]) => {
        const bytes = Buffer.from(written(cells));
        bytes[at % bytes.length] = byte;
        return new Uint8Array(bytes);
      }),
    );
    for (const bytes of fc.sample(fc.oneof(fc.uint8Array({ maxLength: 200 }), spoilt), 2 * GENERATED))
      expect(await read(bytes)).toMatchObject({ kind: expect.stringMatching(/^(rows|candidates|unclosed-quote)$/) });
    expect(await read(text('a,b'), { readMilliseconds: 0 })).toBeNull();
  });

  it('tells its encoding by a mark or by being valid UTF-8, and else shows how it begins in each that fits', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名稱,類別', 'utf16le')]);
    expect(await read(utf16)).toMatchObject({ encoding: 'utf-16le', rows: [['名稱', '類別']] });
    expect(await read(text('\uFEFF名稱;類別'))).toMatchObject({
      encoding: 'utf-8',
      separator: 'semicolon',
      rows: [['名稱', '類別']],
    });
    const big5 = new Uint8Array([0xa8, 0xd1, 0xc0, 0xb3, 0xb0, 0xd3, 0x2c, 0x61]);
    const unknown = await read(big5);
    expect(unknown).toMatchObject({ kind: 'candidates' });
    expect(unknown?.kind === 'candidates' && unknown.candidates).toContainEqual({
      encoding: 'big5',
      firstLines: ['供應商,a'],
    });
    expect(await read(big5, { encoding: 'big5' })).toMatchObject({ rows: [['供應商', 'a']] });
    expect(await read(big5, { encoding: 'utf-8' })).toEqual({ kind: 'wrong-encoding' });
  });

  it('bears ragged rows, mixed line ends and stray quotes, and names the line of one that is never closed', async () => {
    expect(await read(text('a,b\r\n1,2,3\n4\r5,"6\n7"\n8,9" pipe'))).toMatchObject({
      rows: [['a', 'b'], ['1', '2', '3'], ['4'], ['5', '6\n7'], ['8', '9" pipe']],
    });
    expect(await read(text('a,b\n1,"2'))).toEqual({ kind: 'unclosed-quote', line: 2 });
    expect(await read(text(','.repeat(1_000_000)))).toMatchObject({ kind: 'rows' });
  });
});
