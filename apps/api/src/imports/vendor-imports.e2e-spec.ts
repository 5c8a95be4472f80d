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
