import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { reachDatabase } from '../backup/database-at-hand.js';
import { readEnv } from '../config/env.js';
import { refuseNarrowedSight } from '../database/narrowed-sight.js';
import { StartError } from '../local-postgres/start-error.js';
import { openCheckpoint } from '../signer/kept-checkpoint.js';
import { SignerFolder } from '../signer/signer-folder.js';
import type { VerifierKey } from '../signing/signed-note.js';
import type { Claim } from './compare-checkpoints.js';
import { readText, trustedKeys } from './trusted-keys.js';
import { verifyAllTrails, type AllTrails } from './verify-all-trails.js';

const USAGE = 'Usage: npm run verify-trail [-- --checkpoint FILE... --key FINGERPRINT|FILE...]';

interface Options {
  readonly checkpoints: readonly string[];
  readonly keys: readonly string[];
}

/** Ends with 0 when all trails hold, with 1 and a sentence for each fault, and with 2 when nothing could be verified. */
try {
  const { checkpoints, keys } = readOptions();
  const env = readEnv(process.env);
  const folder = new SignerFolder(env.signerDirectory);
  const trusted = trustedKeys(keys, await folder.listVerifierKeys());
  const { held, unsigned } = readNotes(checkpoints, trusted);
  const { sound, faults } = await verify(env, folder, trusted, held);
  const found = [...unsigned, ...faults];
  for (const sentence of sound) process.stdout.write(`${sentence}\n`);
  for (const sentence of found) process.stderr.write(`FAULT: ${sentence}\n`);
  if (keys.length === 0)
    process.stdout.write("The signer's key was taken from its own folder: give --key to be sure whose it is.\n");
  process.stdout.write(found.length === 0 ? 'All trails hold.\n' : `${found.length} faults were found.\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
  process.exitCode = 2;
}

async function verify(
  env: ReturnType<typeof readEnv>,
  folder: SignerFolder,
  keys: readonly VerifierKey[],
  held: ReadonlyMap<string, readonly Claim[]>,
): Promise<AllTrails> {
  const database = await reachDatabase(env);
  const client = new Client({ connectionString: database.url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      const { host } = new URL(database.url);
      throw new StartError(
        `The database at ${host} does not answer (${String(error)}): start it, or correct DATABASE_URL.`,
      );
    });
    await refuseNarrowedSight(client, 'this check');
    return await verifyAllTrails(client, folder, keys, held);
  } finally {
    await client.end().catch(() => undefined);
    await database.close();
  }
}

/** What the notes claim, by organisation; and a sentence for each that nobody has signed who counts. */
function readNotes(
  files: readonly string[],
  keys: readonly VerifierKey[],
): { held: Map<string, Claim[]>; unsigned: string[] } {
  const held = new Map<string, Claim[]>();
  const unsigned: string[] = [];
  for (const file of files) {
    const checkpoint = openCheckpoint(readText(file), keys);
    if (checkpoint === null) {
      unsigned.push(`${file} is no checkpoint that is signed with a key that counts.`);
      continue;
    }
    const { organizationId, size, root } = checkpoint;
    held.set(organizationId, [...(held.get(organizationId) ?? []), { size, root, at: null }]);
  }
  return { held, unsigned };
}

/** npm runs scripts in the project's folder; a relative path is meant from where the command was typed. */
function from(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: { checkpoint: { type: 'string', multiple: true }, key: { type: 'string', multiple: true } },
    });
    const { checkpoint = [], key = [] } = values;
    return {
      checkpoints: checkpoint.map(from),
      keys: key.map((word) => (/^[0-9a-f]{64}$/.test(word) ? word : from(word))),
    };
  } catch {
    throw new StartError(USAGE);
  }
}
