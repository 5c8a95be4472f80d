import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adjustedModel, judge, modelOf, type VendorFacts } from '@firebreak/domain';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { JudgementBasisView } from './judgement-basis.presenter.js';
import type { JudgementEntryView } from './judgement.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let vendorId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  const staff = await firebreak.signIn('procurement');
  const admin = await firebreak.signIn('admin');
  vendorId = (await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()])).id;
  const { id } = await submitAssessment(firebreak, staff, vendorId, 2);
  await expectBody(staff.post(`/assessments/${id}/accept`, {}));
  // Another model, and one of the organisation's own: every judgement keeps the one that made it.
  const own = await expectBody(
    admin.post<{ version: string }>('/risk-models', {
      baseVersion: '2026.11.2',
      adjustments: { doorGuard: 800 },
      reason: 'Doors matter here.',
    }),
  );
  for (const modelVersion of ['2026.11.1', own.version]) {
    const { etag } = await expectBody(admin.get<{ etag: string }>('/organization'));
    await expectBody(admin.patch('/organization', { modelVersion }, etag));
    await expectBody(staff.post(`/vendors/${vendorId}/access-scopes`, callCentreScope({ name: modelVersion })));
  }
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const history = async (): Promise<JudgementEntryView[]> =>
  (await expectBody(auditor.get<{ items: JudgementEntryView[] }>(`/vendors/${vendorId}/judgements`))).items;
const basisOf = (id: string, query = ''): Promise<JudgementBasisView> =>
  expectBody(auditor.get(`/vendors/${vendorId}/judgements/${id}${query}`));

/** Works the result out anew from what the API gave, as a browser does. */
function judgedAnew({ factsJson, model }: JudgementBasisView) {
  const facts = JSON.parse(factsJson) as VendorFacts;
  return judge(facts, adjustedModel(modelOf(model.baseVersion), model));
}

describe('what a stored judgement was worked out from', () => {
  it('is there for every judgement, hashes to what was stored, and gives the stored result again', async () => {
    const entries = await history();
    expect(new Set(entries.map(({ modelVersion }) => modelVersion)).size).toBe(3);
    for (const entry of entries) {
      const basis = await basisOf(entry.id);
      expect(createHash('sha256').update(basis.factsJson).digest('hex')).toBe(basis.factsSha256);
      const { residual, inherent, annualLoss, coveragePercent, modelVersion, flags } = judgedAnew(basis);
      expect({ residual, inherent, annualLoss, coveragePercent, modelVersion }).toEqual({
        residual: basis.residual,
        inherent: basis.inherent,
        annualLoss: basis.annualLoss,
        coveragePercent: basis.coveragePercent,
        modelVersion: basis.modelVersion,
      });
      expect(flags.map(({ key }) => key)).toEqual(basis.flags.map(({ key }) => key));
    }
  });

  it('would be found out were it changed: facts by their hash, a result by working it out', async () => {
    const [entry] = await history();
    const basis = await basisOf(entry?.id ?? '');
    const changed = basis.factsJson.replace('"humanChannel":true', '"humanChannel":false');
    expect(changed).not.toBe(basis.factsJson);
    expect(createHash('sha256').update(changed).digest('hex')).not.toBe(basis.factsSha256);
    await firebreak.database.query(
      `UPDATE judgements SET result = jsonb_set(result, '{residual,score}', '1') WHERE id = $1`,
      [entry?.id],
    );
    const tampered = await basisOf(entry?.id ?? '');
    expect(tampered.residual.score).toBe(1);
    expect(judgedAnew(tampered).residual.score).not.toBe(1);
  });

  it('says whether it was in force at the instant that is asked for', async () => {
    const entries = await history();
    const [newest, older] = entries;
    if (!newest || !older) throw new Error('There is no history.');
    expect((await basisOf(older.id)).supersededAt).not.toBeNull();
    expect((await basisOf(older.id, `?asOf=${older.computedAt}`)).supersededAt).toBeNull();
    const before = await auditor.get<Problem>(`/vendors/${vendorId}/judgements/${newest.id}?asOf=${older.computedAt}`);
    expect(before.status).toBe(404);
  });

  it('is nobody else’s: not under another vendor, and not for another organisation', async () => {
    const [entry] = await history();
    const other = await addVendor(await firebreak.signIn('procurement'));
    expect((await auditor.get(`/vendors/${other.id}/judgements/${entry?.id}`)).status).toBe(404);
    const stranger = await firebreak.signIn('strangeAuditor');
    expect((await stranger.get(`/vendors/${vendorId}/judgements/${entry?.id}`)).status).toBe(404);
  });
});
