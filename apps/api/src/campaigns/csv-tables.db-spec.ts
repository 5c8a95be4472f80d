import { isDeepStrictEqual } from 'node:util';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BYTE_ORDER_MARK, copyRows, CSV_VARIANTS, type CsvVariant } from '../exports/copy-statement.js';
import { csvWriter } from '../exports/csv-file.js';
import { NODE_READER, PythonReader, type CsvReader } from '../testing/csv-tables/csv-readers.js';
import {
  generatedTables,
  guardedRows,
  headerOf,
  sqlOf,
  type Cell,
  type GeneratedTable,
} from '../testing/csv-tables/generated-table.js';
import { hasPython } from '../testing/export-packages/run-verifiers.js';
import { createEmptyDatabase, type EmptyDatabase } from '../testing/test-database.js';

jest.setTimeout(7_200_000);

/** A campaign makes more. */
const TABLES = Number(process.env['CSV_TABLES'] ?? 300);
const SEED = Number(process.env['SEED'] ?? 20_261_127);
const TABLES_OF_CONTROLS = 100;

const SIGNS = { comma: ',', semicolon: ';', tab: '\t' } as const;

// CI installs Python; on other machines it may be missing, and then only one of the programs is tried.
const isPythonTried = hasPython() || process.env['CI'] !== undefined;
if (!isPythonTried) it.skip('python3 is missing on this machine', () => undefined);

let database: EmptyDatabase;
let client: Client;
let readers: readonly CsvReader[];

beforeAll(async () => {
  database = await createEmptyDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  readers = isPythonTried ? [NODE_READER, new PythonReader()] : [NODE_READER];
});

afterAll(async () => {
  for (const reader of readers) await reader.stop();
  await client.end();
  await database.drop();
});

/** The statement of a table's file; a control changes it. */
type Writing = (table: GeneratedTable, variant: CsvVariant) => string;

const asExported: Writing = (table, variant) => {
  const { columns, rows } = sqlOf(table, (text) => client.escapeLiteral(text));
  return copyRows(columns, rows, variant, table.separator);
};

async function write(statement: string, byteOrderMark: boolean): Promise<Buffer> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await csvWriter(byteOrderMark)(client.query(copyTo(statement)), output);
  return Buffer.concat(chunks);
}

const totals = { tables: 0, rows: 0, cells: 0, guarded: 0, files: 0, bytes: 0 };

/** Which of the readers find another table in the files than was written, by their names. */
async function misreaders(table: GeneratedTable, writing: Writing = asExported): Promise<string[]> {
  const [first = '', ...others] = headerOf(table);
  const header = [table.byteOrderMark ? BYTE_ORDER_MARK + first : first, ...others];
  const found = new Set<string>();
  const guarded = guardedRows(table);
  for (const variant of CSV_VARIANTS) {
    const file = await write(writing(table, variant), table.byteOrderMark);
    const wanted = [header, ...(variant === 'safe' ? guarded : table.rows)];
    for (const reader of readers) {
      const read = await reader.read(file, SIGNS[table.separator]);
      if (
        !isDeepStrictEqual(
          read,
          wanted.map((row) => row.map((cell) => seenBy(reader, cell))),
        )
      )
        found.add(reader.name);
    }
    totals.files += 1;
    totals.bytes += file.length;
  }
  totals.tables += 1;
  totals.rows += table.rows.length;
  totals.cells += table.rows.length * table.types.length;
  totals.guarded += guarded.flat().filter((cell, at) => cell !== table.rows.flat()[at]).length;
  return [...found];
}

const seenBy = ({ knowsNothing }: CsvReader, cell: Cell): Cell => (knowsNothing ? cell : (cell ?? ''));

describe(`${TABLES} generated tables, exact and for spreadsheets`, () => {
  it('are read by programs that know nothing of ours as they were written', async () => {
    try {
      await fc.assert(
        fc.asyncProperty(generatedTables, async (table) => expect(await misreaders(table)).toEqual([])),
        { numRuns: TABLES, seed: SEED },
      );
    } finally {
      process.stderr.write(`csv-tables: seed ${SEED}, ${JSON.stringify(totals)}\n`);
    }
    expect(totals.guarded).toBeGreaterThan(totals.tables);
  });

  it.each<[string, Writing]>([
    [
      'does not double quotes',
      (table, variant) => asExported(table, variant).replace('HEADER', String.raw`HEADER, ESCAPE '\'`),
    ],
    [
      'leaves texts with a separator bare',
      (table, variant) => asExported(table, variant).replace('FORMAT csv, HEADER', 'FORMAT text, HEADER'),
    ],
    [
      'guards numbers as if they were text',
      (table, variant) => {
        const { columns, rows } = sqlOf(table, (text) => client.escapeLiteral(text));
        const asText = columns.map(({ name, type, sql }) =>
          type === 'integer' ? ({ name, type: 'text', sql: `(${sql})::text` } as const) : { name, type, sql },
        );
        return copyRows(asText, rows, variant, table.separator);
      },
    ],
  ])('are found wrong by each of them where the writer %s (the control)', async (_, writing) => {
    const found: string[] = [];
    for (const table of fc.sample(generatedTables, { numRuns: TABLES_OF_CONTROLS, seed: SEED }))
      found.push(...(await misreaders(table, writing)));
    for (const { name } of readers) expect(found.filter((by) => by === name).length).toBeGreaterThan(10);
  });
});
