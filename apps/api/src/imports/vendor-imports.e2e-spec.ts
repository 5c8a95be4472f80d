import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VENDOR_IMPORT_LIMITS } from '@firebreak/domain';
import { writeXlsx } from 'hucre/xlsx';
import { Client } from 'pg';
import { importList, whenImported } from '../testing/imported.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { databaseContents } from '../testing/database-contents.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { ReadingProgressView, TakenBackView } from './taken-back.presenter.js';
import type { VendorImportPreviewView, VendorImportView } from './vendor-import.presenter.js';

let firebreak: TestApplication;
let staff: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function send<Body>(list: string | Uint8Array, query = '', type = 'text/csv'): Promise<ApiResponse<Body>> {
  return staff.send<Body>('POST', `/imports/vendors?${query}`, {
    raw: Buffer.from(list),
    headers: { 'content-type': type },
  });
}

const preview = (list: string | Uint8Array, query = '', type?: string) =>
  send<VendorImportPreviewView>(list, `dryRun=true&${query}`, type);

const named = async (q: string): Promise<VendorView[]> =>
  (await expectBody(staff.get<{ items: VendorView[] }>(`/vendors?q=${encodeURIComponent(q)}`))).items;

const codes = ({ body }: ApiResponse<Problem>): string[] => (body.errors ?? []).map(({ code }) => code);

