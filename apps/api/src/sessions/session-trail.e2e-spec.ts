import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

const signIn = (password: string, email: string = PEOPLE.procurement.email) =>
  firebreak.visitor().post('/session', { email, password });

/** What the trail tells of sessions and refusals, oldest first. */
async function told(): Promise<string[]> {
  const rows = await firebreak.database.query<{ told: string }>(
    `SELECT actor_kind || ' ' || action AS told FROM trail.events
      WHERE action LIKE 'session.%' OR action LIKE 'access.%' ORDER BY organization_id, sequence`,
  );
  return rows.map((row) => row.told);
}

describe('the trail', () => {
  it('tells of each sign-in, each wrong password of somebody who works here, and each sign-out', async () => {
    expect((await signIn('wrong')).status).toBe(401);
    expect(await told()).toEqual(['visitor session.refused']);
    const procurement = await firebreak.signIn('procurement');
    await procurement.delete('/session');
    expect(await told()).toEqual(['visitor session.refused', 'person session.opened', 'person session.closed']);
  });

  it('tells of whom a role does not let in, and of nobody who is let in', async () => {
    const before = (await told()).length;
    const auditor = await firebreak.signIn('auditor');
    expect((await auditor.get('/vendors')).status).toBe(200);
    expect((await auditor.get('/outbox')).status).toBe(403);
    expect((await told()).slice(before)).toEqual(['person session.opened', 'person access.refused']);
  });

  it('has no organisation to tell of an address that nobody has', async () => {
    const before = await told();
    expect((await signIn(PASSWORD, 'nobody@first.test')).status).toBe(401);
    expect(await told()).toEqual(before);
  });
});
