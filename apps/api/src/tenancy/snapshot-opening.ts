import { escapeLiteral, type ClientBase, type QueryResult } from 'pg';

/** What a snapshot found when it was opened. */
export interface SnapshotOpening {
  /** The context that somebody left on this connection; there must be none. */
  readonly leftOver: string | null;
  /** The instant that the snapshot reads: every change up to it is in there. */
  readonly instant: Date;
}

/**
 * Opens a read-only snapshot that carries the signed context of one organisation. All of it goes to the server in one
 * message: a page is read with two or three statements, and each one more is felt.
 *
 * Before the snapshot opens, every change that may count for its instant must be stored; whoever seals later gets a
 * later instant. A question about the past waits for that. The present waits for nobody: when a change is being stored
 * right now, its instant is the one of the last change that the snapshot sees.
 *
 * When this throws, the connection may be inside of a failed transaction.
 *
 * @param context the organisation's signed context, as the database checks it
 * @param asOf an instant of the past; null for the present
 */
export async function openSnapshot(
  client: ClientBase,
  organizationId: string,
  context: string,
  asOf: Date | null,
): Promise<SnapshotOpening> {
  const lockKey = `trail.lock_key(${escapeLiteral(organizationId)})`;
  const statements = [
    'BEGIN',
    asOf
      ? `SELECT pg_advisory_xact_lock_shared(${lockKey})`
      : `SELECT pg_try_advisory_xact_lock_shared(${lockKey}) AS settled, clock_timestamp() AS instant`,
    'COMMIT',
    'START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY',
    `SELECT current_setting('firebreak.context', true) AS left_over, ${setLocal('firebreak.context', context)}`,
    asOf
      ? `SELECT ${setLocal('firebreak.as_of', asOf.toISOString())}, ${setLocal('search_path', 'as_of, public')}`
      : 'SELECT sealed_at FROM trail.heads',
  ];
  // The driver gives one result for each statement, which its types do not say.
  const results = (await client.query(statements.join(';\n'))) as unknown as QueryResult<Found>[];
  const [settling, tenant, head] = [1, 4, 5].map((index) => results[index]?.rows[0] ?? {});
  return {
    leftOver: tenant?.left_over || null,
    instant: asOf ?? laterOf(settling?.settled ? settling.instant : null, head?.sealed_at),
  };
}

/** What the statements give, each its part. */
interface Found {
  readonly settled?: boolean;
  readonly instant?: Date;
  readonly left_over?: string;
  readonly sealed_at?: Date;
}

function setLocal(setting: string, value: string): string {
  return `set_config(${escapeLiteral(setting)}, ${escapeLiteral(value)}, true)`;
}

/** The later of the moment at which nothing was under way and the last change that the snapshot sees. */
function laterOf(settledAt: Date | null | undefined, sealedAt: Date | undefined): Date {
  return new Date(Math.max(settledAt?.getTime() ?? 0, sealedAt?.getTime() ?? 0));
}
