import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SUPPLIER_REQUEST_LIMITS } from '@firebreak/domain';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import type { MadeIntakeLinkView } from './intake.presenter.js';

const { perHour, receiptsADay, waiting } = SUPPLIER_REQUEST_LIMITS;
const HERE = '198.51.100.30';
const ELSEWHERE = '198.51.100.31';

let firebreak: TestApplication;
let staff: HttpClient;
let token: string;

beforeAll(async () => {
  firebreak = await startTestApplication({ RATE_LIMITS: 'on' });
  const admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
  const { url } = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
  token = url.split('#')[1] ?? '';
});

afterAll(() => firebreak.stop());

const form = (supplierName: string) => ({
  supplierName,
  purpose: 'Payroll.',
  archetype: 'payroll_hr',
  accessLevel: 'low',
  usage: 'once',
});
const ask = (supplierName: string, address: string, requesterEmail = `${randomUUID()}@first.test`) =>
  firebreak.visitor().send<Problem>('POST', '/intake/requests', {
    json: { ...form(supplierName), token, requesterName: 'Chan Siu Ming', requesterEmail, locale: 'en' },
    headers: { 'x-forwarded-for': address },
  });
const rows = async (sql: string, parameters: unknown[] = []): Promise<number> => {
  const found = await firebreak.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count ${sql}`,
    parameters,
  );
  return found[0]?.count ?? -1;
};
const stored = () => rows('FROM supplier_requests');
const traces = () => rows(`FROM trail.events WHERE action = 'supplier_request.received'`);

describe('asking for suppliers by the link', () => {
  it('is taken so often in an hour from one address and then refused with the time to wait; others are not held up', async () => {
    for (let count = 0; count < perHour; count += 1) expect((await ask(`Supplier ${count}`, HERE)).status).toBe(201);
    const { body, headers } = await ask('One more', HERE);
    expect(body).toMatchObject({ status: 429, code: 'too-many-requests', detail: expect.any(String) });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3_600);
    expect([await stored(), await traces()]).toEqual([perHour, perHour]);
    expect((await ask('One more', ELSEWHERE)).status).toBe(201);
    await firebreak.database.query('DELETE FROM security.rate_limits');
    expect((await ask('An hour later', HERE)).status).toBe(201);
    const { total } = await expectBody(staff.get<{ total: number }>('/supplier-requests?status=waiting'));
    expect(total).toBe(perHour + 2);
  });

  it('sends so many receipts to one address in a day, and takes every request none the less', async () => {
    await firebreak.database.query('DELETE FROM security.rate_limits');
    const before = await stored();
    const email = `${randomUUID()}@first.test`;
    for (let count = 0; count < receiptsADay + 2; count += 1)
      expect((await ask(`Receipt ${count}`, HERE, email)).status).toBe(201);
    expect(await stored()).toBe(before + receiptsADay + 2);
    expect(await rows('FROM mails WHERE recipient = $1', [email])).toBe(receiptsADay);
    await firebreak.database.query(
      `UPDATE supplier_requests SET received_at = received_at - interval '25 hours' WHERE requester_email = $1`,
      [email],
    );
    expect((await ask('The day after', HERE, email)).status).toBe(201);
    expect(await rows('FROM mails WHERE recipient = $1', [email])).toBe(receiptsADay + 1);
  });

  it('is refused while so many wait, to whoever is signed in as well, and goes on when one was seen to', async () => {
    await firebreak.database.query('DELETE FROM security.rate_limits');
    await fillUpTo(waiting);
    const before = await traces();
    const byLink = await ask('Too many', HERE);
    const signedIn = await staff.post<Problem>('/supplier-requests', form('Too many'));
    for (const { body } of [byLink, signedIn])
      expect(body).toMatchObject({
        status: 409,
        code: 'invalid-state',
        detail: expect.stringContaining('Too many requests wait'),
      });
    expect([await stored(), await traces()]).toEqual([waiting, before]);
    const [newest] = (await expectBody(staff.get<{ items: SupplierRequestView[] }>('/supplier-requests'))).items;
    await expectBody(
      staff.send('POST', `/supplier-requests/${newest?.id}/decline`, {
        json: { reason: 'We have one.' },
        headers: { 'if-match': newest?.etag ?? '' },
      }),
    );
    expect((await ask('Room again', HERE)).status).toBe(201);
  });
});

/** Copies of a request that waits, until so many are there. */
async function fillUpTo(count: number): Promise<void> {
  const columns = (
    await firebreak.database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'supplier_requests' AND column_name <> 'id' AND is_generated = 'NEVER'`,
    )
  )
    .map(({ name }) => name)
    .join(', ');
  await firebreak.database.query(
    `INSERT INTO supplier_requests (id, ${columns})
     SELECT gen_random_uuid(), ${columns} FROM (SELECT * FROM supplier_requests WHERE status = 'waiting' LIMIT 1) one,
            generate_series(1, $1)`,
    [count - (await stored())],
  );
}
