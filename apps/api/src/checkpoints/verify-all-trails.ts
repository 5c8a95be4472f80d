import type { Client } from 'pg';
import type { SignerFolder } from '../signer/signer-folder.js';
import type { VerifierKey } from '../signing/signed-note.js';
import type { Ask } from '../trail/chain-questions.js';
import type { CheckpointFault, Claim } from './compare-checkpoints.js';
import { claimsIn, verifyTrail, type TrailVerification } from './verify-trail.js';

/** What was found, one plain sentence each. */
export interface AllTrails {
  /** Of the trails in which nothing is amiss. */
  readonly sound: readonly string[];
  readonly faults: readonly string[];
}

const CHECKPOINT_SENTENCES: Readonly<Record<CheckpointFault['fault'], string>> = {
  cut_off: 'the trail is shorter than it was: its end was cut off, or an older state was put back',
  rewritten: 'the first events are not those that were signed: they were rewritten',
  signature: 'the checkpoint is not signed with a key that counts',
};

/**
 * Verifies every organisation's trail by itself and by its checkpoints: those that the signer keeps, and others that
 * somebody held.
 *
 * @param held are claims by organisation, beside those of the folder
 * @param client sees every row
 */
export async function verifyAllTrails(
  client: Client,
  folder: SignerFolder,
  keys: readonly VerifierKey[],
  held: ReadonlyMap<string, readonly Claim[]>,
): Promise<AllTrails> {
  const names = await listNames(client);
  const ids = new Set([...names.keys(), ...(await folder.listOrganizations()), ...held.keys()]);
  const sound: string[] = [];
  const faults: string[] = [];
  for (const id of ids) {
    // Before the snapshot, so that nothing was signed that it does not show.
    const claims = [...(await claimsIn(folder, id, keys)), ...(held.get(id) ?? [])];
    const found = await onSnapshot(client, (ask) => verifyTrail(ask, id, claims));
    const name = names.get(id);
    const sentences = sentencesOf(name === undefined ? id : `${name} (${id})`, name !== undefined, found);
    if (sentences.length > 0) faults.push(...sentences);
    else sound.push(`${name} (${id}): ${found.chain.events} events hold, and ${claims.length} checkpoints fit.`);
  }
  return { sound, faults };
}

/** What is wrong with a trail. */
function sentencesOf(who: string, isThere: boolean, { chain, checkpoints }: TrailVerification): string[] {
  const { compared } = checkpoints;
  if (!isThere) return [`${who}: the organisation is gone, and ${compared} checkpoints of its trail are kept.`];
  if (compared > 0 && chain.events === 0 && chain.faults.length === 0)
    return [`${who}: the whole trail is gone, and ${compared} checkpoints of it are kept.`];
  return [
    ...chain.faults.map(({ sequence, fault }) => `${who}: event ${sequence ?? 'none'}: ${fault}.`),
    ...checkpoints.faults.map(({ size, at, fault }) => {
      const when = at === null ? '' : ` of ${at}`;
      return `${who}: by the checkpoint${when} over ${size} events ${CHECKPOINT_SENTENCES[fault]}.`;
    }),
  ];
}

async function listNames(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT organization_id AS id, name FROM public.organizations ORDER BY name, organization_id',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function onSnapshot<T>(client: Client, work: (ask: Ask) => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work(async (statement, parameters) => (await client.query<never>(statement, parameters)).rows);
  } finally {
    await client.query('ROLLBACK');
  }
}