describe('a list of vendors', () => {
  it('is read as people write it, shown before it is taken over, and judged at once', async () => {
    const list = [
      'Our suppliers 2026;;;;;;;',
      '',
      'Supplier;Type;服務內容;Tier;Contract end date;Records;Data;Location;Fax',
      '"Bright; Calls Ltd";Call centre;Customer hotline;高;31/12/2027;5.7M;contact、電話;HK;123',
      '聯華物流有限公司;物流;Parcels;Tier 3;2027年3月1日;12k;;香港, Macau;',
      ';;;;;;;;',
    ].join('\r\n');
    const shown = await expectBody(preview(list));
    expect(shown.reading).toEqual({
      encoding: 'utf-8',
      separator: 'semicolon',
      sheets: [],
      sheet: null,
      headingRow: 3,
    });
    expect(shown.columns.map(({ field }) => field)).toEqual([
      'name',
      'archetype',
      'service',
      'tier',
      'contractEndsOn',
      'peopleCount',
      'dataCategories',
      'countries',
      null,
    ]);
    expect(shown.faults).toEqual([{ cell: 'G4', field: 'dataCategories', issue: 'unknown_word', value: '電話' }]);
    expect(shown.counts).toMatchObject({ added: 1, refused: 1, undecided: 0 });

    const mended = list.replace('、電話', '');
    const before = await databaseContents(firebreak.database, []);
    expect((await send<Problem>(list)).status).toBe(422);
    expect(await databaseContents(firebreak.database, [])).toEqual(before);
    const done = await importList(staff, mended, 'fileName=ours.csv');
    expect(done).toMatchObject({ state: 'done', percent: 100, fileName: 'ours.csv', added: 2, changed: 0 });
    expect(await named('bright')).toMatchObject([
      {
        name: 'Bright; Calls Ltd',
        archetype: 'call_centre_bpo',
        tier: 2,
        scopeSummary: { count: 1, peopleCount: 5_700_000, dataCategories: ['contact'] },
        judgement: { assessed: false },
      },
    ]);
    expect(await named('聯華')).toMatchObject([{ archetype: 'logistics', scopeSummary: { peopleCount: 12_000 } }]);

    const again = await send<Problem & { existing: string }>(mended);
    expect(again).toMatchObject({ status: 409, body: { existing: `/api/v1/imports/${done.id}` } });
    expect((await expectBody(preview(mended))).counts).toMatchObject({ added: 0, unchanged: 2 });
    const admin = await firebreak.signIn('admin');
    expect(await expectBody(admin.post('/audit-events/verify'))).toMatchObject({ faults: [] });
  });

  it('may use words of its own, each explained once for the list', async () => {
    const list = 'name,kind,data\nOwn one,Call center (outsourced),Names\nOwn two,call center: outsourced,contact';
    const asked = await expectBody(preview(list));
    expect(asked.unknownWords).toEqual([
      { field: 'archetype', word: 'Call center (outsourced)', count: 2 },
      { field: 'dataCategories', word: 'Names', count: 1 },
    ]);
    const words = 'archetype:Call center (outsourced)=call_centre_bpo\ndataCategories:Names=contact';
    const shown = await expectBody(preview(list, `words=${encodeURIComponent(words)}`));
    expect([shown.faultCount, shown.counts.added, shown.unknownWords]).toEqual([0, 2, []]);
    expect(codes(await send<Problem>(list, 'dryRun=true&words=name:A=B'))).toEqual(['words']);
  });

  it('may hold vendors that are there already, by name, alias or website; each is decided by hand', async () => {
    const acme = await addVendor(staff, { name: 'ACME Payroll Limited', archetype: 'payroll_hr', service: null });
    const list = [
      'name,archetype,service,aliases,website',
      'Ａcme payroll ltd.,payroll_hr,Salaries,AP,https://www.acme-payroll.example/hk',
      'Other name,payroll_hr,,AP,',
      'Third name,payroll_hr,,,acme-payroll.example',
      'Quite new,hosting,,,',
    ].join('\n');
    const asked = await expectBody(preview(list, 'update=2'));
    expect(asked.counts).toMatchObject({ added: 1, changed: 1, undecided: 2 });
    expect(asked.duplicates.map(({ row, by, known, decision }) => [row, by, known.vendorId, decision])).toEqual([
      [3, 'alias', acme.id, null],
      [4, 'domain', acme.id, null],
      [2, 'name', acme.id, 'update'],
    ]);
  });

  it('may be any sheet of a workbook; a formula in it is named and never computed', async () => {
    const rows = [
      ['Name', 'Type', 'End date'],
      ['From a workbook', 'SaaS', new Date('2027-03-04')],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Empty', rows: [['x']] },
        { name: 'Vendors', rows },
      ],
    });
    const shown = await expectBody(preview(bytes, 'sheet=2', XLSX));
    expect(shown.reading).toMatchObject({ encoding: null, sheets: ['Empty', 'Vendors'], sheet: 2 });
    expect(shown.columns[2]).toMatchObject({ field: 'contractEndsOn', samples: ['2027-03-04'] });
    expect(shown.counts.added).toBe(1);
  });

  it('is refused in words when it cannot be read, and never half taken', async () => {
    const wide = 'a,'.repeat(VENDOR_IMPORT_LIMITS.columns + 1);
    const refusals: [list: string | Uint8Array, query: string, code: string][] = [
      ['', '', 'empty'],
      [' ,\n,', '', 'empty'],
      ['name,"kind', '', 'unclosed-quote'],
      [wide, '', 'too-many-columns'],
      [`name\n${'x'.repeat(VENDOR_IMPORT_LIMITS.cellBytes + 1)}`, '', 'cell-too-large'],
      [`name${'\na'.repeat(VENDOR_IMPORT_LIMITS.rows + 1)}`, '', 'too-many-rows'],
      [new Uint8Array(4), '', 'no-text'],
      [new Uint8Array([0xa8, 0xd1, 0x2c, 0x61]), '', 'choose-encoding'],
      [new Uint8Array([0xa8, 0xd1]), 'encoding=utf-8', 'wrong-encoding'],
      ['name', 'headingRow=9', 'no-such-row'],
      ['name,kind', 'columns=A:name,B:name', 'columns'],
      ['name', 'columns=C:name', 'columns'],
      ['name', 'update=9-2', 'rows'],
    ];
    for (const [list, query, code] of refusals) {
      const answer = await send<Problem>(list, `dryRun=true&${query}`);
      expect([code, answer.status, codes(answer)]).toEqual([code, 422, [code]]);
    }
    expect(codes(await send<Problem>('name', 'dryRun=true', XLSX))).toEqual(['no-workbook']);
    expect((await send<Problem>('{}', '', 'application/json')).status).toBe(415);
    expect((await send<Problem>('name', '', 'application/octet-stream')).status).toBe(415);
    const auditor = await firebreak.signIn('auditor');
    const headers = { 'content-type': 'text/csv' };
    expect((await auditor.send('POST', '/imports/vendors', { raw: Buffer.from('name'), headers })).status).toBe(403);
  });

  it('fills in vendors by hand-made decisions and has them judged anew', async () => {
    const vendor = await addVendor(staff, { name: 'Fill me', archetype: 'hosting', service: 'Ours' }, []);
    const list = 'name,kind,service,tier,records\nFill me Ltd,hosting,Theirs,1,9000';
    expect(codes(await send<Problem>(list))).toEqual(['undecided']);
    expect(await importList(staff, list, 'duplicates=update')).toMatchObject({ state: 'done', added: 0, changed: 1 });
    expect(await expectBody(staff.get<VendorView>(`/vendors/${vendor.id}`))).toMatchObject({
      name: 'Fill me',
      service: 'Ours',
      tier: 1,
      scopeSummary: { peopleCount: 9_000 },
    });
  });

  it('is stored once when two send it at the same moment, and not at all when it is no longer sound', async () => {
    const list = 'name,kind\nRaced one,hosting\nRaced two,hosting';
    const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await holder.connect();
    try {
      await holder.query(`SELECT pg_advisory_lock(hashtextextended('firebreak import ' || $1, 0))`, [
        firebreak.organizationIds.first,
      ]);
      const { status, body: begun } = await send<VendorImportView>(list);
      expect([status, begun]).toMatchObject([202, { state: 'running', percent: 0, added: 2 }]);
      const existing = `/api/v1/imports/${begun.id}`;
      expect(await send(list)).toMatchObject({ status: 409, body: { code: 'duplicate', existing } });
      const other = await send('name,kind\nRaced three,hosting');
      expect(other).toMatchObject({ status: 409, body: { code: 'invalid-state', existing } });
      const stranger = await firebreak.signIn('stranger');
      expect((await stranger.get(existing.replace('/api/v1', ''))).status).toBe(404);
      await addVendor(staff, { name: 'Raced two Ltd' }, []);
      await holder.query('SELECT pg_advisory_unlock_all()');
      expect(await whenImported(staff, begun)).toMatchObject({ state: 'failed', failure: 'invalid-input' });
      expect((await named('raced')).map(({ name }) => name)).toEqual(['Raced two Ltd']);
      expect(codes(await send<Problem>(list))).toEqual(['undecided']);
      expect(await importList(staff, list, 'duplicates=leave_out')).toMatchObject({ state: 'done', added: 1 });
    } finally {
      await holder.end();
    }
  });
});

