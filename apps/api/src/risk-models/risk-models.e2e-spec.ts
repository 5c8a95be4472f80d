import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_MODEL, MODEL_VERSIONS, type Band } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JudgementEntryView, JudgementView } from '../judgements/judgement.presenter.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { ModelPreviewView, RiskModelsView } from './risk-models.presenter.js';

const FIRST = MODEL_VERSIONS[0] ?? '';
const NEWEST = DEFAULT_MODEL.version;

let firebreak: TestApplication;
let admin: HttpClient;
const vendorIds: string[] = [];

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  const scopes = [
    callCentreScope(),
    callCentreScope({ accessLevel: 'moderate', accessTypes: ['crm_lookup'] }),
    callCentreScope({ accessLevel: 'low', dataCategories: ['contact'], peopleCount: 20 }),
    callCentreScope({ accessLevel: 'moderate', dataCategories: ['contact'], peopleCount: 90_000 }),
  ];
  for (const scope of scopes) vendorIds.push((await addVendor(admin, {}, [scope])).id);
});

afterAll(() => firebreak.stop());

const listModels = () => expectBody(admin.get<RiskModelsView>('/risk-models'));
const preview = (version: string) => expectBody(admin.get<ModelPreviewView>(`/risk-models/preview?version=${version}`));
const judgement = (id: string, asOf?: string) =>
  expectBody(admin.get<JudgementView>(`/vendors/${id}/judgement${asOf === undefined ? '' : `?asOf=${asOf}`}`));

async function take(version: string): Promise<void> {
  const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
  await expectBody(admin.patch('/organization', { modelVersion: version }, etag));
  while ((await listModels()).waiting > 0) await sleep(20);
}

async function bands(): Promise<Map<string, Band>> {
  const all = await Promise.all(vendorIds.map((id) => judgement(id)));
  return new Map(all.map(({ vendorId, residual }) => [vendorId, residual.band]));
}

describe('the risk models', () => {
  it('are told with what is new, in the language asked for; a new organisation has the newest', async () => {
    const { inForce, models, vendors, waiting } = await listModels();
    expect({ inForce, versions: models.map(({ version }) => version) }).toEqual({
      inForce: NEWEST,
      versions: MODEL_VERSIONS,
    });
    expect(vendors).toBeGreaterThanOrEqual(vendorIds.length);
    expect(waiting).toBe(0);
    const chinese = await expectBody(
      admin.send<RiskModelsView>('GET', '/risk-models', { headers: { 'accept-language': 'zh-Hant' } }),
    );
    expect(chinese.models.at(-1)?.whatIsNew).toMatch(/可能性/);
  });

  it('are previewed truly: the vendors that it names, and no others, move when the model is taken', async () => {
    const before = await bands();
    const told = await preview(FIRST);
    expect(told.raised + told.lowered).toBeGreaterThan(0);
    const previewed = told.moved
      .filter(({ vendorId }) => vendorIds.includes(vendorId))
      .map(({ vendorId, from, to }) => [vendorId, from.band, to.band]);
    expect(await bands()).toEqual(before);

    await take(FIRST);
    const after = await bands();
    const moved = vendorIds
      .filter((id) => before.get(id) !== after.get(id))
      .map((id) => [id, before.get(id), after.get(id)]);
    expect(new Set(previewed.map(String))).toEqual(new Set(moved.map(String)));
    expect(moved.length).toBeGreaterThan(0);
    expect((await preview(FIRST)).moved).toEqual([]);
  });

  it('leave the past alone: an old verdict is explained by the model of its day', async () => {
    const [id = ''] = vendorIds;
    const old = await judgement(id);
    expect(old.modelVersion).toBe(FIRST);
    const instant = new Date().toISOString();
    await take(NEWEST);
    expect((await judgement(id)).modelVersion).toBe(NEWEST);
    expect(await judgement(id, instant)).toEqual(old);
    const { items } = await expectBody(admin.get<{ items: JudgementEntryView[] }>(`/vendors/${id}/judgements?limit=2`));
    expect(items.map(({ modelVersion, cause }) => [modelVersion, cause])).toEqual([
      [NEWEST, 'model_changed'],
      [FIRST, 'model_changed'],
    ]);
  });

  it('are looked at by everybody of the organisation and taken by administrators', async () => {
    const auditor = await firebreak.signIn('auditor');
    expect((await auditor.get(`/risk-models/preview?version=${FIRST}`)).status).toBe(200);
    const { etag } = await expectBody(auditor.get<OrganizationSettingsView>('/organization'));
    expect((await auditor.patch('/organization', { modelVersion: FIRST }, etag)).status).toBe(403);
  });

  it.each(['', '?version=', '?version=2025.1.1', '?model=2026.11.1'])(
    'are not guessed: %s is refused',
    async (query) => {
      expect((await admin.get(`/risk-models/preview${query}`)).status).toBe(422);
    },
  );

  it('are changed in the trail', async () => {
    const { items } = await expectBody(
      admin.get<{ items: { action: string; details: { changes?: Record<string, unknown> } }[] }>(
        '/audit-events?action=organization.changed',
      ),
    );
    expect(JSON.stringify(items[0]?.details)).toContain(NEWEST);
  });
});
