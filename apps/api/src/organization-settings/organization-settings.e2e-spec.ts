import { CURRENCIES, DEFAULT_MODEL } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JudgementEntryView, JudgementView } from '../judgements/judgement.presenter.js';
import { callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { OrganizationSettingsView } from './organization-settings.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const read = (client = admin) => expectBody(client.get<OrganizationSettingsView>('/organization'));

describe('the organisation', () => {
  it.each(['admin', 'procurement', 'auditor'] as const)('is shown to %s with its settings', async (person) => {
    const client = await firebreak.signIn(person);
    const { headers, body } = await client.get<OrganizationSettingsView>('/organization');
    expect(headers['etag']).toBe(body.etag);
    expect(body).toMatchObject({
      id: firebreak.organizationIds.first,
      currency: 'HKD',
      demo: true,
      mailDelivery: 'kept',
      reviewIntervalDays: { tier1: 180, tier2: 365, tier3: 730, tier4: 1_095 },
      defaultReviewIntervalDays: { tier1: 180, tier2: 365, tier3: 730, tier4: 1_095 },
    });
  });

  it('is changed by administrators, as it was read', async () => {
    const { etag } = await read();
    const change = { name: 'First Trading (HK)', locale: 'zh-Hant', reviewIntervalDays: { tier2: 300 } };
    expect((await admin.patch('/organization', change)).status).toBe(428);
    const { status, body } = await admin.patch<OrganizationSettingsView>('/organization', change, etag);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'First Trading (HK)',
      locale: 'zh-Hant',
      currency: 'HKD',
      reviewIntervalDays: { tier1: 180, tier2: 300, tier3: 730, tier4: 1_095 },
    });
    expect(await admin.patch<Problem>('/organization', change, etag)).toMatchObject({
      status: 412,
      body: { current: { name: 'First Trading (HK)' } },
    });
  });

  it.each([
    [{}, ''],
    [{ name: 'Ring 23456789' }, '/name'],
    [{ name: 'x'.repeat(81) }, '/name'],
    [{ currency: 'XXX' }, '/currency'],
    [{ currency: 'hkd' }, '/currency'],
    [{ locale: 'de' }, '/locale'],
    [{ reviewIntervalDays: { tier1: 6 } }, '/reviewIntervalDays/tier1'],
    [{ reviewIntervalDays: { tier4: 3_651 } }, '/reviewIntervalDays/tier4'],
    [{ reviewIntervalDays: { tier5: 30 } }, '/reviewIntervalDays/tier5'],
    [{ reviewIntervalDays: null }, '/reviewIntervalDays'],
    [{ reviewIntervalDays: [] }, '/reviewIntervalDays'],
    [{ demo: false }, '/demo'],
  ])('refuses %j', async (change, pointer) => {
    const { status, body } = await admin.patch<Problem>('/organization', change, (await read()).etag);
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  it.each(['procurement', 'auditor'] as const)('is not changed by %s', async (person) => {
    const client = await firebreak.signIn(person);
    expect((await client.patch('/organization', { name: 'Mine' }, (await read()).etag)).status).toBe(403);
  });

  it('is closed to visitors', async () => {
    expect((await firebreak.visitor().get('/organization')).status).toBe(401);
    expect((await firebreak.visitor().patch('/organization', { name: 'Mine' }, '"1"')).status).toBe(401);
  });

  it('offers currencies that the standard knows and the model has a rate for', () => {
    expect(Object.keys(DEFAULT_MODEL.currencies).toSorted()).toEqual([...CURRENCIES]);
    expect(Intl.supportedValuesOf('currency')).toEqual(expect.arrayContaining([...CURRENCIES]));
  });
});

describe('the review intervals', () => {
  it('decide when a vendor that comes without a date is reviewed', async () => {
    await expectBody(
      admin.patch('/organization', { reviewIntervalDays: { tier1: 100, tier3: 700 } }, (await read()).etag),
    );
    const created = async (change: object) =>
      (await expectBody(admin.post<VendorView>('/vendors', { archetype: 'other', ...change }))).nextReviewOn;
    expect(await created({ name: 'Nobody knows it yet' })).toBe(daysFromNow(100));
    expect(await created({ name: 'Known to matter little', tier: 3 })).toBe(daysFromNow(700));
    expect(await created({ name: 'With a day', nextReviewOn: '2027-03-01' })).toBe('2027-03-01');
    expect(await created({ name: 'Never', nextReviewOn: null })).toBeNull();
  });
});

describe('another currency', () => {
  it('makes every vendor be judged anew in the background, and the history says why', async () => {
    const ids = [];
    for (let vendor = 0; vendor < 3; vendor += 1) ids.push((await addVendor(admin, {}, [callCentreScope()])).id);
    const before = await judgement(ids[0] ?? '');
    await expectBody(admin.patch('/organization', { currency: 'USD' }, (await read()).etag));
    for (const id of ids) {
      await untilCurrencyIs(id, 'USD');
      const { items } = await expectBody(
        admin.get<{ items: JudgementEntryView[] }>(`/vendors/${id}/judgements?limit=1`),
      );
      expect(items[0]?.cause).toBe('currency_changed');
    }
    const after = await judgement(ids[0] ?? '');
    expect(after.residual).toEqual(before.residual);
    expect(before.annualLoss.p50 / after.annualLoss.p50).toBeCloseTo(7.8, 0);
  });
});

function judgement(id: string): Promise<JudgementView> {
  return expectBody(admin.get<JudgementView>(`/vendors/${id}/judgement`));
}

async function untilCurrencyIs(id: string, currency: string): Promise<void> {
  while ((await judgement(id)).annualLoss.currency !== currency) await sleep(20);
}
