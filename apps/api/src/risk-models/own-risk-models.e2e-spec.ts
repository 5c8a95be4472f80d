import { setTimeout as sleep } from 'node:timers/promises';
import { adjustableConstants, adjustedModel, DEFAULT_MODEL, judge, RISK_MODEL_LIMITS } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VendorFactsView } from '../judgements/facts.presenter.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { ModelPreviewView, RiskModelsView, RiskModelView } from './risk-models.presenter.js';

const PUBLISHED = DEFAULT_MODEL.version;
/** An organisation for which every harm is grave: the least that is critical comes much earlier. */
const STRICT = { 'stepThresholds.3': 300, 'stepThresholds.4': 400, 'stepThresholds.5': 500 };

let firebreak: TestApplication;
let admin: HttpClient;
let auditor: HttpClient;
let vendorId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  auditor = await firebreak.signIn('auditor');
  const scope = callCentreScope({ accessLevel: 'moderate', dataCategories: ['contact'], peopleCount: 90_000 });
  vendorId = (await addVendor(admin, {}, [scope])).id;
});

afterAll(() => firebreak.stop());

const listModels = (client = admin) => expectBody(client.get<RiskModelsView>('/risk-models'));
const make = (adjustments: object, reason = 'The board wants it so.') =>
  admin.post<RiskModelView>('/risk-models', { baseVersion: PUBLISHED, adjustments, reason });
const judgement = (asOf?: string) =>
  expectBody(admin.get<JudgementView>(`/vendors/${vendorId}/judgement${asOf === undefined ? '' : `?asOf=${asOf}`}`));

async function take(version: string): Promise<void> {
  const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
  await expectBody(admin.patch('/organization', { modelVersion: version }, etag));
  while ((await listModels()).waiting > 0) await sleep(20);
}

describe("a model of the organisation's own", () => {
  it('is previewed before it is kept, then kept, taken, and explains its verdicts afterwards', async () => {
    const before = await judgement();
    const draft = await expectBody(
      admin.post<ModelPreviewView>('/risk-models/preview', { baseVersion: PUBLISHED, adjustments: STRICT }),
    );
    expect(draft.moved.map((vendor) => [vendor.vendorId, vendor.from.band])).toEqual([
      [vendorId, before.residual.band],
    ]);
    const { length } = (await listModels()).models;

    const { version, own } = await expectBody(make(STRICT));
    expect(own).toMatchObject({ adjustments: STRICT, reason: 'The board wants it so.' });
    expect((await listModels()).models.at(length)?.version).toBe(version);
    expect(await judgement()).toEqual(before);
    const kept = await expectBody(admin.get<ModelPreviewView>(`/risk-models/preview?version=${version}`));
    expect(kept).toEqual({ ...draft, version });

    await take(version);
    const after = await judgement();
    expect([after.modelVersion, after.residual]).toMatchObject([version, draft.moved[0]?.to]);
    expect(after.lines.reduce((sum, { points }) => sum + points, 0)).toBe(after.residual.score);

    const { model, ...facts } = await expectBody(admin.get<VendorFactsView>(`/vendors/${vendorId}/judgement/facts`));
    expect(model).toEqual({ version, baseVersion: PUBLISHED, adjustments: STRICT });
    const { residual } = judge(facts, adjustedModel(DEFAULT_MODEL, model));
    expect(residual).toMatchObject(after.residual);

    const instant = new Date().toISOString();
    await take(PUBLISHED);
    expect((await judgement()).residual).toEqual(before.residual);
    expect(await judgement(instant)).toEqual(after);
  });

  it('counts on, keeps only what differs, and stands in the trail with its reason', async () => {
    const { doorGuard } = DEFAULT_MODEL;
    const made = await expectBody(make({ doorGuard, serviceHarm: 10 }, 'Service first'));
    expect(made.version).toBe(`${PUBLISHED}-own-2`);
    expect(made.own?.adjustments).toEqual({ serviceHarm: 10 });
    const { items } = await expectBody(
      admin.get<{ items: { details: object }[] }>('/audit-events?action=risk_model.created'),
    );
    expect(items[0]?.details).toMatchObject({
      name: made.version,
      reason: 'Service first',
      changes: [{ field: 'serviceHarm', from: DEFAULT_MODEL.serviceHarm, to: 10 }],
    });
  });

  it('gets one version each when two are made at once', async () => {
    const made = await Promise.all([1, 2, 3].map((serviceHarm) => expectBody(make({ serviceHarm }))));
    expect(new Set(made.map(({ version }) => version)).size).toBe(3);
  });

  it('is made by administrators and seen by everybody of the organisation, and by nobody else', async () => {
    const body = { baseVersion: PUBLISHED, adjustments: STRICT };
    expect((await auditor.post('/risk-models', { ...body, reason: 'Mine' })).status).toBe(403);
    expect((await auditor.post('/risk-models/preview', body)).status).toBe(200);
    const { models } = await listModels(auditor);
    const own = models.filter((model) => model.own !== null).map(({ version }) => version);
    expect(own.length).toBeGreaterThan(0);

    const stranger = await firebreak.signIn('strangeAdmin');
    expect((await listModels(stranger)).models.some((model) => model.own !== null)).toBe(false);
    expect((await stranger.get(`/risk-models/preview?version=${own[0]}`)).status).toBe(422);
    const { etag } = await expectBody(stranger.get<OrganizationSettingsView>('/organization'));
    expect((await stranger.patch('/organization', { modelVersion: own[0] }, etag)).status).toBe(422);
  });

  it.each([
    ['an unknown constant', { 'damping.mfa.magic': 1 }, '/adjustments/damping.mfa.magic', 'unknown'],
    ['a number beyond its range', { doorGuard: 1001 }, '/adjustments/doorGuard', 'out-of-range'],
    ['a step below the one before', { 'reach.low': 0 }, '/adjustments/reach.low', 'below-previous'],
    ['nothing that differs', {}, '/adjustments', 'nothing-changed'],
    ['a fraction', { doorGuard: 1.5 }, '/adjustments', 'type'],
    ['a text', { doorGuard: '1' }, '/adjustments', 'type'],
    ['a list', [1], '/adjustments', 'type'],
    ['a long key', { ['x'.repeat(RISK_MODEL_LIMITS.constantKeyCharacters + 1)]: 1 }, '/adjustments', 'too-long'],
  ])('is refused with %s', async (_, adjustments, pointer, code) => {
    const { status, body } = await make(adjustments);
    expect([status, (body as unknown as { errors: object[] }).errors[0]]).toMatchObject([422, { pointer, code }]);
  });

  it('may set every constant at once', async () => {
    const all = adjustableConstants(DEFAULT_MODEL).map(
      ({ key, value, max }) => [key, Math.min(value + 1, max)] as const,
    );
    expect(all.length).toBeLessThanOrEqual(RISK_MODEL_LIMITS.adjustments);
    const changed = all.filter(([key, value]) => value !== adjustableValue(key));
    const { own } = await expectBody(make(Object.fromEntries(all)));
    expect(Object.keys(own?.adjustments ?? {})).toHaveLength(changed.length);
  });
});

function adjustableValue(key: string): number | undefined {
  return adjustableConstants(DEFAULT_MODEL).find((constant) => constant.key === key)?.value;
}
