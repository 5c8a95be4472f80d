import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseCsv } from '../testing/csv.js';
import { CsvLineEndings } from './csv-line-endings.js';

async function convert(chunks: readonly Buffer[]): Promise<string> {
  const converted: Buffer[] = [];
  for await (const chunk of Readable.from(chunks).pipe(new CsvLineEndings())) converted.push(chunk as Buffer);
  return Buffer.concat(converted).toString('utf8');
}

function split(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return cuts
    .slice(1)
    .map((end, index) => bytes.subarray(cuts[index], end))
    .filter((chunk) => chunk.length > 0);
}

/** As COPY writes it: a cell is quoted when it must be, and a row ends with a line feed. */
const asCopy = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');

const cells = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', ' ', '=', '供', '😀') });
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe('the line ends of a CSV', () => {
  it('become CRLF between rows and stay as they are inside cells, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.array(fc.nat(), { maxLength: 12 }), async (rows, places) => {
        const source = Buffer.from(asCopy(rows));
        const whole = await convert(source.length === 0 ? [] : [source]);
        expect(await convert(split(source, places))).toBe(whole);
        expect(parseCsv(whole)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('are CRLF for bytes that come one by one', async () => {
    const source = Buffer.from('a,"b\nc""\n",d\n,\n');
    expect(await convert(split(source, [...source.keys()]))).toBe('a,"b\nc""\n",d\r\n,\r\n');
  });
});
