import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adjustedModel, HKCERT_CORE, judge, modelOf } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildScope, callCentreScope, daysFromNow } from '../testing/builders.js';
import { databaseContents } from '../testing/database-contents.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { addVendor, expectBody, openPortal, sendCore, submit, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { VendorFactsView } from './facts.presenter.js';
import type { JudgementEntryView, JudgementView } from './judgement.presenter.js';
import { JudgementsService } from './judgements.service.js';

interface History {
  readonly items: JudgementEntryView[];
  readonly nextCursor: string | null;
  readonly total: number;
}

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;
let stranger: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  stranger = await firebreak.signIn('stranger');
});

afterAll(() => firebreak.stop());

const callCentre = () => addVendor(procurement, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
const judgementOf = (id: string, query = ''): Promise<JudgementView> =>
  expectBody(auditor.get<JudgementView>(`/vendors/${id}/judgement${query}`));
const historyOf = (id: string, query = ''): Promise<History> =>
  expectBody(auditor.get<History>(`/vendors/${id}/judgements${query}`));

const factsOf = (id: string, headers = {}): Promise<VendorFactsView> =>
  expectBody(auditor.get<VendorFactsView>(`/vendors/${id}/judgement/facts`, { headers }));

describe('the judgement', () => {
  it('shows its sum: the lines add up to the score', async () => {
    const vendor = await callCentre();
    const judgement = await judgementOf(vendor.id);
    expect(judgement.lines.length).toBeGreaterThan(1);
    expect(judgement.lines.reduce((sum, line) => sum + line.points, 0)).toBe(judgement.residual.score);
    expect(judgement).toMatchObject({ vendorId: vendor.id, assessed: false, coveragePercent: 0 });
    expect(judgement.residual.score).toBe(judgement.residual.worst.score);
    expect(judgement.residual.best.score).toBeLessThanOrEqual(judgement.residual.worst.score);
    expect(judgement.levers.length).toBeGreaterThan(0);
    const { lines: _l, levers: _v, vendorId: _i, computedAt: _c, lessThanUsual, ...summary } = judgement;
    expect(lessThanUsual).toBeNull();
    expect(summary).toEqual(vendor.judgement);
  });

  it('speaks the language that is asked for', async () => {
    const { id } = await callCentre();
    const chinese = await expectBody(
      auditor.get<JudgementView>(`/vendors/${id}/judgement`, { headers: { 'accept-language': 'zh-HK' } }),
    );
    expect(chinese.flags.length).toBeGreaterThan(0);
    for (const { reason, clearedBy } of chinese.flags) expect(`${reason}${clearedBy}`).toMatch(/\p{Script=Han}/u);
    for (const { text } of chinese.lines) expect(text).toMatch(/\p{Script=Han}/u);
    for (const { reason } of (await judgementOf(id)).flags) expect(reason).not.toMatch(/\p{Script=Han}/u);
  });

  it('can be read as it stood at an instant, and says the instant', async () => {
    const before = new Date(Date.now() - 1_000).toISOString();
    const vendor = await addVendor(procurement, { archetype: 'call_centre_bpo' }, []);
    const bare = await judgementOf(vendor.id);
    await sleep(5);
    const between = new Date().toISOString();
    await sleep(5);
    await expectBody(procurement.post(`/vendors/${vendor.id}/access-scopes`, callCentreScope()));
    const response = await auditor.get<JudgementView>(`/vendors/${vendor.id}/judgement?asOf=${between}`);
    expect(response.headers['as-of']).toBe(between);
    expect(response.body).toEqual(bare);
    const now = await auditor.get<JudgementView>(`/vendors/${vendor.id}/judgement`);
    expect(now.body.residual.score).toBeGreaterThan(bare.residual.score);
    expect(Date.parse(now.headers['as-of'] as string)).toBeGreaterThan(Date.parse(between));
    expect((await auditor.get(`/vendors/${vendor.id}/judgement?asOf=${before}`)).status).toBe(404);
  });

  it.each([
    'yesterday',
    '2026-11-23',
    '2026-02-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-11-23T10:00:00+08:00',
    '2026-13-01T00:00:00Z',
    '',
  ])('refuses asOf=%s', async (asOf) => {
    const { id } = await callCentre();
    const { body } = await auditor.get<Problem>(`/vendors/${id}/judgement?asOf=${encodeURIComponent(asOf)}`);
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('survives the first and the last instant of the calendar', async () => {
    const { id } = await callCentre();
    expect((await auditor.get(`/vendors/${id}/judgement?asOf=0000-01-01T00:00:00Z`)).status).toBe(404);
    const { body } = await auditor.get<Problem>(`/vendors/${id}/judgement?asOf=9999-12-31T23:59:59.999Z`);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/asOf', code: 'in-the-future' }] });
  });
});

describe('the history', () => {
  it('has an entry for every change of facts, newest first, and none for a change that is no fact', async () => {
    const vendor = await callCentre();
    await submitAssessment(firebreak, procurement, vendor.id, 4);
    const present = await expectBody(auditor.get<{ etag: string }>(`/vendors/${vendor.id}`));
    await expectBody(procurement.patch(`/vendors/${vendor.id}`, { notes: 'No fact.' }, present.etag));
    const { items, total } = await historyOf(vendor.id);
    expect(items.map((entry) => entry.cause)).toEqual(['answers_submitted', 'scope_changed', 'vendor_created']);
    expect(total).toBe(3);
    expect(items[0]?.residual.score).toBeLessThan(items[1]?.residual.score ?? 0);
    expect(items[0]?.computedAt).toBe((await judgementOf(vendor.id)).computedAt);
  });

  it.each([1, 2, 5, 200])('neither loses nor repeats an entry in pages of %i', async (limit) => {
    const vendor = await addVendor(
      procurement,
      {},
      Array.from({ length: 7 }, (_, index) => buildScope({ peopleCount: 10 ** index })),
    );
    const whole = (await historyOf(vendor.id, '?limit=200')).items.map((entry) => entry.id);
    expect(whole.length).toBe(8);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: History = await historyOf(vendor.id, `?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((entry) => entry.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
  });

  it('is one chain: each judgement ends when the next begins, and one is current', async () => {
    const vendor = await callCentre();
    const portals: HttpClient[] = [];
    for (let number = 0; number < 6; number += 1) {
      const portal = await openPortal(firebreak, (await sendCore(procurement, vendor.id)).invitation);
      const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
      const answer = { level: number % 5 };
      await expectBody(portal.put(`/portal/answers/${questions[number]?.id}`, answer, { 'if-none-match': '*' }));
      portals.push(portal);
    }
    await Promise.all(portals.map(submit));
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        expectBody(
          procurement.post(`/vendors/${vendor.id}/access-scopes`, buildScope({ peopleCount: 100 ** (index % 5) })),
        ),
      ),
    );
    const rows = await firebreak.database.query<{
      computed_at: Date;
      superseded_at: Date | null;
      scopes: number;
      answers: number;
    }>(
      `SELECT computed_at, superseded_at, jsonb_array_length(facts -> 'scopes') AS scopes,
              jsonb_array_length(facts -> 'answers') AS answers FROM judgements WHERE vendor_id = $1 ORDER BY id`,
      [vendor.id],
    );
    expect(rows.filter((row) => row.superseded_at === null)).toHaveLength(1);
    expect(rows.at(-1)).toMatchObject({ superseded_at: null, scopes: 11, answers: 6 });
    rows.slice(1).forEach((row, index) => expect(rows[index]?.superseded_at).toEqual(row.computed_at));
  });
});

describe('the daily job', () => {
  it('judges anew on the day after a contract ended, and after it only when something changed', async () => {
    const endsOn = daysFromNow(-1);
    const { id } = await addVendor(procurement, { contractEndsOn: endsOn, noticeHours: 24 });
    const judgements = firebreak.app.get(JudgementsService);
    const { first } = firebreak.organizationIds;
    // As on the last day of the contract.
    await firebreak.app
      .get(TenantDb)
      .run(first, () => judgements.refresh(id, 'vendor_changed'), { now: new Date(`${endsOn}T12:00:00Z`) });
    expect(await judgementOf(id)).toMatchObject({ asOfDate: endsOn, flags: [] });
    await judgements.refreshOutdated(first, new AbortController().signal);
    const { flags } = await judgementOf(id);
    expect(flags.map(({ key }) => key)).toEqual(['access_after_contract', 'data_kept_after_contract']);
    const { items, total } = await historyOf(id);
    expect(items[0]?.cause).toBe('time_passed');
    await judgements.refreshOutdated(first, new AbortController().signal);
    expect((await historyOf(id)).total).toBe(total);
  });
});

describe('the facts', () => {
  it('are what the judgement stands on: whoever has the model comes to the same result', async () => {
    const { id } = await addVendor(procurement, { archetype: 'call_centre_bpo', noticeHours: 24 }, [callCentreScope()]);
    await submitAssessment(firebreak, procurement, id, 2);
    const { model, ...facts } = await factsOf(id);
    const { levers, lines, ...result } = judge(facts, adjustedModel(modelOf(model.baseVersion), model), {
      levers: true,
    });
    const told = await judgementOf(id);
    expect(told.residual).toEqual({ ...result.residual, best: result.residual.best, worst: told.residual.worst });
    expect(told.annualLoss).toEqual(result.annualLoss);
    expect(told.lines.map(({ key, points }) => [key, points])).toEqual(lines.map(({ key, points }) => [key, points]));
    expect(told.levers.map(({ key, score }) => [key, score])).toEqual(levers.map(({ key, score }) => [key, score]));
    expect(facts.contract).toEqual({
      endsOn: null,
      noticeHours: 24,
      withoutNoticeDuty: false,
      dataReturnedOn: null,
    });
  });

  it('come with all questions in the language that is asked for, before anything is answered', async () => {
    const { id } = await callCentre();
    const { questions, answers } = await factsOf(id, { 'accept-language': 'zh-HK' });
    expect(answers).toEqual([]);
    expect(questions.map(({ key }) => key)).toEqual(HKCERT_CORE.questions.map(({ key }) => key));
    for (const { text, options } of questions) expect(`${text}${options[4]?.text}`).toMatch(/\p{Script=Han}/u);
  });
});

describe('what if', () => {
  it('takes another contract', async () => {
    const { id } = await addVendor(procurement, {}, [callCentreScope()]);
    const contract = { endsOn: null, noticeHours: null, withoutNoticeDuty: true, dataReturnedOn: null };
    const ended = { ...contract, endsOn: daysFromNow(-1), noticeHours: 72, withoutNoticeDuty: false };
    const flagsIf = async (body: object) => {
      const supposed = auditor.post<JudgementView>(`/vendors/${id}/judgement/what-if`, body);
      return (await expectBody(supposed)).flags.map(({ key, severity }) => `${key}: ${severity}`);
    };
    expect(await flagsIf({ contract })).toContain('no_duty_to_tell: high');
    expect(await flagsIf({ contract: ended })).toEqual(
      expect.arrayContaining(['access_after_contract: high', 'data_kept_after_contract: high']),
    );
  });

  it('keeps the contract', async () => {
    const { id } = await addVendor(procurement, { contractEndsOn: daysFromNow(-1) });
    const { flags } = await expectBody(
      auditor.post<JudgementView>(`/vendors/${id}/judgement/what-if`, {
        scopes: [{ accessLevel: 'low', accessTypes: ['vpn'] }],
      }),
    );
    expect(flags.map(({ key }) => key)).toContain('access_after_contract');
  });

  it('says when less was entered than such a supplier usually gets', async () => {
    const { id } = await addVendor(procurement, { archetype: 'airline_it' }, [
      buildScope({ accessLevel: 'low', dataCategories: [], accessTypes: ['supplier_portal'] }),
    ]);
    const { lessThanUsual, residual } = await judgementOf(id);
    expect(residual.band).toBe('very_low');
    expect(lessThanUsual?.band).toBe('critical');
    expect(lessThanUsual?.text).toMatch(/^Less than usual for this kind of supplier\./);
  });

  it('judges changed facts and stores nothing', async () => {
    const vendor = await callCentre();
    const before = await databaseContents(firebreak.database);
    const { lines: _, levers: __, computedAt: _c, ...now } = await judgementOf(vendor.id);
    const unchanged = await expectBody(auditor.post<JudgementView>(`/vendors/${vendor.id}/judgement/what-if`, {}));
    expect(unchanged).toMatchObject(now);
    const { name: _n, countries: _k, ...scope } = callCentreScope({ peopleCount: 10 });
    const smaller = await expectBody(
      auditor.post<JudgementView>(`/vendors/${vendor.id}/judgement/what-if`, {
        scopes: [{ ...scope, critical: false }],
      }),
    );
    expect(smaller.inherent.score).toBeLessThan(now.inherent.score);
    expect(await databaseContents(firebreak.database)).toEqual(before);
  });

  it.each([
    [{ answers: [{ questionKey: 'XXX-99', level: 4 }] }, '/answers/0/questionKey'],
    [{ answers: [{ questionKey: 'MFA-01', level: 9 }] }, '/answers/0/level'],
    [{ answers: 'all' }, '/answers'],
    [{ scopes: [{}] }, '/scopes/0/accessLevel'],
    [{ scopes: [null] }, '/scopes'],
    [{ archetype: 'bakery' }, '/archetype'],
    [{ contract: null }, '/contract'],
    [{ contract: { endsOn: null } }, '/contract/noticeHours'],
    [{ flags: [] }, '/flags'],
  ])('refuses %j', async (body, pointer) => {
    const { id } = await callCentre();
    const refused = await auditor.post<Problem>(`/vendors/${id}/judgement/what-if`, body);
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(refused.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });
});

describe('a vendor that is not there', () => {
  it('is 404 for an unknown, a malformed and a foreign id, and 401 comes first', async () => {
    const foreign = await addVendor(stranger);
    for (const id of [foreign.id, randomUUID(), 'x']) {
      expect((await auditor.get(`/vendors/${id}/judgement`)).status).toBe(404);
      expect((await auditor.get(`/vendors/${id}/judgement/facts`)).status).toBe(404);
      expect((await auditor.get(`/vendors/${id}/judgements`)).status).toBe(404);
      expect((await auditor.post(`/vendors/${id}/judgement/what-if`, {})).status).toBe(404);
      for (const path of ['judgement', 'judgement/facts'])
        expect((await firebreak.visitor().get(`/vendors/${id}/${path}`)).status).toBe(401);
    }
  });
});
