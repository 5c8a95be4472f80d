import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as createId } from 'uuid';
import { compareCheckpoints } from '../checkpoints/compare-checkpoints.js';
import { claimsIn } from '../checkpoints/verify-trail.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { createRandom } from '../testing/random-changes.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { leavesOf } from '../trail/chain-questions.js';
import { TrailService } from '../trail/trail.service.js';
import { SignerFolder } from './signer-folder.js';

jest.setTimeout(3_600_000);

const PROGRAM = fileURLToPath(new URL('../../dist/signer.js', import.meta.url));
const KILLS = Number(process.env['SIGNER_KILLS'] ?? 4);
const ORGANIZATIONS = 60;
const PATIENCE_MILLISECONDS = 30_000;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_127));

let firebreak: TestApplication;
let folder: SignerFolder;
let ids: string[];

beforeAll(async () => {
  firebreak = await startTestApplication();
  folder = new SignerFolder(mkdtempSync(join(tmpdir(), 'firebreak-signer-')));
  ids = Array.from({ length: ORGANIZATIONS }, () => createId());
  const organizations = firebreak.app.get(OrganizationsService);
  for (const [index, id] of ids.entries())
    await firebreak.app
      .get(TenantDb)
      .run(id, () =>
        organizations.create({ name: `Firm ${index}`, currency: 'HKD', locale: 'en', isDemo: true, now: new Date() }),
      );
});

afterAll(async () => {
  await firebreak?.stop();
  rmSync(folder?.path ?? '', { recursive: true, force: true });
});

async function addEvents(): Promise<void> {
  for (const id of ids)
    await firebreak.app
      .get(TenantDb)
      .run(id, () => firebreak.app.get(TrailService).record({ action: 'session.opened', subject: ['users', id] }));
}

function start() {
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      PATH: process.env['PATH'] ?? '',
      SIGNER_DATABASE_URL: firebreak.database.connection.signerUrl,
      SIGNER_DIR: folder.path,
      PUBLIC_URL: 'http://register.test',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

const countLines = (): number =>
  readdirSync(join(folder.path, 'checkpoints'), { withFileTypes: true })
    .map(({ name }) => readFileSync(join(folder.path, 'checkpoints', name), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0);

/** Waits until the signer has signed so much more; fails when it never does. */
async function untilSigned(lines: number): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; Date.now() < deadline; await sleep(1)) {
    if (countLines() >= lines) return;
  }
  throw new Error('The signer did not sign.');
}

describe(`a signer that is killed ${KILLS} times in the middle of its work`, () => {
  it('leaves only what it can go on from, and nothing that it signed is lost or contradicted', async () => {
    // First it makes its folder in peace.
    const first = start();
    await sleep(10);
    while ((await folder.findStatus()) === null) await sleep(20);
    first.child.kill('SIGTERM');
    expect((await first.ended)[0]).toBe(0);
    const seen = new Map<string, number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await addEvents();
      const { child, ended } = start();
      await untilSigned(countLines() + 1 + Math.floor(random() * (ORGANIZATIONS / 2)));
      await sleep(random() * 5);
      child.kill('SIGKILL');
      await ended;
      for (const id of ids) {
        const sizes: number[] = [];
        for await (const { size } of folder.listCheckpoints(id)) sizes.push(size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
        expect(sizes.length).toBeGreaterThanOrEqual(seen.get(id) ?? 0);
        seen.set(id, sizes.length);
      }
    }
    const last = start();
    await untilSigned(countLines() + 1);
    last.child.kill('SIGTERM');
    expect((await last.ended)[0]).toBe(0);
    expect((await folder.listAlarms()).size).toBe(0);
    const keys = await folder.listVerifierKeys();
    expect(keys).toHaveLength(1);
    let compared = 0;
    for (const id of ids) {
      const claims = await claimsIn(folder, id, keys);
      const comparison = await compareCheckpoints(
        claims,
        leavesOf((statement, parameters) => firebreak.database.query(statement, parameters), id),
      );
      expect(comparison.faults).toEqual([]);
      const [head] = await firebreak.database.query<{ size: number }>(
        'SELECT sequence::integer AS size FROM trail.heads WHERE organization_id = $1',
        [id],
      );
      expect(claims.at(-1)?.size).toBe(head?.size);
      compared += comparison.compared;
    }
    process.stderr.write(`${KILLS} kills of the signer: ${compared} checkpoints of ${ORGANIZATIONS} trails, all fit\n`);
  });
});
