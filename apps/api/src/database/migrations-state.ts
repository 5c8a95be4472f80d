import type { Client } from 'pg';
import { StartError } from '../local-postgres/start-error.js';

/** The schema that stands in a database while a backup is being restored into it, and in no other. */
export const UNFINISHED_RESTORE = 'firebreak_unfinished_restore';

/** Names of the migrations this database has had, oldest first; none for a database that is new. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows: found } = await client.query(`SELECT WHERE to_regclass('public.migrations') IS NOT NULL`);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/** Throws StartError when the database has had a migration that this program does not know. */
export function refuseNewerDatabase(applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new StartError(
    `This database was made by a newer Firebreak (this one does not know its migration ${unknown}): start that version or a newer one, or restore a backup from before the upgrade.`,
  );
}

/** Throws StartError when a restore into this database was cut short, so that nobody takes what is there for the data. */
export async function refuseUnfinishedRestore(client: Client): Promise<void> {
  const { rows } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [UNFINISHED_RESTORE]);
  if (rows.length === 0) return;
  throw new StartError('The restore into this database did not finish: run npm run restore again, it begins anew.');
}
