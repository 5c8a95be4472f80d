import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@firebreak/domain';
import { DemoService } from '../demo/demo.service.js';
import type { Page } from '../http/paging.js';
import type { FindingView } from '../findings/finding.presenter.js';
import { callCentreScope, daysFromNow } from '../testing/builders.js';
import { parseCsv } from '../testing/csv.js';
import type { HttpClient } from '../testing/http-client.js';
import { actAtRandom, beginRegister } from '../testing/random-acts.js';
import { changeAtRandom, createRandom } from '../testing/random-changes.js';
import {
  readRegister,
  recountCoverage,
  recountCritical,
  recountPersonalData,
  recountRisks,
  type Register,
} from '../testing/reports/recount.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { CriticalSupplierView, MeasureCoverageView, PersonalDataView, RiskRowView } from './report.presenter.js';

jest.setTimeout(300_000);

const SEED = 20_261_127;
const ROUNDS = 150;

/** A row of a report, by the name of the report. */
interface Rows {
  'critical-suppliers': CriticalSupplierView;
  'personal-data': PersonalDataView;
  'control-coverage': MeasureCoverageView;
  'overdue-and-accepted': RiskRowView;
}

const text = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();

/** The figures of a report as a recount gives them, from the rows of the page. */
const FIGURES: { readonly [R in Report]: (row: Rows[R]) => unknown } = {
  'critical-suppliers': (row) => [
    row.supplier.id,
    row.tier,
    row.band,
    row.coveragePercent,
    row.flags.join(';'),
    row.openFindings,
    row.lastAssessedAt ?? '',
  ],
  'personal-data': (row) => [
    `${row.dataCategory} ${row.country ?? ''}`,
    row.suppliers,
    row.peopleLeast,
    row.peopleMost,
    row.scopesWithoutCount,
    row.named
      .map(({ id }) => id)
      .toSorted()
      .join(';'),
  ],
  'control-coverage': (row) => [
    row.measure,
    row.suppliers,
    ...row.levels,
    row.notAnswered,
    row.outOfDate,
    row.coveragePercent,
  ],
  'overdue-and-accepted': (row) => [row.kind, row.findingId, row.daysOverdue, row.expiresOn],
};

const RECOUNTS: Readonly<Record<Report, (register: Register) => unknown[]>> = {
  'critical-suppliers': recountCritical,
  'personal-data': recountPersonalData,
  'control-coverage': recountCoverage,
  'overdue-and-accepted': recountRisks,
};

const REPORT_NAMES = Object.keys(RECOUNTS) as Report[];

