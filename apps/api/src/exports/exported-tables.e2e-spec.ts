import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  exportDictionary,
  FILE_TABLE_NAMES,
  FILE_TABLES,
  isFreeText,
  type CellType,
  type FileTable,
} from '@firebreak/domain';
import { markOrganization, rememberMarks } from '../testing/canary.js';
import { parseCsv } from '../testing/csv.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { CsvMetadata } from './csv-metadata.js';

const FORMULA = '=1+1';

let firebreak: TestApplication;
let auditor: HttpClient;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  await markOrganization(firebreak, 'first', 'procurement', 'FIRST');
  await markOrganization(firebreak, 'second', 'stranger', 'FOREIGN');
  await rememberMarks(firebreak);
  auditor = await firebreak.signIn('auditor');
  procurement = await firebreak.signIn('procurement');
  await addVendor(procurement, { name: FORMULA });
});

afterAll(() => firebreak.stop());

async function download(table: FileTable, query = '') {
  const response = await auditor.get<string>(`/exports/${table}.csv${query}`);
  expect({ table, status: response.status }).toEqual({ table, status: 200 });
  return { text: response.text, instant: String(response.headers['as-of']) };
}

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (text = ''): Buffer => Buffer.from(text, 'hex');

function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const SHAPES: Readonly<Record<CellType, RegExp>> = {
  id: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  text: /^/,
  texts: /^/,
  word: /^[\w.-]+$/,
  words: /^[\w.-]+(;[\w.-]+)*$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  day: /^\d{4}-\d\d-\d\d$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  hash: /^[\da-f]{32,64}$/,
  json: /^\{.*\}$/s,
};

describe.each(FILE_TABLE_NAMES)('%s.csv', (table) => {
  const columns: Readonly<Record<string, CellType>> = FILE_TABLES[table];

  it('has the columns of the dictionary, each cell as its type is written, and nothing of anybody else', async () => {
    const { text } = await download(table);
    expect(parseCsv(text)[0]).toEqual(Object.keys(columns));
    for (const record of recordsOf(text))
      for (const [name, cell] of Object.entries(record))
        if (cell !== '')
          expect({ name, cell }).toEqual({ name, cell: expect.stringMatching(SHAPES[columns[name] ?? 'text']) });
    expect(text).not.toContain('FOREIGN');
  });

  it('is described for programs beside it, in the language that is asked for', async () => {
    const path = `/exports/${table}.csv-metadata.json`;
    const described = await expectBody(auditor.get<CsvMetadata>(path, { headers: { 'accept-language': 'zh-Hant' } }));
    expect(described).toMatchObject({ url: `${table}.csv`, 'dc:title': exportDictionary('zh-Hant')[table].title });
    expect(described.tableSchema.columns.map(({ name }) => name)).toEqual(Object.keys(columns));
  });

  it('is byte for byte the same as of its instant, whatever came since', async () => {
    const { text, instant } = await download(table);
    const vendor = await addVendor(procurement);
    await expectBody(procurement.patch(`/vendors/${vendor.id}`, { name: `Renamed ${vendor.id}` }, vendor.etag));
    expect((await download(table, `?asOf=${instant}`)).text).toBe(text);
  });

  it('in the safe variant lets no text begin a formula, and changes nothing else', async () => {
    const instant = (await download(table)).instant;
    const exact = recordsOf((await download(table, `?asOf=${instant}`)).text);
    const { text } = await download(table, `?variant=safe&asOf=${instant}`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const safe = recordsOf(text.slice(1));
    expect(safe).toEqual(
      exact.map((record) =>
        Object.fromEntries(
          Object.entries(record).map(([name, cell]) => [
            name,
            isFreeText(columns[name] ?? 'text') && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell,
          ]),
        ),
      ),
    );
  });
});

describe('how a file is written', () => {
  it('is chosen: what stands between cells, and whether a byte order mark stands in front', async () => {
    const { text, instant } = await download('vendors');
    const of = async (query: string) => (await download('vendors', `?asOf=${instant}&${query}`)).text;
    for (const [separator, sign] of [
      ['semicolon', ';'],
      ['tab', '\t'],
    ] as const) {
      const written = await of(`separator=${separator}`);
      expect(written.split('\r\n')[0]).toBe(Object.keys(FILE_TABLES.vendors).join(sign));
      expect(parseCsv(written, sign)).toEqual(parseCsv(text));
    }
    expect(await of('byteOrderMark=true')).toBe(`\uFEFF${text}`);
    expect((await of('variant=safe&byteOrderMark=false')).startsWith('vendor_id')).toBe(true);
  });

  it('is refused when it is nothing known', async () => {
    for (const query of ['separator=pipe', 'byteOrderMark=perhaps', 'variant=raw'])
      expect(await auditor.get<Problem>(`/exports/people.csv?${query}`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: `/${query.split('=')[0]}` }] },
      });
  });
});

describe('what the files hold', () => {
  it('is something of each kind that the register has, and texts that look like formulas among it', async () => {
    const filled: FileTable[] = [];
    for (const table of FILE_TABLE_NAMES) if (recordsOf((await download(table)).text).length > 0) filled.push(table);
    expect(FILE_TABLE_NAMES.filter((table) => !filled.includes(table))).toEqual([]);
    expect((await download('vendors')).text).toContain(FORMULA);
  });

  it('lets anybody check the chain of the trail without the register', async () => {
    const events = recordsOf((await download('audit-events')).text);
    const organization = hex(firebreak.organizationIds.first.replaceAll('-', ''));
    let previous = sha256(Buffer.from([3]), organization);
    let erased = 0;
    for (const [index, event] of events.entries()) {
      expect(event['sequence']).toBe(String(index + 1));
      // What an event told of a vendor that was deleted is gone with its salt; the chain is not.
      if (event['salt'] === '') erased += 1;
      else
        expect(sha256(hex(event['salt']), Buffer.from(event['details'] ?? '')).toString('hex')).toBe(
          event['payload_digest'],
        );
      previous = sha256(Buffer.from([2]), previous, hex(event['leaf']));
      expect(previous.toString('hex')).toBe(event['hash']);
    }
    expect(events.length - erased).toBeGreaterThan(20);
    expect(erased).toBeGreaterThan(0);
  });

  it('is told to nobody who is not signed in, and at no address that is not in the list', async () => {
    for (const table of FILE_TABLE_NAMES)
      expect((await firebreak.visitor().get(`/exports/${table}.csv`)).status).toBe(401);
    expect((await auditor.get('/exports/sessions.csv')).status).toBe(404);
  });
});
