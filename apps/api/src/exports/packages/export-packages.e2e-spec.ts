import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_TABLE_NAMES, EXPORT_TABLES, isFreeText, type CellType, type ExportTable } from '@firebreak/domain';
import { canonicalJson } from '../../signing/canonical-json.js';
import { isAsSigned, type SignedDocument } from '../../signing/signed-document.js';
import { openNote, readVerifierKey } from '../../signing/signed-note.js';
import type { SigningKeysView } from '../../signing/signing-key.presenter.js';
import { markOrganization } from '../../testing/canary.js';
import { parseCsv } from '../../testing/csv.js';
import { hasPython, NODE_VERIFIER, PYTHON_VERIFIER, runOnce } from '../../testing/export-packages/run-verifiers.js';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { makePackage } from '../../testing/export-packages/make-package.js';
import { addVendor, expectBody } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import { readZip } from '../../testing/export-packages/read-zip.js';
import type { TrailEventView } from '../../trail/trail-event.presenter.js';
import type { ExportPackageView } from './export-package.presenter.js';
import type { ManifestContent } from './package-manifest.js';

const FORMULA = '=1+1';

let firebreak: TestApplication;
let auditor: HttpClient;
let procurement: HttpClient;
let made: ExportPackageView;
let entries: Map<string, Buffer>;
let document: SignedDocument<ManifestContent>;

beforeAll(async () => {
  firebreak = await startTestApplication();
  await markOrganization(firebreak, 'first', 'procurement', 'FIRST');
  await markOrganization(firebreak, 'second', 'stranger', 'FOREIGN');
  // They were marked past their memory.
  await firebreak.database.query('UPDATE history.users h SET name = u.name FROM users u WHERE u.id = h.id');
  auditor = await firebreak.signIn('auditor');
  procurement = await firebreak.signIn('procurement');
  await addVendor(procurement, { name: FORMULA });
  made = await makePackage(auditor);
  entries = await download(made);
  document = manifestOf(entries);
});

afterAll(() => firebreak.stop());

async function download({ id }: ExportPackageView): Promise<Map<string, Buffer>> {
  const { status, bytes } = await auditor.get(`/exports/${id}/content`);
  expect(status).toBe(200);
  return readZip(bytes);
}

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const textOf = (path: string): string => entries.get(path)?.toString('utf8') ?? '';

function manifestOf(zip: Map<string, Buffer>): SignedDocument<ManifestContent> {
  return JSON.parse(zip.get('manifest.json')?.toString('utf8') ?? '') as SignedDocument<ManifestContent>;
}

