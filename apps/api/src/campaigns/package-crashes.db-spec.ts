import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import type { ExportPackageView } from '../exports/packages/export-package.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { whenMade } from '../testing/export-packages/make-package.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { readZip } from '../testing/export-packages/read-zip.js';
import { signInTo, startApiOf, type RunningApi } from './running-api.js';

jest.setTimeout(600_000);

const PAUSE_MILLISECONDS = 20;

let firebreak: TestApplication;
let api: RunningApi;

beforeAll(async () => {
  // It only makes the people: whoever takes jobs must be the process that is killed.
  firebreak = await startTestApplication();
  await addVendor(await firebreak.signIn('procurement'));
  await firebreak.app.close();
  api = await startApiOf(firebreak);
});

afterAll(async () => {
  await api?.kill();
  await firebreak?.database.drop();
});

const signIn = (): Promise<HttpClient> => signInTo(api, 'procurement');

const filesIn = (folder: string): string[] =>
  readdirSync(join(firebreak.dataDirectory, 'packages', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Asks for a package and kills the API while one of its tables keeps it waiting; gives the package. */
async function killWhileReading(): Promise<ExportPackageView> {
  const owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE judgements IN ACCESS EXCLUSIVE MODE');
    const staff = await signIn();
    const begun = await expectBody(staff.post<ExportPackageView>('/exports', {}));
    staff.close();
    const isWaiting = `SELECT pid FROM pg_stat_activity WHERE query LIKE 'COPY%' AND wait_event_type = 'Lock'`;
    while ((await firebreak.database.query(isWaiting)).length === 0) await sleep(PAUSE_MILLISECONDS);
    await api.kill();
    expect(filesIn('drafts')).toEqual([begun.id]);
    return begun;
  } finally {
    await owner.end();
  }
}

describe('an export package whose process is killed', () => {
  it('is made anew after the restart, and nothing of the first attempt is left', async () => {
    const begun = await killWhileReading();
    api = await startApiOf(firebreak);
    const staff = await signIn();
    const made = await whenMade(staff, begun);
    expect(made).toMatchObject({ status: 'ready', failure: null });
    const { bytes } = await staff.get(`/exports/${made.id}/content`);
    expect([...readZip(bytes).keys()].at(-1)).toBe('manifest.json');
    staff.close();
    expect(filesIn('drafts')).toEqual([]);
    expect(filesIn('ready')).toEqual([made.id]);
  });
});
