import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSending, buildVendor } from '../testing/builders.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, coreQuestionnaireId, openPortal, sendCore, tokenOf } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

type Answer = Pick<VendorView, 'id'> & Pick<Problem, 'code'>;

function create(client: HttpClient, json: object, key?: string): Promise<ApiResponse<Answer>> {
  return client.send<Answer>('POST', '/vendors', {
    json,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
}

async function vendorsNamed(name: string): Promise<number> {
  const [row] = await firebreak.database.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM vendors WHERE name LIKE $1',
    [`${name}%`],
  );
  return row?.count ?? 0;
}

describe('a POST with an Idempotency-Key', () => {
  it('sent fifty times at once has one effect, in twenty rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const key = randomUUID();
      // Names of their own, so that nothing but the key keeps a second vendor out.
      const vendor = buildVendor({ name: `Round ${round}` });
      const answers = await Promise.all(Array.from({ length: 50 }, () => create(procurement, vendor, key)));
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map(({ text }) => text)).size).toBe(1);
      expect(done.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
      for (const { status, body, headers } of answers.filter((answer) => answer.status !== 201)) {
        expect([status, body.code, headers['retry-after']]).toEqual([409, 'idempotency-in-flight', '1']);
      }
      expect(await vendorsNamed(`Round ${round}`)).toBe(1);
    }
  }, 300_000);

  it('makes a difference: without it fifty requests make fifty', async () => {
    for (let wave = 0; wave < 5; wave += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => create(procurement, buildVendor({ name: `No key ${wave} ${index}` }))),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    }
    expect(await vendorsNamed('No key')).toBe(50);
  });

  it('is answered as the first time when it comes again: status, body and headers', async () => {
    const key = randomUUID();
    const vendor = buildVendor();
    const first = await create(procurement, vendor, key);
    const again = await create(procurement, vendor, key);
    expect([again.status, again.text, again.headers['etag']]).toEqual([201, first.text, first.headers['etag']]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
  });

  it('is answered as the first time when that had no body', async () => {
    const vendor = await addVendor(procurement);
    const { assessment } = await sendCore(procurement, vendor.id);
    const headers = { 'idempotency-key': randomUUID() };
    const revoke = () => procurement.send('POST', `/assessments/${assessment.id}/revoke`, { headers });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(204);
    expect((await procurement.post(`/assessments/${assessment.id}/revoke`)).status).toBe(409);
  });

  it('is refused for another body and for another route', async () => {
    const key = randomUUID();
    const vendor = await create(procurement, buildVendor(), key);
    const otherBody = await create(procurement, buildVendor(), key);
    expect(otherBody.body).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
    const otherRoute = await procurement.send<Problem>('POST', `/vendors/${vendor.body.id}/access-scopes`, {
      json: {},
      headers: { 'idempotency-key': key },
    });
    expect(otherRoute.body).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
  });

  it.each(['', ' ', 'two words', 'x'.repeat(256), 'é'])('is refused when it is malformed: %j', async (key) => {
    const { body } = await create(procurement, buildVendor(), key);
    expect(body).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  it('belongs to its sender: another organisation and another person may use the same', async () => {
    const key = randomUUID();
    const vendor = buildVendor();
    const mine = await create(procurement, vendor, key);
    const theirs = await create(await firebreak.signIn('stranger'), vendor, key);
    const colleagues = await create(await firebreak.signIn('admin'), buildVendor(), key);
    expect([mine.status, theirs.status, colleagues.status]).toEqual([201, 201, 201]);
    expect(new Set([mine.body.id, theirs.body.id, colleagues.body.id]).size).toBe(3);
  });

  it('is not used up by a refusal', async () => {
    const key = randomUUID();
    expect((await create(procurement, { name: '' }, key)).status).toBe(422);
    expect((await create(procurement, buildVendor(), key)).status).toBe(201);
  });

  it('is kept for a day and then forgotten', async () => {
    const key = randomUUID();
    const vendor = buildVendor();
    expect((await create(procurement, vendor, key)).status).toBe(201);
    await firebreak.database.query(`UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'`);
    // It is done again, and this time the name is taken.
    expect((await create(procurement, vendor, key)).body).toMatchObject({ status: 409, code: 'duplicate' });
    const young = randomUUID();
    await create(procurement, buildVendor(), young);
    await firebreak.database.query('SET ROLE firebreak_api; SELECT security.forget_idempotency_keys(); RESET ROLE');
    const [row] = await firebreak.database.query('SELECT count(*)::integer AS count FROM idempotency_keys');
    expect(row).toEqual({ count: 1 });
  });

  it('gives a secret that is shown once again, and stores it so that nobody can read it', async () => {
    const vendor = await addVendor(procurement);
    const json = buildSending(await coreQuestionnaireId(procurement));
    const headers = { 'idempotency-key': randomUUID() };
    const send = () =>
      procurement.send<SentAssessmentView>('POST', `/vendors/${vendor.id}/assessments`, { json, headers });
    const first = await send();
    const again = await send();
    expect(again.text).toBe(first.text);
    const { url, code } = first.body.invitation;
    const dump = await firebreak.database.query<{ row: string; plain: string }>(
      `SELECT k::text AS row, encode(answer_encrypted, 'escape') AS plain FROM idempotency_keys k`,
    );
    for (const secret of [url, tokenOf(first.body.invitation), code, headers['idempotency-key'], vendor.id]) {
      expect(JSON.stringify(dump)).not.toContain(secret);
    }
    expect((await openPortal(firebreak, first.body.invitation)).cookies.size).toBe(1);
  });

  it('works for a respondent, in their own browser only', async () => {
    const vendor = await addVendor(procurement);
    const { invitation } = await sendCore(procurement, vendor.id);
    const portal = await openPortal(firebreak, invitation);
    const headers = { 'idempotency-key': randomUUID() };
    const mails = async () =>
      (await firebreak.database.query<{ count: number }>('SELECT count(*)::integer AS count FROM mails'))[0]?.count;
    const before = await mails();
    for (let count = 0; count < 3; count += 1) {
      expect((await portal.send('POST', '/portal/code', { headers })).status).toBe(202);
    }
    expect(await mails()).toBe((before ?? 0) + 1);
    const another = await openPortal(firebreak, invitation);
    expect((await another.send('POST', '/portal/code', { headers })).headers['idempotency-replayed']).toBeUndefined();
  });

  it('does nothing for a visitor, who may open a session as often as they like', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const json = { email: PEOPLE.auditor.email, password: PASSWORD };
    const visitor = firebreak.visitor();
    const tokens = new Set<string | undefined>();
    for (let count = 0; count < 2; count += 1) {
      expect((await visitor.send('POST', '/session', { json, headers })).status).toBe(201);
      tokens.add(visitor.cookies.get('firebreak-session'));
    }
    expect(tokens.size).toBe(2);
    const malformed = await visitor.send<Problem>('POST', '/session', { json, headers: { 'idempotency-key': '' } });
    expect(malformed.body).toMatchObject({ status: 400, code: 'malformed-request' });
  });
});

describe('a crash between the effect and its kept answer', () => {
  it('leaves neither', async () => {
    const key = randomUUID();
    await firebreak.database.query(`REVOKE INSERT ON idempotency_keys FROM firebreak_api`);
    const vendor = buildVendor({ name: 'Half of it' });
    expect((await create(procurement, vendor, key)).status).toBe(403);
    await firebreak.database.query(`GRANT INSERT ON idempotency_keys TO firebreak_api`);
    expect(await vendorsNamed('Half of it')).toBe(0);
    expect((await create(procurement, vendor, key)).status).toBe(201);
    expect(await vendorsNamed('Half of it')).toBe(1);
  });
});
