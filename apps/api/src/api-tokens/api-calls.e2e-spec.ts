import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_CALL_LANGUAGES, API_CALLS, apiCallScript, type ApiCall, type ApiCallLanguage } from '@firebreak/domain';
import { makeToken } from '../testing/api-tokens.js';
import { hasPython, NODE_VERIFIER, runOnce } from '../testing/export-packages/run-verifiers.js';
import type { HttpClient } from '../testing/http-client.js';
import { importList } from '../testing/imported.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

const LANGUAGES = API_CALL_LANGUAGES.filter((language) => language !== 'python' || hasPython());
const PROGRAMS: Readonly<Record<ApiCallLanguage, string>> = { curl: 'bash', python: 'python3' };
/** Looks like the key by which the next page is found, in the shell. */
const MISLEADING = 'He wrote "nextCursor":"x" 長江';
const IMPORTED = 119;

interface Run {
  readonly exitCode: number;
  readonly printed: string;
  readonly folder: string;
}

let firebreak: TestApplication;
let admin: HttpClient;
let token: string;
let vendor: VendorView;
let before: string;
const folder = mkdtempSync(join(tmpdir(), 'firebreak-api-calls-'));

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  const rows = Array.from({ length: IMPORTED }, (_, number) => `Vendor ${number},saas_other`);
  await importList(admin, `name,kind\n${rows.join('\n')}`);
  vendor = await addVendor(admin, { name: MISLEADING }, []);
  // What was just stored counts from its own instant on, which may be a millisecond from now.
  const [last] = (await expectBody(admin.get<{ items: { at: string }[] }>('/audit-events?limit=1'))).items;
  before = last?.at ?? '';
  await sleep(5);
  await expectBody(admin.patch(`/vendors/${vendor.id}`, { name: `${MISLEADING} now` }, vendor.etag));
  token = (await makeToken(admin, { role: 'auditor' })).token;
});

afterAll(async () => {
  await firebreak.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script as people would: from a file, with the token in the environment and nothing else of ours. */
function run(call: ApiCall, language: ApiCallLanguage, args: readonly string[] = [], secret = token): Promise<Run> {
  const own = mkdtempSync(join(folder, `${call}-${language}-`));
  const file = join(own, 'script');
  writeFileSync(file, apiCallScript(call, language, firebreak.origin));
  const { PATH = '', HOME = '' } = process.env;
  const options = { cwd: own, env: { PATH, HOME, FIREBREAK_TOKEN: secret }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(PROGRAMS[language], [file, ...args], options, (error, printed) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? -1), printed, folder: own }),
    );
  });
}

/** What both print, which must be the same. */
async function printedByBoth(call: ApiCall, args: readonly string[] = []): Promise<string> {
  const runs: Run[] = [];
  for (const language of LANGUAGES) runs.push(await run(call, language, args));
  const [first] = runs;
  expect(runs.map(({ exitCode, printed }) => [exitCode, printed])).toEqual(runs.map(() => [0, first?.printed]));
  return first?.printed ?? '';
}

describe('the calls that the page about the API shows, run with bash and curl, and with Python', () => {
  it('list every vendor, page after page', async () => {
    const pages = (await printedByBoth('vendors'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { items: { id: string; name: string }[] });
    expect(pages).toHaveLength(3);
    const items = pages.flatMap((page) => page.items);
    expect(new Set(items.map(({ id }) => id)).size).toBe(IMPORTED + 1);
    expect(items.map(({ name }) => name)).toContain(`${MISLEADING} now`);
  });

  it('show one vendor as of an instant', async () => {
    const then = JSON.parse(await printedByBoth('vendor', [vendor.id, before])) as VendorView;
    expect(then).toMatchObject({ id: vendor.id, name: MISLEADING });
    const { name } = JSON.parse(await printedByBoth('vendor', [vendor.id, new Date().toISOString()])) as VendorView;
    expect(name).toBe(`${MISLEADING} now`);
  });

  it('give a table as CSV', async () => {
    const csv = await printedByBoth('table');
    expect(csv).toBe((await admin.get('/exports/vendors.csv')).text);
    expect(csv.split('\n').filter((line) => line.includes('Vendor ')).length).toBeGreaterThanOrEqual(IMPORTED);
  });

  it('draw up a package, wait for it, and download it: a genuine one', async () => {
    for (const language of LANGUAGES) {
      const { exitCode, printed, folder: own } = await run('package', language);
      expect([language, exitCode, printed]).toEqual([language, 0, 'firebreak-export.zip\n']);
      const verdict = runOnce(NODE_VERIFIER, [join(own, 'firebreak-export.zip')]);
      expect([verdict.exitCode, verdict.said]).toEqual([0, expect.stringMatching(/^UNCHANGED/)]);
    }
  });

  it('verify the trail', async () => {
    expect(JSON.parse(await printedByBoth('trail'))).toMatchObject({ holds: true, faults: [] });
  });

  it.each(API_CALLS.flatMap((call) => LANGUAGES.map((language) => [call, language] as const)))(
    'fail and print nothing without a token that is good: %s with %s',
    async (call, language) => {
      const { exitCode, printed } = await run(call, language, [vendor.id, before], 'firebreak_wrong');
      expect([exitCode === 0, printed]).toEqual([false, '']);
    },
  );
});
