import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_KEYS, EXPORT_TABLE_NAMES, type ExportTable } from '@firebreak/domain';
import { parse } from 'csv-parse/sync';
import { markOrganization } from '../../testing/canary.js';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { addVendor, expectBody } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import type { SampleView } from './sample.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  await markOrganization(firebreak, 'first', 'procurement', 'SAMPLED');
  const staff = await firebreak.signIn('procurement');
  for (let number = 0; number < 40; number += 1) await addVendor(staff, { name: `Vendor ${number}` }, []);
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const NOW = () => new Date().toISOString();
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse((await auditor.get(path)).text, { columns: true }) as Record<string, string>[];

/** The sample as anybody can draw it who has the file and knows how: without a line of ours. */
function drawnByHand(rows: Record<string, string>[], key: readonly string[], seed: string, size: number) {
  const rankOf = (row: Record<string, string>): string =>
    createHash('sha256')
      .update([seed, ...key.map((name) => row[name])].join(':'))
      .digest('hex');
  return rows.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)).slice(0, size);
}

/** How far the numbers of times that each was drawn are from equal ones. */
function chiSquared(ids: readonly string[], drawn: readonly string[]): number {
  const expected = drawn.length / ids.length;
  const times = new Map(ids.map((id) => [id, 0]));
  for (const id of drawn) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('a sample', () => {
  it.each([...EXPORT_TABLE_NAMES])('of %s is the one that can be drawn by hand from the file', async (table) => {
    const asOf = NOW();
    const all = await rowsOf(`/exports/${table}.csv?asOf=${asOf}`);
    const wanted = drawnByHand(all, EXPORT_KEYS[table], 'seed-1', 7);
    const asFile = await rowsOf(`/exports/${table}.csv?asOf=${asOf}&sampleSeed=seed-1&sampleSize=7`);
    expect(asFile).toEqual(wanted);
    const sample = await expectBody(auditor.get<SampleView>(`/samples/${table}?asOf=${asOf}&seed=seed-1&size=7`));
    expect(sample.population).toBe(all.length);
    const shown = sample.rows.map(({ cells }) =>
      Object.fromEntries(sample.columns.map((column, at) => [column, cells[at] ?? ''])),
    );
    expect(shown).toEqual(wanted);
  });

  it('of another seed is another one, and a larger one begins with the smaller', async () => {
    const asOf = NOW();
    const draw = async (seed: string, size: number): Promise<string[]> =>
      (await expectBody(auditor.get<SampleView>(`/samples/vendors?asOf=${asOf}&seed=${seed}&size=${size}`))).rows.map(
        ({ rank }) => rank,
      );
    const ten = await draw('a', 10);
    expect((await draw('a', 25)).slice(0, 10)).toEqual(ten);
    expect(await draw('b', 10)).not.toEqual(ten);
  });

  it('takes every row about as often as any other, which one that takes the first rows does not', async () => {
    const asOf = NOW();
    const ids = (await rowsOf(`/exports/vendors.csv?asOf=${asOf}`)).map((row) => row['vendor_id'] ?? '');
    const [draws, size] = [200, 10];
    const drawn: string[] = [];
    for (let draw = 0; draw < draws; draw += 1) {
      const path = `/samples/vendors?asOf=${asOf}&seed=fair-${draw}&size=${size}`;
      const { rows } = await expectBody(auditor.get<SampleView>(path));
      drawn.push(...rows.map(({ cells }) => cells[0] ?? ''));
    }
    // Some 45 degrees of freedom: less than 1 in 10,000 fair draws is above.
    expect(chiSquared(ids, drawn)).toBeLessThan(90);
    expect(chiSquared(ids, Array.from({ length: draws }, () => ids.slice(0, size)).flat())).toBeGreaterThan(90);
  });

  it.each([
    ['/samples/vendors?seed=a', '/size'],
    ['/samples/vendors?size=5', '/seed'],
    [`/samples/vendors?size=5&seed=${encodeURIComponent("a'; DROP TABLE vendors; --")}`, '/seed'],
    [`/samples/vendors?size=5&seed=${'x'.repeat(65)}`, '/seed'],
    ['/samples/vendors?seed=a&size=201', '/size'],
    ['/samples/vendors?seed=a&size=0', '/size'],
    ['/exports/vendors.csv?sampleSeed=a', '/sampleSize'],
    ['/exports/critical-suppliers.csv?sampleSeed=a&sampleSize=5', '/sampleSeed'],
    ['/exports/vendors.csv?sampleSize=5', '/sampleSeed'],
  ])('is refused as %s', async (path, pointer) => {
    const { status, body } = await auditor.get<Problem>(path);
    expect({ status, pointer: body.errors?.[0]?.pointer }).toEqual({ status: 422, pointer });
  });

  it('of a table that is none is not there', async () => {
    expect((await auditor.get('/samples/sessions?seed=a&size=5')).status).toBe(404);
  });
});

describe('the keys by which rows are sampled', () => {
  it.each([...EXPORT_TABLE_NAMES])('tell every row of %s from all others', async (table: ExportTable) => {
    const keys = (await rowsOf(`/exports/${table}.csv`)).map((row) =>
      EXPORT_KEYS[table].map((name) => row[name]).join(':'),
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes('undefined'))).toEqual([]);
  });
});
