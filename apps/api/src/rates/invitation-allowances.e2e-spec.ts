import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSending } from '../testing/builders.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, coreQuestionnaireId } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

const COMMAND = fileURLToPath(new URL('../../dist/rates/invitation-allowances-command.js', import.meta.url));

let firebreak: TestApplication;
let staff: HttpClient;
let admin: HttpClient;
let questionnaireId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  questionnaireId = await coreQuestionnaireId(staff);
});

afterAll(() => firebreak.stop());

/** What signing up writes; the organisations of the tests are older than that. */
beforeEach(async () => {
  await firebreak.database.query('DELETE FROM security.invitation_allowances');
  await firebreak.database.query(
    `INSERT INTO security.invitation_allowances (organization_id, per_day, day, used) VALUES ($1, 3, '2026-01-01', 3)`,
    [firebreak.organizationIds.first],
  );
});

async function send(): Promise<ApiResponse<Problem & { invitationsADay?: number }>> {
  const { id } = await addVendor(staff);
  return staff.post(`/vendors/${id}/assessments`, buildSending(questionnaireId));
}

let guests = 0;
const invite = () =>
  admin.post<Problem>('/users/invitations', {
    email: `guest${(guests += 1)}@first.test`,
    name: 'Ho Wing',
    role: 'auditor',
  });

async function run(...options: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: firebreak.database.connection.ownerUrl };
  return (await promisify(execFile)(process.execPath, [COMMAND, ...options], { env })).stdout.trim();
}

describe('a new organisation', () => {
  it('invites a few vendors and people a day, is told so beyond, and nothing of the refused one is stored', async () => {
    expect([(await send()).status, (await invite()).status, (await send()).status]).toEqual([201, 201, 201]);
    const { body, headers } = await send();
    expect(body).toMatchObject({ status: 429, code: 'too-many-invitations', invitationsADay: 3 });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(86_400);
    expect((await invite()).body.code).toBe('too-many-invitations');
    expect(await firebreak.database.query('SELECT FROM invitations')).toHaveLength(2);
    expect(await firebreak.database.query('SELECT FROM users WHERE email LIKE $1', ['guest%'])).toHaveLength(1);
    // The next day begins anew.
    await firebreak.database.query(`UPDATE security.invitation_allowances SET day = day - 1`);
    expect((await send()).status).toBe(201);
  });

  it('is not let past by asking at once', async () => {
    const vendors = await Promise.all(Array.from({ length: 6 }, () => addVendor(staff)));
    const answers = await Promise.all(
      vendors.map(({ id }) => staff.post(`/vendors/${id}/assessments`, buildSending(questionnaireId))),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 201, 429, 429, 429]);
  });

  it('is allowed more by its operator alone', async () => {
    const id = firebreak.organizationIds.first;
    expect(await run()).toBe(`${id}  0 of 3 today  First Trading`);
    expect(await run('--organization', id, '--per-day', '0')).toBe(`${id} may invite 0 people a day.`);
    expect((await send()).status).toBe(429);
    expect(await run('--organization', id, '--no-limit')).toBe(`${id} may invite as many people as it likes.`);
    expect(await run()).toBe('No organisation has a limit.');
    for (let count = 0; count < 4; count += 1) expect((await send()).status).toBe(201);
  });

  it.each([
    [['--organization', '019f0000-0000-7000-8000-000000000000', '--no-limit'], /No organisation with the id/],
    [['--organization', 'first', '--per-day', '5'], /Usage/],
    [['--per-day', '5'], /Usage/],
    [['--organization', '019f0000-0000-7000-8000-000000000000', '--per-day', 'many'], /Usage/],
    [['--organization', '019f0000-0000-7000-8000-000000000000', '--per-day', '5', '--no-limit'], /Usage/],
  ])('is not helped by %j', async (options, advice) => {
    await expect(run(...options)).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(advice) });
  });
});

describe('every other organisation', () => {
  it('has no limit', async () => {
    await firebreak.database.query('DELETE FROM security.invitation_allowances');
    for (let count = 0; count < 4; count += 1) expect((await send()).status).toBe(201);
  });
});
