import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { UserView } from './user.presenter.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

describe('the people of an organisation', () => {
  it.each(['admin', 'procurement', 'auditor', 'stranger'] as const)('are those of %s and no others', async (person) => {
    const { status, body, text } = await (
      await firebreak.signIn(person)
    ).get<{ items: UserView[]; total: number }>('/users');
    expect(status).toBe(200);
    const own = Object.values(PEOPLE).filter(({ organization }) => organization === PEOPLE[person].organization);
    expect(body.items.map(({ email, role }) => ({ email, role }))).toEqual(
      expect.arrayContaining(own.map(({ email, role }) => ({ email, role }))),
    );
    expect(body.total).toBe(own.length);
    expect(body.items).toHaveLength(own.length);
    expect(text).not.toContain('argon2');
  });

  it('are not shown to a visitor', async () => {
    expect((await firebreak.visitor().get('/users')).status).toBe(401);
  });
});