async function readWhole<R extends Report>(staff: HttpClient, report: R, asOf: string): Promise<Rows[R][]> {
  const rows: Rows[R][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/reports/${report}?limit=200&asOf=${asOf}${cursor && `&cursor=${cursor}`}`;
    const page: Page<Rows[R]> = await expectBody(staff.get<Page<Rows[R]>>(path));
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

const figuresOf = async (staff: HttpClient, report: Report, asOf: string): Promise<string[]> =>
  text((await readWhole(staff, report, asOf)).map(FIGURES[report] as (row: unknown) => unknown));

/** The instant of the last change. */
const newest = async (staff: HttpClient): Promise<string> =>
  String((await staff.get('/reports/control-coverage')).headers['as-of']);

describe('the reports of the demo', () => {
  let demo: TestApplication;
  let staff: HttpClient;
  let register: Register;
  let instant: string;

  beforeAll(async () => {
    demo = await startTestApplication({ DEMO_PASSWORD: PASSWORD }, { empty: true });
    await demo.app.get(DemoService).fill();
    staff = demo.visitor();
    await expectBody(staff.post('/session', { email: 'auditor@demo.test', password: PASSWORD }));
    instant = await newest(staff);
    const [row] = await demo.database.query<{ id: string }>(
      `SELECT organization_id AS id FROM users WHERE email = 'auditor@demo.test'`,
    );
    register = await readRegister(demo, staff, row?.id ?? '', instant);
  });

  afterAll(() => demo?.stop());

  it.each(REPORT_NAMES)('%s says what a count by hand says, and has rows', async (report) => {
    const counted = text(RECOUNTS[report](register));
    expect(await figuresOf(staff, report, instant)).toEqual(counted);
    expect(counted.length).toBeGreaterThan(0);
  });
});

describe('the reports of a register that many changed at random', () => {
  let firebreak: TestApplication;
  let staff: HttpClient;
  let supplier: VendorView;

  const count = async (instant: string): Promise<Register> =>
    readRegister(firebreak, staff, firebreak.organizationIds.first, instant);

  beforeAll(async () => {
    firebreak = await startTestApplication();
    staff = await firebreak.signIn('procurement');
    const admin = await firebreak.signIn('admin');
    const auditor = await firebreak.signIn('auditor');
    const random = createRandom(SEED);
    const ids = await beginRegister(firebreak, staff);
    let rounds = 0;
    const isStopped = (): boolean => (rounds += 1) > ROUNDS;
    await Promise.all([
      changeAtRandom(staff, ids['vendors'] ?? [], random, isStopped),
      actAtRandom({ firebreak, staff, admin, auditor, ids, random }, isStopped),
    ]);
    supplier = await addVendor(staff, { name: '=1+1', archetype: 'it_helpdesk_outsourcer', tier: 1 }, [
      callCentreScope(),
      callCentreScope({ peopleCount: null, countries: [] }),
      callCentreScope({ endsOn: daysFromNow(-1) }),
    ]);
    const { id } = await submitAssessment(firebreak, staff, supplier.id, 1);
    await expectBody(staff.post(`/assessments/${id}/accept`, {}));
    const { items } = await expectBody(staff.get<Page<FindingView>>(`/findings?vendorId=${supplier.id}&limit=200`));
    const [late, accepted, lapsed] = items.map((finding) => finding.id);
    for (const table of ['findings', 'history.findings'])
      await firebreak.database.query(`UPDATE ${table} SET due_on = current_date - 12 WHERE id = $1`, [late]);
    for (const finding of [accepted, lapsed]) await accept(admin, finding ?? '');
    for (const table of ['risk_acceptances', 'history.risk_acceptances'])
      await firebreak.database.query(`UPDATE ${table} SET expires_on = current_date - 1 WHERE finding_id = $1`, [
        lapsed,
      ]);
  });

  afterAll(() => firebreak?.stop());

  /** Has the administrator accept the risk of a finding. */
  async function accept(admin: HttpClient, findingId: string): Promise<void> {
    const { user } = await expectBody(admin.get<{ user: { id: string } }>('/session'));
    const wish = { reason: 'We replace it.', approverId: user.id, expiresOn: daysFromNow(60) };
    await expectBody(staff.post(`/findings/${findingId}/acceptance`, wish));
    const { etag } = await expectBody(admin.get<FindingView>(`/findings/${findingId}`));
    await expectBody(
      admin.send('POST', `/findings/${findingId}/acceptance/approve`, { json: {}, headers: { 'if-match': etag } }),
    );
  }

  it.each(REPORT_NAMES)('%s says what a count by hand says', async (report) => {
    const instant = await newest(staff);
    expect(await figuresOf(staff, report, instant)).toEqual(text(RECOUNTS[report](await count(instant))));
  });

  it.each(REPORT_NAMES)('%s has in its file the rows of its page', async (report) => {
    const instant = await newest(staff);
    const [header = [], ...rows] = parseCsv((await staff.get<string>(`/exports/${report}.csv?asOf=${instant}`)).text);
    expect(header.length).toBeGreaterThan(5);
    expect(rows).toHaveLength((await readWhole(staff, report, instant)).length);
  });

  it('tell people at least and at most, and what nobody stated', async () => {
    const rows = await readWhole(staff, 'personal-data', await newest(staff));
    const named = rows.filter((row) => row.named.some(({ id }) => id === supplier.id));
    expect(named.find(({ country, dataCategory }) => country === 'PH' && dataCategory === 'dob')).toMatchObject({
      peopleLeast: 5_700_000,
    });
    expect(named.find(({ country, dataCategory }) => country === null && dataCategory === 'dob')).toMatchObject({
      scopesWithoutCount: 1,
    });
  });

  it('tell who is late, who accepted what until when and why, and what lapsed', async () => {
    const risks = await readWhole(staff, 'overdue-and-accepted', await newest(staff));
    const own = risks.filter((row) => row.supplier.id === supplier.id);
    expect(own).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'overdue', daysOverdue: 12 }),
        expect.objectContaining({ kind: 'accepted', approver: 'Person admin', reason: 'We replace it.' }),
        expect.objectContaining({ kind: 'lapsed', standing: 'expired' }),
      ]),
    );
    const lapsed = await expectBody(staff.get<Page<RiskRowView>>('/reports/overdue-and-accepted?kind=lapsed'));
    expect(lapsed.items.map(({ kind }) => kind)).toEqual(lapsed.items.map(() => 'lapsed'));
    expect(lapsed.total).toBe(risks.filter(({ kind }) => kind === 'lapsed').length);
    expect((await staff.get('/reports/overdue-and-accepted?kind=late')).status).toBe(422);
  });

  it('say something else when a supplier leaves, which an older count does not (the control)', async () => {
    const before = await count(await newest(staff));
    const { etag } = await expectBody(staff.get<VendorView>(`/vendors/${supplier.id}`));
    expect((await staff.delete(`/vendors/${supplier.id}`, etag)).status).toBe(204);
    const instant = await newest(staff);
    for (const report of REPORT_NAMES) {
      const figures = await figuresOf(staff, report, instant);
      expect(figures).toEqual(text(RECOUNTS[report](await count(instant))));
      expect(figures).not.toEqual(text(RECOUNTS[report](before)));
    }
  });

  it('are read by nobody of another organisation', async () => {
    const stranger = await firebreak.signIn('stranger');
    for (const report of REPORT_NAMES.filter((name) => name !== 'control-coverage'))
      expect(await readWhole(stranger, report, await newest(stranger))).toEqual([]);
    const [measure] = await readWhole(stranger, 'control-coverage', await newest(stranger));
    expect(measure).toMatchObject({ suppliers: 0, coveragePercent: null });
  });
});