/** As RFC 6962 defines it: split at the largest power of two below the number of leaves. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length < 2) return leaves[0] ?? sha256();
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

describe('an export package', () => {
  it('holds exactly what its format says, the manifest last', () => {
    const paths = EXPORT_TABLE_NAMES.flatMap((table) => [
      `data/${table}.csv`,
      `data/${table}.csv-metadata.json`,
      `spreadsheet/${table}.csv`,
    ]);
    expect([...entries.keys()].toSorted()).toEqual(
      [...paths, 'README.txt', 'manifest.json', 'trail/checkpoint.note'].toSorted(),
    );
    expect([...entries.keys()].at(-1)).toBe('manifest.json');
    expect(textOf('README.txt')).toContain('First Trading');
    expect(textOf('README.txt')).toContain('匯出套件');
    for (const content of entries.values()) expect(content.includes('FOREIGN')).toBe(false);
  });

  it('is signed by the installation, in canonical JSON, over the length and hash of everything', async () => {
    const { items } = await expectBody(auditor.get<SigningKeysView>('/signing-keys'));
    expect(items.map(({ verifierKey }) => verifierKey)).toContain(document.signature.key);
    expect(document.format).toBe('firebreak-export/1');
    expect(isAsSigned(document)).toBe(true);
    expect(textOf('manifest.json')).toBe(canonicalJson(document));
    expect(sha256(entries.get('manifest.json') ?? Buffer.of()).toString('hex')).toBe(made.manifestSha256);
    expect(document.content.files).toEqual(
      [...entries]
        .filter(([path]) => path !== 'manifest.json')
        .map(([path, content]) => ({ path, bytes: content.length, sha256: sha256(content).toString('hex') }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    );
  });

  it('says who asked for what, as of when, made with what', () => {
    const tables = EXPORT_TABLE_NAMES.toSorted();
    expect(document.content).toMatchObject({
      packageId: made.id,
      organization: { id: firebreak.organizationIds.first, name: expect.stringContaining('First Trading') },
      instant: made.instant,
      requestedBy: { name: expect.stringContaining('Person auditor'), role: 'auditor' },
      selection: { machine: { tables }, words: { en: expect.stringContaining('Vendors') } },
      software: { name: 'Firebreak', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      questionnaires: [{ key: 'hkcert-core', version: 1 }],
      deletedSince: 0,
      previous: { packageId: made.previousId },
    });
    expect(document.content.models.length).toBeGreaterThan(0);
    expect(document.content.tables.map(({ table }) => table)).toEqual(tables);
  });

  it.each(EXPORT_TABLE_NAMES)('has the totals of %s, computed anew', (table: ExportTable) => {
    const types: readonly CellType[] = Object.values(EXPORT_TABLES[table]);
    const [header = [], ...rows] = parseCsv(textOf(`data/${table}.csv`));
    const [, ...safeRows] = parseCsv(textOf(`spreadsheet/${table}.csv`).slice(1));
    const sums = header.flatMap((name, column) =>
      types[column] === 'integer'
        ? [[name, String(rows.reduce((sum, row) => sum + BigInt(row[column] || '0'), 0n))]]
        : [],
    );
    let changedCells = 0;
    for (const [index, row] of rows.entries())
      for (const [column, cell] of row.entries()) {
        const isRisky = isFreeText(types[column] ?? 'id') && /^[=+\-@\t\r\n＝＋－＠]/.test(cell);
        if (isRisky) changedCells += 1;
        expect(safeRows[index]?.[column]).toBe(isRisky ? `'${cell}` : cell);
      }
    expect(document.content.tables.find((totals) => totals.table === table)).toEqual({
      table,
      rows: rows.length,
      sums: Object.fromEntries(sums),
      changedCells,
    });
    expect(safeRows.length).toBe(rows.length);
    if (table === 'vendors') expect(changedCells).toBeGreaterThan(0);
  });

  it('holds a signed checkpoint of exactly the trail that is in it', () => {
    const [header = [], ...rows] = parseCsv(textOf('data/audit-events.csv'));
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');
    const root = treeHash(column('leaf').map((leaf) => Buffer.from(leaf, 'hex'))).toString('base64');
    expect(document.content.trail).toEqual({ size: rows.length, hash: column('hash').at(-1), root });
    let hash = sha256(Buffer.of(3), Buffer.from(firebreak.organizationIds.first.replaceAll('-', ''), 'hex'));
    for (const leaf of column('leaf')) hash = sha256(Buffer.of(2), hash, Buffer.from(leaf, 'hex'));
    expect(hash.toString('hex')).toBe(document.content.trail.hash);
    const key = readVerifierKey(document.signature.key);
    const origin = `${key?.name}/org/${firebreak.organizationIds.first}`;
    expect(key && openNote(textOf('trail/checkpoint.note'), key)).toBe(`${origin}\n${rows.length}\n${root}\n`);
  });

  it('asked for as of its instant has the same data byte for byte, whatever came since, and names it', async () => {
    const vendor = await addVendor(procurement);
    await expectBody(procurement.patch(`/vendors/${vendor.id}`, { name: `Renamed ${vendor.id}` }, vendor.etag));
    const again = await makePackage(procurement, { asOf: made.instant });
    expect(again).toMatchObject({ status: 'ready', instant: made.instant, previousId: made.id });
    const repeated = await download(again);
    for (const [path, content] of entries)
      if (/^(data|spreadsheet)\//.test(path)) expect([path, repeated.get(path)?.equals(content)]).toEqual([path, true]);
    const { content } = manifestOf(repeated);
    expect(content.previous).toEqual({ packageId: made.id, manifestSha256: made.manifestSha256 });
    expect(content.trail).toEqual(document.content.trail);
  });

  it('is genuine to both programs that check packages, beside the one before it', async () => {
    const keys = join(firebreak.dataDirectory, 'keys.json');
    writeFileSync(keys, (await auditor.get('/signing-keys')).text);
    const files: string[] = [];
    for (const { id } of [await makePackage(procurement), await makePackage(procurement)]) {
      const file = join(firebreak.dataDirectory, `${id}.zip`);
      writeFileSync(file, (await auditor.get(`/exports/${id}/content`)).bytes);
      files.push(file);
    }
    const [first = '', second = ''] = files;
    for (const verifier of hasPython() ? [NODE_VERIFIER, PYTHON_VERIFIER] : [NODE_VERIFIER])
      for (const args of [[first], [second], [second, '--previous', first]])
        expect(runOnce(verifier, [...args, '--key', keys])).toMatchObject({ exitCode: 0 });
  });

  it('of some tables holds them and no other, and one of an earlier instant follows none of a later', async () => {
    const some = await makePackage(procurement, { tables: ['vendors', 'people'] });
    expect([...(await download(some)).keys()]).toEqual([
      'README.txt',
      ...['people', 'vendors'].flatMap((table) => [
        `data/${table}.csv`,
        `data/${table}.csv-metadata.json`,
        `spreadsheet/${table}.csv`,
      ]),
      'trail/checkpoint.note',
      'manifest.json',
    ]);
    const before = await makePackage(procurement, { tables: ['vendors'], asOf: '2001-01-01T00:00:00.000Z' });
    expect(before).toMatchObject({ status: 'ready', previousId: null });
    const { trail, tables } = manifestOf(await download(before)).content;
    expect(tables).toMatchObject([{ table: 'vendors', rows: 0 }]);
    expect(trail).toMatchObject({ size: 0, root: sha256().toString('base64') });
  });

  it('is told in the trail: asked for, made, and downloaded', async () => {
    const { items } = await expectBody(auditor.get<{ items: TrailEventView[] }>('/audit-events?limit=200'));
    const told = items.filter(({ details }) => details?.['packageId'] === made.id);
    expect(told.map(({ action }) => action)).toEqual([
      'export.package_downloaded',
      'export.package_finished',
      'export.package_requested',
    ]);
    expect(told.every(({ actor }) => actor.name?.endsWith('Person auditor'))).toBe(true);
  });

  it('is there for nobody of another organisation, and listed newest first for one’s own', async () => {
    const stranger = await firebreak.signIn('stranger');
    for (const path of [`/exports/${made.id}`, `/exports/${made.id}/content`])
      expect((await stranger.get(path)).status).toBe(404);
    const { items } = await expectBody(auditor.get<{ items: ExportPackageView[] }>('/exports'));
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toSorted((a, b) => (a < b ? 1 : -1)));
    expect(items.find(({ id }) => id === made.id)).toEqual(made);
  });

  it.each([
    [{ asOf: '2999-01-01T00:00:00.000Z' }, '/asOf'],
    [{ asOf: 'yesterday' }, '/asOf'],
    [{ tables: ['passwords'] }, '/tables'],
    [{ tables: [] }, '/tables'],
    [{ organizationId: 'x' }, '/organizationId'],
  ])('is refused for %j', async (wanted, pointer) => {
    const { status, body } = await procurement.post<Problem>('/exports', wanted);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });
});