const takeBack = async ({ id, etag }: VendorImportView): Promise<VendorImportView> => {
  const headers = { 'if-match': etag };
  const answer = await staff.send<VendorImportView>('POST', `/imports/${id}/take-back`, { headers });
  expect(answer).toMatchObject({ status: 202, body: { state: 'taking_back' } });
  return whenImported(staff, answer.body);
};
const previewBack = ({ id }: VendorImportView) => expectBody(staff.get<TakenBackView>(`/imports/${id}/take-back`));

describe('an import that is taken back', () => {
  it('undoes exactly what it did, and can be imported again', async () => {
    const filled = await addVendor(
      staff,
      { name: 'Half known', archetype: 'hosting', service: null, notes: 'Ours' },
      [],
    );
    const list =
      'name,kind,service,tier,records\nBack one,hosting,,1,500\nBack two,payroll_hr,Pay,,\nHalf known,hosting,Web,2,70';
    const before = await expectBody(staff.get<VendorView>(`/vendors/${filled.id}`));
    const done = await importList(staff, list, 'duplicates=update&fileName=back.csv');
    expect(done).toMatchObject({ state: 'done', added: 2, changed: 1, canBeTakenBack: true });
    expect(await previewBack(done)).toEqual({ archived: 2, restored: 1, left: [], leftCount: 0 });

    const back = await takeBack(done);
    expect(back).toMatchObject({ state: 'taken_back', percent: 100, canBeTakenBack: false });
    expect(await named('back')).toEqual([]);
    // The verdict, and the tier that it suggests, follow by a job.
    const { etag: _etag, updatedAt: _updatedAt, judgement: _judgement, ...facts } = before;
    let after = before;
    do after = await expectBody(staff.get<VendorView>(`/vendors/${filled.id}`));
    while (after.tier !== before.tier);
    expect(after).toMatchObject(facts);
    expect(await previewBack(done)).toEqual({ archived: 2, restored: 1, left: [], leftCount: 0 });
    const events = await expectBody(staff.get<{ items: TrailEventView[] }>('/audit-events?action=vendors.taken_back'));
    expect(events.items[0]).toMatchObject({ details: { name: 'back.csv', archived: 2, restored: 1, left: 0 } });

    const again = await importList(staff, list, 'duplicates=update');
    expect(again).toMatchObject({ state: 'done', added: 2, changed: 1 });
    expect(await named('back')).toHaveLength(2);
    const { items } = await expectBody(staff.get<{ items: VendorImportView[] }>('/imports?limit=2'));
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [again.id, 'done'],
      [done.id, 'taken_back'],
    ]);
    const admin = await firebreak.signIn('admin');
    expect(await expectBody(admin.post('/audit-events/verify'))).toMatchObject({ faults: [] });
  });

  it('leaves what was changed since, and names it', async () => {
    const known = await addVendor(staff, { name: 'Known before', archetype: 'hosting', service: null }, []);
    const list = `name,kind,service,tier,records\n${['touched', 'asked', 'gone', 'quiet'].map((word) => `Later ${word},hosting,,,9`).join('\n')}\nKnown before,hosting,Web,2,`;
    const done = await importList(staff, list, 'duplicates=update');
    const idOf = async (word: string): Promise<VendorView> => {
      const [vendor] = await named(`later ${word}`);
      if (vendor === undefined) throw new Error(`There is no vendor ${word}.`);
      return vendor;
    };
    const touched = await idOf('touched');
    await expectBody(staff.patch(`/vendors/${touched.id}`, { notes: 'Mine' }, touched.etag));
    const asked = await idOf('asked');
    await expectBody(staff.post(`/vendors/${asked.id}/contacts`, { name: 'Ah Man', duty: 'security' }));
    const gone = await idOf('gone');
    await staff.send('DELETE', `/vendors/${gone.id}`, { headers: { 'if-match': gone.etag } });
    const filled = await expectBody(staff.get<VendorView>(`/vendors/${known.id}`));
    await expectBody(staff.patch(`/vendors/${known.id}`, { service: 'Mail' }, filled.etag));

    const expected = {
      archived: 1,
      restored: 1,
      left: [
        { vendorId: known.id, name: 'Known before', reason: 'changed_since', fields: ['service'] },
        { vendorId: asked.id, name: 'Later asked', reason: 'used_since', fields: [] },
        { vendorId: gone.id, name: 'Later gone', reason: 'archived_since', fields: [] },
        { vendorId: touched.id, name: 'Later touched', reason: 'changed_since', fields: [] },
      ],
      leftCount: 4,
    };
    expect(await previewBack(done)).toEqual(expected);
    await takeBack(done);
    expect(await previewBack(done)).toEqual(expected);
    expect((await named('later')).map(({ name }) => name).toSorted()).toEqual(['Later asked', 'Later touched']);
    expect(await expectBody(staff.get<VendorView>(`/vendors/${known.id}`))).toMatchObject({
      service: 'Mail',
      tierSetByHand: false,
    });
  });

  it('is guarded, and is taken back once', async () => {
    const done = await importList(staff, 'name,kind\nGuarded one,hosting');
    const path = `/imports/${done.id}/take-back`;
    expect((await staff.post<Problem>(path)).status).toBe(428);
    const stale = await staff.send<Problem>('POST', path, { headers: { 'if-match': '"9"' } });
    expect(stale).toMatchObject({ status: 412, body: { current: { id: done.id, etag: done.etag } } });
    const auditor = await firebreak.signIn('auditor');
    expect((await auditor.send('POST', path, { headers: { 'if-match': done.etag } })).status).toBe(403);
    expect((await auditor.get(path)).status).toBe(200);
    const stranger = await firebreak.signIn('stranger');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.send('POST', path, { headers: { 'if-match': done.etag } })).status).toBe(404);
    const back = await takeBack(done);
    const twice = await staff.send<Problem>('POST', path, { headers: { 'if-match': back.etag } });
    expect(twice).toMatchObject({ status: 409, body: { code: 'invalid-state' } });
  });
});

describe('the reading of a list', () => {
  it('says under a word of the sender how far it is, and to nobody else', async () => {
    const path = '/imports/reading?reading=mine';
    const rows = Array.from({ length: 20_000 }, (_, at) => `Read ${at},hosting`).join('\n');
    const sending = preview(`name,kind\n${rows}`, 'reading=mine');
    const answer = { isThere: false };
    void sending.finally(() => (answer.isThere = true));
    const seen: ReadingProgressView[] = [];
    const stranger = await firebreak.signIn('stranger');
    while (!answer.isThere) {
      const progress = await expectBody(staff.get<ReadingProgressView>(path));
      if (progress.step === null) continue;
      seen.push(progress);
      expect(await expectBody(stranger.get(path))).toEqual({ step: null, percent: null });
    }
    expect((await expectBody(sending)).counts.added).toBe(20_000);
    const steps = ['uploading', 'reading', 'checking'];
    const order = seen.map(({ step, percent }) => steps.indexOf(step ?? '') * 1_000 + (percent ?? 0));
    expect(order.length).toBeGreaterThan(0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await expectBody(staff.get(path))).toEqual({ step: null, percent: null });
  });
});
