import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JobTask } from '@firebreak/domain';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { JobView } from './job.presenter.js';
import { JobsService } from './jobs.service.js';

let firebreak: TestApplication;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

function add(task: JobTask, options: { key?: string; runAt?: Date } = {}, organization: 'first' | 'second' = 'first') {
  return firebreak.app
    .get(TenantDb)
    .run(firebreak.organizationIds[organization], () =>
      firebreak.app.get(JobsService).add(task, { mailId: '' }, options),
    );
}

const list = async (
  client = admin,
  query = '',
): Promise<{ items: JobView[]; nextCursor: string | null; total: number }> =>
  expectBody(client.get(`/jobs?limit=200${query}`));

async function untilJob(id: string, isSo: (job: JobView | undefined) => boolean): Promise<JobView | undefined> {
  for (;;) {
    const job = (await list()).items.find((item) => item.id === id);
    if (isSo(job)) return job;
  }
}

describe('the list of jobs', () => {
  it('shows those of the own organisation, newest first, page by page', async () => {
    const first = await add('send-mail');
    const second = await add('send-mail', { runAt: tomorrow() });
    const theirs = await add('send-mail', {}, 'second');
    const ids = (await list()).items.map(({ id }) => id);
    expect(ids.filter((id) => [first, second, theirs].includes(id))).toEqual([second, first]);
    const page = await expectBody(admin.get<{ items: JobView[]; nextCursor: string; total: number }>('/jobs?limit=1'));
    const rest = await list(admin, `&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(page.total).toBe(ids.length);
    expect((await list(await firebreak.signIn('strangeAdmin'))).items.map(({ id }) => id)).toContain(theirs);
  });

  it('says what, since when, how often and when next', async () => {
    const runAt = tomorrow();
    const id = await add('send-mail', { runAt });
    expect((await list()).items.find((job) => job.id === id)).toEqual({
      id,
      task: 'send-mail',
      state: 'waiting',
      addedAt: expect.any(String),
      attempts: 0,
      nextAttemptAt: runAt.toISOString(),
      lastError: null,
    });
  });

  it('is for administrators', async () => {
    const id = await add('send-mail', { runAt: tomorrow() });
    for (const person of ['procurement', 'auditor'] as const) {
      const client = await firebreak.signIn(person);
      expect((await client.get('/jobs')).status).toBe(403);
      expect((await client.post(`/jobs/${id}/retry`)).status).toBe(403);
    }
    expect((await firebreak.visitor().get('/jobs')).status).toBe(401);
    const stranger = await firebreak.signIn('strangeAdmin');
    expect((await stranger.post<Problem>(`/jobs/${id}/retry`)).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a job', () => {
  it('that has the key of one that waits takes its place', async () => {
    const first = await add('send-mail', { key: 'same', runAt: tomorrow() });
    const second = await add('send-mail', { key: 'same', runAt: tomorrow() });
    const ids = (await list()).items.map(({ id }) => id);
    expect(ids).toContain(second);
    expect(ids).not.toContain(first);
  });

  it('that was added in a transaction that is rolled back is never there', async () => {
    let id = '';
    const lost = firebreak.app.get(TenantDb).run(firebreak.organizationIds.first, async () => {
      id = await firebreak.app.get(JobsService).add('send-mail', { mailId: '' });
      throw new Error('Rolled back.');
    });
    await expect(lost).rejects.toThrow('Rolled back.');
    expect((await list()).items.map((job) => job.id)).not.toContain(id);
  });

  it('is done soon after it was added, and then gone', async () => {
    const id = await add('judge-outdated');
    expect(await untilJob(id, (job) => job === undefined)).toBeUndefined();
  });
});

describe('a retry', () => {
  it('makes a job due at once, with all its attempts before it', async () => {
    const id = await add('send-mail', { runAt: tomorrow() });
    await firebreak.database.query(
      `UPDATE graphile_worker._private_jobs SET attempts = 25, last_error = 'mail-server-slow' WHERE payload ->> 'jobId' = $1`,
      [id],
    );
    expect(await untilJob(id, (job) => job !== undefined)).toMatchObject({
      state: 'failed',
      attempts: 25,
      nextAttemptAt: null,
      lastError: { code: 'mail-server-slow', detail: null },
    });
    const { status, body } = await admin.post<JobView>(`/jobs/${id}/retry`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, state: 'waiting', attempts: 0 });
    expect(Date.parse(body.nextAttemptAt ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('of a job that runs is refused; a runner that died is found out and its job goes back', async () => {
    const id = await add('send-mail', { runAt: tomorrow() });
    await firebreak.database.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'dead' WHERE payload ->> 'jobId' = $1`,
      [id],
    );
    const { body } = await admin.post<Problem>(`/jobs/${id}/retry`);
    expect(body).toMatchObject({ status: 409, code: 'invalid-state' });
    expect(await untilJob(id, (job) => job?.state !== 'running')).toMatchObject({ state: 'waiting' });
  });

  it('of an unknown job is 404', async () => {
    const { body } = await admin.post<Problem>('/jobs/01900000-0000-7000-8000-000000000000/retry');
    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });
});
