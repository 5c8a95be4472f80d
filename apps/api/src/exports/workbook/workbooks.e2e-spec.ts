import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_TABLE_NAMES, FILE_TABLES, type CellType, type FileTable } from '@firebreak/domain';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import type { Page } from '../../http/paging.js';
import { markOrganization, rememberMarks } from '../../testing/canary.js';
import { parseCsv } from '../../testing/csv.js';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { addVendor, expectBody } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import type { TrailEventView } from '../../trail/trail-event.presenter.js';

const FORMULAS = ['=1+1', '+852', '-2', '@SUM(A1)', '=HYPERLINK("http://evil.test","x")'];

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  await markOrganization(firebreak, 'first', 'procurement', 'FIRST');
  await markOrganization(firebreak, 'second', 'stranger', 'FOREIGN');
  await rememberMarks(firebreak);
  await firebreak.database.query(
    'UPDATE history.organizations h SET name = o.name FROM organizations o WHERE o.organization_id = h.organization_id',
  );
  auditor = await firebreak.signIn('auditor');
  const procurement = await firebreak.signIn('procurement');
  for (const name of FORMULAS) await addVendor(procurement, { name });
});

afterAll(() => firebreak.stop());

async function download(table: FileTable, query = '', language = 'en') {
  const path = `/api/v1/exports/${table}.xlsx${query}`;
  const { status, headers, bytes } = await auditor.exchange('GET', path, { headers: { 'accept-language': language } });
  expect({ table, status }).toEqual({ table, status: 200 });
  return { headers, bytes, instant: String(headers['as-of']) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What a cell of the exact CSV means to a spreadsheet. */
function meant(type: CellType, cell: string): CellValue {
  if (cell === '') return null;
  if (type === 'integer') return Number(cell);
  if (type === 'boolean') return cell === 'true';
  return type === 'day' || type === 'instant' ? new Date(cell) : cell;
}

describe.each(FILE_TABLE_NAMES)('%s.xlsx', (table) => {
  const types: readonly CellType[] = Object.values(FILE_TABLES[table]);

  it('says in every cell what the exact CSV says, in the cell’s type, and has no formula', async () => {
    const { bytes, instant } = await download(table);
    const [header = [], ...records] = parseCsv(
      (await auditor.get<string>(`/exports/${table}.csv?asOf=${instant}`)).text,
    );
    const [sheet, about] = (await readXlsx(bytes)).sheets;
    expect(records.length).toBeGreaterThan(0);
    expect(sheet?.rows).toEqual([
      header,
      ...records.map((record) => record.map((cell, index) => meant(types[index] ?? 'text', cell))),
    ]);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ type }) => type === 'formula')).toEqual([]);
    expect(about?.rows[3]?.[1]).toEqual(new Date(instant));
    expect(about?.rows[5]?.[1]).toBe(records.length);
    expect(JSON.stringify(sheet?.rows)).not.toContain('FOREIGN');
  });

  it('is byte for byte the same as of its instant, and in the other language but for the second sheet', async () => {
    const { bytes, instant } = await download(table);
    expect(sha256((await download(table, `?asOf=${instant}`)).bytes)).toBe(sha256(bytes));
    const chinese = await download(table, `?asOf=${instant}&locale=zh-Hant`);
    const [ours, theirs] = [await readXlsx(bytes), await readXlsx(chinese.bytes)];
    expect(theirs.sheets[0]).toEqual(ours.sheets[0]);
    expect(theirs.sheets[1]?.name).toBe('說明');
    expect(sha256((await download(table, `?asOf=${instant}`, 'zh-Hant')).bytes)).toBe(sha256(chinese.bytes));
  });
});

describe('a workbook', () => {
  it('is a download that the trail knows of, with its rows and its hash', async () => {
    const { headers, bytes } = await download('vendors');
    expect(headers['content-disposition']).toBe('attachment; filename="vendors.xlsx"');
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['cache-control']).toBe('no-store');
    const rows = (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0;
    const { items } = await expectBody(
      auditor.get<Page<TrailEventView>>('/audit-events?action=export.finished&limit=1'),
    );
    expect(items[0]?.details).toMatchObject({
      file: 'vendors.xlsx',
      locale: 'en',
      rows: rows - 1,
      bytes: bytes.length,
    });
  });

  it('is closed to visitors, and refused in a language that nobody speaks here', async () => {
    for (const table of FILE_TABLE_NAMES)
      expect((await firebreak.visitor().get(`/exports/${table}.xlsx`)).status).toBe(401);
    expect(await auditor.get<Problem>('/exports/people.xlsx?locale=tlh')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/locale' }] },
    });
  });

  it('gives its connection back when the reader goes away, and the trail knows that it broke off', async () => {
    await firebreak.database.query(
      `INSERT INTO access_scopes SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
         FROM access_scopes s CROSS JOIN generate_series(1, 20000)
        WHERE s.id = (SELECT id FROM access_scopes WHERE organization_id = $1 LIMIT 1)`,
      [firebreak.organizationIds.first],
    );
    for (let round = 0; round < 5; round += 1) await startAndLeave('/api/v1/exports/access-scopes.xlsx');
    expect((await readXlsx((await download('access-scopes')).bytes)).sheets[0]?.rows.length).toBeGreaterThan(20_000);
    const [row] = await firebreak.database.query<{ open: number }>(
      `SELECT count(*)::integer AS open FROM pg_stat_activity WHERE datname = current_database() AND usename = 'firebreak_api' AND state LIKE 'idle in transaction%'`,
    );
    expect(row?.open).toBe(0);
    const { items } = await expectBody(
      auditor.get<Page<TrailEventView>>('/audit-events?action=export.broken_off&limit=10'),
    );
    expect(items.map(({ details }) => details)).toContainEqual(expect.objectContaining({ file: 'access-scopes.xlsx' }));
  });
});

function startAndLeave(path: string): Promise<void> {
  const cookie = [...auditor.cookies].map((pair) => pair.join('=')).join('; ');
  return new Promise((resolve, reject) => {
    get(`${firebreak.origin}${path}`, { headers: { cookie } }, (response) => {
      response.on('error', () => undefined);
      response.on('close', resolve);
      response.once('data', () => response.destroy());
    }).on('error', reject);
  });
}
