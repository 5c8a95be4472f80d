import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get } from 'node:http';
import { callCentreScope } from '../testing/builders.js';
import { parseCsv } from '../testing/csv.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

const HEADER =
  'vendor_id,name,archetype,tier,status,owner_email,people_count,data_categories,access_types,assessment_status,coverage_percent,inherent_likelihood,inherent_impact,inherent_band,residual_likelihood,residual_impact,residual_band,annual_loss_p50,annual_loss_p95,currency,flags,last_assessed_at,next_review_on,model_version,created_at,updated_at,contract_ends_on,notice_hours,data_returned_on,without_notice_duty';

const HOSTILE = [
  '=1+1',
  '+852',
  '-2',
  '@SUM(A1)',
  '＝1',
  '"quoted", and more',
  "'already",
  'Zürich 供應商 🛡',
  '=HYPERLINK("http://evil.test","x")',
];

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  for (const name of HOSTILE) await addVendor(procurement, { name }, []);
  await addVendor(await firebreak.signIn('stranger'), { name: 'Somebody else' });
});

afterAll(() => firebreak.stop());

const download = async (query = ''): Promise<string> => (await expectBodyOf(`/exports/vendors.csv${query}`)).text;
const expectBodyOf = async (path: string) => {
  const response = await auditor.get<string>(path);
  expect(response.status).toBe(200);
  return response;
};
const records = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

describe('vendors.csv', () => {
  it('is a download of the fixed columns with CRLF line ends', async () => {
    const { headers, text } = await expectBodyOf('/exports/vendors.csv');
    expect(headers['content-type']).toMatch(/^text\/csv; ?charset=utf-8/);
    expect(headers['content-disposition']).toContain('attachment; filename="vendors.csv"');
    expect(headers['cache-control']).toBe('no-store');
    expect(new Date(headers['as-of'] as string).toISOString()).toBe(headers['as-of']);
    expect(text.split('\r\n')[0]).toBe(HEADER);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('gives every name exactly as it is', async () => {
    expect(records(await download()).map((row) => row['name'])).toEqual(HOSTILE);
  });

  it('in the safe variant begins with a byte order mark and lets no text begin a formula', async () => {
    const text = await download('?variant=safe');
    expect(text.startsWith('\uFEFFvendor_id,')).toBe(true);
    const names = records(text.slice(1)).map((row) => row['name'] ?? '');
    expect(names).toEqual(HOSTILE.map((name) => (/^[=+\-@＝]/.test(name) ? `'${name}` : name)));
    for (const row of parseCsv(text.slice(1))) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  it('says what the register says', async () => {
    const { id } = await addVendor(
      procurement,
      {
        archetype: 'call_centre_bpo',
        tier: 1,
        nextReviewOn: '2027-05-01',
        contractEndsOn: '2027-06-30',
        noticeHours: 48,
        dataReturnedOn: '2025-12-01',
      },
      [callCentreScope(), callCentreScope({ name: 'Second', peopleCount: 12, dataCategories: ['health', 'contact'] })],
    );
    await submitAssessment(firebreak, procurement, id, 1);
    const vendor = await expectBody(auditor.get<VendorView>(`/vendors/${id}`));
    const row = records(await download()).find((candidate) => candidate['vendor_id'] === id);
    const { judgement, scopeSummary } = vendor;
    expect(row).toEqual({
      vendor_id: id,
      name: vendor.name,
      archetype: 'call_centre_bpo',
      tier: '1',
      status: 'active',
      owner_email: 'procurement@first.test',
      people_count: '5700000',
      data_categories: scopeSummary.dataCategories.join(';'),
      access_types: scopeSummary.accessTypes.join(';'),
      assessment_status: 'submitted',
      coverage_percent: String(judgement.coveragePercent),
      inherent_likelihood: String(judgement.inherent.likelihood),
      inherent_impact: String(judgement.inherent.impact),
      inherent_band: judgement.inherent.band,
      residual_likelihood: String(judgement.residual.likelihood),
      residual_impact: String(judgement.residual.impact),
      residual_band: judgement.residual.band,
      annual_loss_p50: String(judgement.annualLoss.p50),
      annual_loss_p95: String(judgement.annualLoss.p95),
      currency: 'HKD',
      flags: judgement.flags.map((flag) => flag.key).join(';'),
      last_assessed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      next_review_on: '2027-05-01',
      model_version: judgement.modelVersion,
      created_at: vendor.createdAt,
      updated_at: vendor.updatedAt,
      contract_ends_on: '2027-06-30',
      notice_hours: '48',
      data_returned_on: '2025-12-01',
      without_notice_duty: 'false',
    });
  });

  it('is the same to the byte when nothing changed, and holds archived vendors', async () => {
    const vendor = await addVendor(procurement);
    await expectBody(procurement.delete(`/vendors/${vendor.id}`, vendor.etag));
    const text = await download();
    expect(records(text).find((row) => row['vendor_id'] === vendor.id)).toMatchObject({ status: 'archived' });
    expect(await download()).toBe(text);
  });

  it('is closed to visitors and holds nothing of another organisation', async () => {
    expect((await firebreak.visitor().get('/exports/vendors.csv')).status).toBe(401);
    const theirs = records((await (await firebreak.signIn('stranger')).get<string>('/exports/vendors.csv')).text);
    expect(theirs.map((row) => row['name'])).toEqual(['Somebody else']);
    expect((await auditor.get<Problem>('/exports/vendors.csv?variant=raw')).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/variant' }],
    });
  });

  it('gives its connection back when the reader goes away', async () => {
    const { first } = firebreak.organizationIds;
    await firebreak.database.query(
      `INSERT INTO vendors SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'name_key', n::text))).*
         FROM vendors v CROSS JOIN generate_series(1, 4000) n
        WHERE v.id = (SELECT id FROM vendors WHERE organization_id = $1 AND status = 'active' LIMIT 1)`,
      [first],
    );
    await firebreak.database.query(
      `INSERT INTO judgements SELECT (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(), 'vendor_id', v.id))).*
         FROM vendors v JOIN judgements j ON j.organization_id = v.organization_id
        WHERE j.id = (SELECT id FROM judgements WHERE organization_id = $1 AND superseded_at IS NULL LIMIT 1)
          AND NOT EXISTS (SELECT FROM judgements k WHERE k.vendor_id = v.id)`,
      [first],
    );
    for (let round = 0; round < 15; round += 1) await startAndLeave('/api/v1/exports/vendors.csv');
    expect(records(await download()).length).toBeGreaterThan(4_000);
    const [row] = await firebreak.database.query<{ open: number }>(
      `SELECT count(*)::integer AS open FROM pg_stat_activity WHERE datname = current_database() AND usename = 'firebreak_api' AND state LIKE 'idle in transaction%'`,
    );
    expect(row?.open).toBe(0);
  });
});

function startAndLeave(path: string): Promise<void> {
  const cookie = [...auditor.cookies].map((pair) => pair.join('=')).join('; ');
  return new Promise((resolve, reject) => {
    get(`${firebreak.origin}${path}`, { headers: { cookie } }, (response) => {
      response.on('error', () => undefined);
      response.on('close', resolve);
      response.once('data', () => response.destroy());
    }).on('error', reject);
  });
}
