import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import type { Claim } from '../checkpoints/compare-checkpoints.js';
import { claimsIn, verifyTrail } from '../checkpoints/verify-trail.js';
import { CheckpointSigner } from '../signer/checkpoint-signer.js';
import { passOnce } from '../signer/run-signer.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { createRandom } from '../testing/random-changes.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { REWRITE_TRAIL, TAMPERINGS, type TamperedTrail, type Tampering } from '../testing/trail-tampering.js';
import type { Ask } from './chain-questions.js';

jest.setTimeout(3_600_000);

const TRIALS = Number(process.env['TAMPERINGS'] ?? 10);
const SEED = Number(process.env['SEED'] ?? 20_261_127);
const CHECKPOINTS = 4;
const VENDORS_EACH = 4;
const random = createRandom(SEED);

let firebreak: TestApplication;
let owner: Client;
let trail: TamperedTrail;
/** Signed while the trail grew; the last one at its end. */
let claims: readonly Claim[];

const ask: Ask = async (statement, parameters) => (await owner.query<never>(statement, parameters)).rows;

beforeAll(async () => {
  firebreak = await startTestApplication();
  owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await owner.connect();
  await owner.query(REWRITE_TRAIL);
  const { first: organizationId, second: otherId } = firebreak.organizationIds;
  const staff = await firebreak.signIn('procurement');
  await firebreak.signIn('stranger');
  const folder = new SignerFolder(join(firebreak.dataDirectory, 'signer'));
  const signer = await CheckpointSigner.open(folder.path, 'register.test', 15);
  for (let count = 0; count < CHECKPOINTS; count += 1) {
    for (let added = 0; added < VENDORS_EACH; added += 1) await addVendor(staff);
    await passOnce(signer, firebreak.database.connection.signerUrl);
  }
  claims = await claimsIn(folder, organizationId, await folder.listVerifierKeys());
  trail = { client: owner, organizationId, otherId, size: claims.at(-1)?.size ?? 0, random };
});

afterAll(async () => {
  await owner?.end();
  await firebreak?.stop();
});

interface Finding {
  readonly byChain: boolean;
  readonly byCheckpoint: boolean;
}

/** Does something to the trail as nobody could through the product, looks what the product finds, and undoes it. */
async function find(work: () => Promise<void>): Promise<Finding> {
  await owner.query('BEGIN');
  try {
    await owner.query('SET LOCAL session_replication_role = replica');
    await work();
    // Whoever has the last checkpoint needs no other; some have more.
    const held = claims.filter((claim, index) => index === claims.length - 1 || random() < 0.5);
    const { chain, checkpoints } = await verifyTrail(ask, trail.organizationId, held);
    return { byChain: chain.faults.length > 0, byCheckpoint: checkpoints.faults.length > 0 };
  } finally {
    await owner.query('ROLLBACK');
  }
}

interface Row {
  readonly detected: number;
  readonly byChainAlone: number;
}

async function tryOut(tampering: Tampering): Promise<Row> {
  const findings: Finding[] = [];
  while (findings.length < TRIALS) findings.push(await find(() => tampering.tamper(trail)));
  return {
    detected: findings.filter(({ byChain, byCheckpoint }) => byChain || byCheckpoint).length,
    byChainAlone: findings.filter(({ byChain }) => byChain).length,
  };
}

function report(lines: readonly (readonly [string, Row])[]): void {
  const width = Math.max(...lines.map(([name]) => name.length));
  const table = lines.map(([name, { detected, byChainAlone }]) =>
    [name.padEnd(width), TRIALS, detected, byChainAlone].join(' | '),
  );
  const header = [`${'tampering'.padEnd(width)} | trials | with checkpoint | chain alone`];
  const about = `A trail of ${trail.size} events with ${claims.length} checkpoints; seed ${SEED}`;
  process.stderr.write(`${[about, ...header, ...table].join('\n')}\n`);
}

describe(`a superuser with triggers off tampers with the trail, ${TRIALS} times in each way,`, () => {
  const lines: [string, Row][] = [];

  it.each(TAMPERINGS)('$name: a checkpoint shows all, the chain alone what is not consistent', async (tampering) => {
    const row = await tryOut(tampering);
    lines.push([tampering.name, row]);
    expect(row).toEqual({ detected: TRIALS, byChainAlone: tampering.isConsistent ? 0 : TRIALS });
  });

  it('and a trail that nobody touched has no fault', async () => {
    for (let count = 0; count < TRIALS; count += 1)
      expect(await find(() => Promise.resolve())).toEqual({ byChain: false, byCheckpoint: false });
    report(lines);
  });

  it('and what happened after the last checkpoint can be rewritten without anybody noticing', async () => {
    await addVendor(await firebreak.signIn('procurement'));
    const rewritten = await find(async () => {
      await owner.query(
        `UPDATE trail.events SET action = 'vendor.archived' WHERE organization_id = $1 AND sequence = $2`,
        [trail.organizationId, trail.size + 1],
      );
      await owner.query('SELECT public.rewrite_trail($1, $2)', [trail.organizationId, trail.size]);
    });
    expect(rewritten).toEqual({ byChain: false, byCheckpoint: false });
  });
});
