import type { QueryResultRow } from 'pg';
import type { TrailCheck } from './trail-event.js';

/** Asks a database that may be read about an organisation. */
export type Ask = <Row extends QueryResultRow>(statement: string, parameters: unknown[]) => Promise<Row[]>;

const LEAVES_AT_ONCE = 5_000;

/** Where the chain ends: how many events there are, and the head's hash in hexadecimal digits, null without any. */
export async function findHead(ask: Ask, organizationId: string): Promise<Pick<TrailCheck, 'events' | 'head'>> {
  const [head] = await ask<{ events: number; head: string }>(
    `SELECT sequence::float8 AS events, encode(hash, 'hex') AS head FROM trail.heads WHERE organization_id = $1`,
    [organizationId],
  );
  return head ?? { events: 0, head: null };
}

/** Computes an organisation's whole chain anew and says where it does not hold. */
export async function checkChain(ask: Ask, organizationId: string): Promise<TrailCheck> {
  const faults = await ask<TrailCheck['faults'][number]>(
    'SELECT sequence::float8 AS sequence, fault FROM trail.faults($1) LIMIT 100',
    [organizationId],
  );
  return { ...(await findHead(ask, organizationId)), faults };
}

/** The leaves of an organisation's events in their order, read in pieces as they are wanted. */
export async function* leavesOf(ask: Ask, organizationId: string): AsyncGenerator<Buffer> {
  for (let last = 0; ;) {
    const rows = await ask<{ sequence: number; leaf: Buffer }>(
      `SELECT sequence::float8 AS sequence, leaf FROM trail.events
        WHERE organization_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${LEAVES_AT_ONCE}`,
      [organizationId, last],
    );
    for (const { leaf } of rows) yield leaf;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.sequence;
  }
}
