import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EvidenceSweep } from '../evidence/evidence-sweep.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { HttpClient } from '../testing/http-client.js';
import { createRandom } from '../testing/random-changes.js';
import { addVendor, expectBody, sendCore, tokenOf } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { answerUntilItBreaks, uploadUntilItBreaks, type Ledger } from './busy-respondent.js';
import { startApi, type RunningApi } from './running-api.js';
import { findMismatches, hashOnDisk } from './stored-files.js';

jest.setTimeout(7_200_000);

const KILLS = Number(process.env['UPLOAD_KILLS'] ?? 1);
const CONTROL_KILLS = 1;
const LEAST_FILES = 2;
const HASTY = new URL('../testing/hasty-storage.mjs', import.meta.url).href;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_126));

let firebreak: TestApplication;
let staff: HttpClient;
let variables: Record<string, string>;
let api: RunningApi;

beforeAll(async () => {
  // It shares its database and files with the process that is killed, and does before and after what is done there.
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  variables = {
    DATABASE_URL: firebreak.database.connection.ownerUrl,
    DATA_DIR: firebreak.dataDirectory,
    DEMO: 'off',
    RATE_LIMITS: 'off',
    // Only the API is killed here.
    DATABASE_MAY_LOSE_WRITES: 'yes',
  };
  api = await startApi(variables);
});

afterAll(async () => {
  await api?.kill();
  await firebreak?.stop();
});

interface Outcome {
  answers: number;
  files: number;
  lost: string[];
  /** Left behind for the sweep. */
  unfinished: number;
}

/** Kills the API while a vendor's colleagues answer and upload; starts it again, and counts what was promised and is gone. */
async function crash(restart: () => Promise<RunningApi>): Promise<Outcome> {
  const ledger: Ledger = { answers: new Map(), files: new Map() };
  const stop = new AbortController();
  const { assessment, invitation } = await sendCore(staff, (await addVendor(staff)).id);
  const clients: HttpClient[] = [];
  const enter = async (): Promise<HttpClient> => {
    const portal = new HttpClient(api.origin);
    clients.push(portal);
    await expectBody(portal.post('/portal/session', { token: tokenOf(invitation) }));
    return portal;
  };
  const { questions } = await expectBody((await enter()).get<PortalAssessmentView>('/portal/assessment'));
  const ids = questions.map(({ id }) => id);
  const half = Math.ceil(ids.length / 2);
  const failures: unknown[] = [];
  const busy = [
    answerUntilItBreaks(await enter(), ids.slice(0, half), ledger, stop.signal),
    answerUntilItBreaks(await enter(), ids.slice(half), ledger, stop.signal),
    uploadUntilItBreaks(await enter(), false, ledger, stop.signal),
    uploadUntilItBreaks(await enter(), true, ledger, stop.signal),
  ].map((writer) => writer.catch((error: unknown) => failures.push(error)));
  // However slow the machine is, something has to be there that could be lost.
  while (ledger.files.size < LEAST_FILES && failures.length === 0) await sleep(10);
  await sleep(random() * 1_000);
  // Nobody may have been refused before the crash; a broken line is no refusal.
  const refused = [...failures];
  await api.kill();
  stop.abort();
  await Promise.all(busy);
  for (const client of clients) client.close();
  expect(refused).toEqual([]);
  api = await restart();

  const rows = await firebreak.database.query<{ question_id: string; comment: string }>(
    'SELECT question_id, comment FROM answers WHERE assessment_id = $1',
    [assessment.id],
  );
  const stored = new Map(rows.map((row) => [row.question_id, row.comment]));
  const promised = [...ledger.answers].filter(([, { acknowledged }]) => acknowledged !== null);
  const lostAnswers = promised.filter(
    ([id, { acknowledged, onItsWay }]) => ![acknowledged, onItsWay].includes(stored.get(id) ?? null),
  );
  const kept = await firebreak.database.query<{ id: string; sha256: string }>(
    `SELECT id, sha256 FROM evidence WHERE assessment_id = $1 AND state = 'stored'`,
    [assessment.id],
  );
  const keptHashes = new Map(kept.map(({ id, sha256 }) => [id, sha256]));
  const lostFiles = [...ledger.files].filter(
    ([id, hash]) => keptHashes.get(id) !== hash || hashOnDisk(firebreak.dataDirectory, id) !== hash,
  );
  const unfinished = await firebreak.database.query(
    `SELECT FROM evidence WHERE assessment_id = $1 AND state = 'received'`,
    [assessment.id],
  );
  return {
    answers: promised.length,
    files: ledger.files.size,
    lost: [...lostAnswers, ...lostFiles].map(([id]) => id),
    unfinished: unfinished.length,
  };
}

function report(kills: number, { answers, files, lost, unfinished }: Outcome): void {
  process.stderr.write(
    `${kills} kills of the API: ${answers} answers and ${files} files acknowledged, ${lost.length} lost, ${unfinished} left unfinished\n`,
  );
}

async function crashRepeatedly(kills: number, restart: () => Promise<RunningApi>): Promise<Outcome> {
  const sum: Outcome = { answers: 0, files: 0, lost: [], unfinished: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const { answers, files, lost, unfinished } = await crash(restart);
    sum.answers += answers;
    sum.files += files;
    sum.lost.push(...lost);
    sum.unfinished += unfinished;
    // Now and then, so that a run that is cut short has said how far it came.
    if ((kill + 1) % 20 === 0 || kill + 1 === kills) report(kill + 1, sum);
  }
  return sum;
}

const startHastyApi = (): Promise<RunningApi> => startApi({ ...variables, NODE_OPTIONS: `--import ${HASTY}` });

/** What the sweep does a day later. */
async function sweep(): Promise<void> {
  const { first } = firebreak.organizationIds;
  await firebreak.app.get(EvidenceSweep).run(first, new Date(Date.now() + 1_000));
}

const CLEAN = { filesWithoutRow: [], rowsWithoutFile: [], halfUploads: [], unfinishedRows: [] };

describe(`after ${KILLS} kills of the API while answers and files come in`, () => {
  it('every acknowledged answer and file is there as it was sent, and the sweep leaves nothing over', async () => {
    const outcome = await crashRepeatedly(KILLS, () => startApi(variables));
    expect(outcome.lost).toEqual([]);
    expect(Math.min(outcome.answers, outcome.files)).toBeGreaterThanOrEqual(KILLS);
    await sweep();
    expect(await findMismatches(firebreak.dataDirectory, firebreak.database)).toEqual(CLEAN);
  });

  it('a file or a half upload that belongs to nobody would be seen, and goes with the next sweep', async () => {
    for (const kind of ['evidence', 'evidence-incoming']) {
      const [organization = ''] = readdirSync(join(firebreak.dataDirectory, kind));
      writeFileSync(join(firebreak.dataDirectory, kind, organization, randomUUID()), 'x');
    }
    const { filesWithoutRow, halfUploads } = await findMismatches(firebreak.dataDirectory, firebreak.database);
    expect([filesWithoutRow.length, halfUploads.length]).toEqual([1, 1]);
    await sweep();
    expect(await findMismatches(firebreak.dataDirectory, firebreak.database)).toEqual(CLEAN);
  });

  it('of one that acknowledges a file before its bytes are kept, some are lost, and the same count finds them', async () => {
    await api.kill();
    api = await startHastyApi();
    expect((await crashRepeatedly(CONTROL_KILLS, startHastyApi)).lost).not.toEqual([]);
  });
});
