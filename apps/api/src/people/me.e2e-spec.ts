import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../sessions/session.presenter.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { UserView } from '../users/user.presenter.js';

const NEW_PASSWORD = 'three ferries to lamma';

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

beforeEach(async () => {
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const etag = async () => (await auditor.get<SessionView>('/session')).body.user.etag;

const change = (oldPassword: string, newPassword: string) =>
  auditor.post<Problem>('/me/password', { oldPassword, newPassword });

describe('what people change of themselves', () => {
  it('is their name and language, as they were read', async () => {
    const read = await etag();
    expect((await auditor.patch('/me', { name: 'Ho' })).status).toBe(428);
    const { status, body } = await auditor.patch<UserView>('/me', { name: 'Ho Wing', locale: 'zh-Hant' }, read);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Ho Wing', locale: 'zh-Hant', role: 'auditor', email: PEOPLE.auditor.email });
    expect((await auditor.get<SessionView>('/session')).body.user).toEqual(body);
    expect(await auditor.patch<Problem>('/me', { name: 'Ho' }, read)).toMatchObject({
      status: 412,
      body: { current: { name: 'Ho Wing' } },
    });
  });

  it.each([
    [{}, ''],
    [{ role: 'admin' }, '/role'],
    [{ email: 'x@first.test' }, '/email'],
    [{ disabled: false }, '/disabled'],
    [{ name: 'www.evil.test' }, '/name'],
    [{ locale: null }, '/locale'],
    [{ digest: 'hourly' }, '/digest'],
  ])('is not %j', async (input, pointer) => {
    const { status, body } = await auditor.patch<Problem>('/me', input, await etag());
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  it('is closed to visitors', async () => {
    const visitor = firebreak.visitor();
    expect((await visitor.patch('/me', { name: 'Ho' }, '"1"')).status).toBe(401);
    expect((await visitor.post('/me/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD })).status).toBe(401);
  });
});

describe('changing the password', () => {
  it.each([
    ['wrong', NEW_PASSWORD, '/oldPassword', 'wrong-password'],
    [PASSWORD, 'short', '/newPassword', 'too-short'],
    [PASSWORD, 'qwertyuiop12', '/newPassword', 'too-common'],
    [PASSWORD, 'auditor@first.test', '/newPassword', 'too-personal'],
  ])('from %s to %s is refused', async (oldPassword, newPassword, pointer, code) => {
    const { status, body } = await change(oldPassword, newPassword);
    expect({ status, errors: body.errors?.map((error) => [error.pointer, error.code]) }).toEqual({
      status: 422,
      errors: [[pointer, code]],
    });
    expect((await firebreak.signIn('auditor')).cookies.size).toBe(1);
  });

  it('ends the other sessions and keeps this one', async () => {
    const other = await firebreak.signIn('auditor');
    const { status, text } = await change(PASSWORD, 'ＴＨＲＥＥ ferries to lamma');
    expect([status, text]).toEqual([204, '']);
    expect((await auditor.get('/session')).status).toBe(200);
    expect((await other.get('/session')).status).toBe(401);
    const signIn = (password: string) =>
      firebreak.visitor().post('/session', { email: PEOPLE.auditor.email, password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    // The same characters, composed by another keyboard.
    expect((await signIn('THREE ferries to lamma')).status).toBe(201);
    await expectBody(
      auditor.post('/me/password', { oldPassword: 'THREE ferries to lamma', newPassword: `${PASSWORD} again` }),
    );
  });
});
