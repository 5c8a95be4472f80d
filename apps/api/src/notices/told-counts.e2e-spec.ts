import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@firebreak/domain';
import type { AssessmentView } from '../assessments/assessment.presenter.js';
import type { FindingView } from '../findings/finding.presenter.js';
import type { PortalFindingsView } from '../portal/portal-finding.presenter.js';
import { callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { importList } from '../testing/imported.js';
import { addVendor, answerAll, expectBody, openVerifiedPortal, sendCore, submit } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { NoticeView } from './notice.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;
let portal: HttpClient;
let findings: readonly FindingView[];
let vendorId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
  vendorId = (await addVendor(staff, { name: 'Lantau Data' }, [callCentreScope()])).id;
  const { assessment, invitation } = await sendCore(staff, vendorId);
  portal = await openVerifiedPortal(firebreak, admin, invitation);
  await answerAll(portal, 1);
  await submit(portal);
  await expectBody(staff.post<AssessmentView>(`/assessments/${assessment.id}/accept`, {}));
  findings = (await expectBody(staff.get<{ items: FindingView[] }>(`/findings?vendorId=${vendorId}&limit=200`))).items;
});

afterAll(() => firebreak.stop());

const toldOf = async (client: HttpClient, kind: NoticeKind): Promise<readonly NoticeView[]> =>
  (await expectBody(client.get<{ items: NoticeView[] }>('/me/notices?limit=200'))).items.filter(
    (notice) => notice.kind === kind,
  );
const idOf = async (client: HttpClient): Promise<string> =>
  (await expectBody(client.get<{ user: { id: string } }>('/session'))).user.id;
const column = async (sql: string, parameters: unknown[] = []): Promise<string[]> =>
  (await firebreak.database.query<{ value: string }>(sql, parameters)).map(({ value }) => value);
const pathsOf = (ids: readonly string[]): string[] => ids.map((id) => `/findings/${id}`).toSorted();
const sorted = (notices: readonly NoticeView[]): string[] => notices.map(({ path }) => path).toSorted();

async function answer(count: number, from: number, note: object): Promise<void> {
  const { items } = await expectBody(portal.get<PortalFindingsView>('/portal/findings'));
  for (const { id } of items.slice(from, from + count))
    await expectBody(portal.post(`/portal/findings/${id}/notes`, note));
}

describe('what people are told of is as much as there is', () => {
  it('of findings that were given to somebody, and nothing of those that one took oneself', async () => {
    const [me, boss] = [await idOf(staff), await idOf(admin)];
    for (const [index, { id, etag }] of findings.slice(0, 5).entries())
      await expectBody(staff.patch(`/findings/${id}`, { ownerId: index < 3 ? boss : me }, etag));
    const given = await column(`SELECT id AS value FROM findings WHERE owner_id = $1`, [boss]);
    expect(given).toHaveLength(3);
    expect(sorted(await toldOf(admin, 'finding_assigned'))).toEqual(pathsOf(given));
    expect(await column(`SELECT id AS value FROM findings WHERE owner_id = $1`, [me])).toHaveLength(2);
    expect(await toldOf(staff, 'finding_assigned')).toEqual([]);
  });

  it('of plans, to whoever keeps the finding', async () => {
    await answer(4, 0, { kind: 'plan', text: 'We buy keys.', plannedOn: daysFromNow(20) });
    const [boss, rest] = [`f.owner_id = $1`, `f.owner_id IS DISTINCT FROM $1`].map(
      (whose) => `SELECT f.id AS value FROM findings f WHERE f.status = 'planned' AND ${whose}`,
    );
    const planned = await column(boss ?? '', [await idOf(admin)]);
    const others = await column(rest ?? '', [await idOf(admin)]);
    expect(planned.length + others.length).toBe(4);
    expect(sorted(await toldOf(admin, 'plan_proposed'))).toEqual(pathsOf(planned));
    expect(sorted(await toldOf(staff, 'plan_proposed'))).toEqual(pathsOf(others));
  });

  it('of fixes that the vendor says are done, each time that it says so', async () => {
    await answer(3, 6, { kind: 'fix', text: 'Done.', level: 3 });
    const [again] = await column(`SELECT id AS value FROM findings WHERE status = 'fixed' ORDER BY id LIMIT 1`);
    await expectBody(staff.post(`/findings/${again}/notes`, { kind: 'refusal', text: 'For whom?' }));
    await expectBody(portal.post(`/portal/findings/${again}/notes`, { kind: 'fix', text: 'For all.', level: 3 }));
    const said = await column(`SELECT finding_id AS value FROM finding_notes WHERE kind = 'fix'`);
    expect(said).toHaveLength(4);
    const told = [...(await toldOf(staff, 'fix_claimed')), ...(await toldOf(admin, 'fix_claimed'))];
    expect(sorted(told)).toEqual(pathsOf(said));
  });

  it('of an import, with as many vendors as it brought, to whoever asked for it alone', async () => {
    const before = await column('SELECT id AS value FROM vendors');
    const list = 'name,archetype\r\nPeak Payroll,payroll_hr\r\nHarbour Post,logistics\r\nLantau Data,saas_other\r\n';
    const done = await importList(staff, list, 'duplicates=leave_out');
    expect(done.state).toBe('done');
    const came = (await column('SELECT id AS value FROM vendors')).length - before.length;
    expect(came).toBe(2);
    expect((await toldOf(staff, 'import_finished')).map(({ details }) => details)).toEqual([
      { added: came, changed: 0 },
    ]);
    expect(await toldOf(admin, 'import_finished')).toEqual([]);
  });
});
