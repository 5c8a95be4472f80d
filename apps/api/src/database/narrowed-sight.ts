import type { Client } from 'pg';
import { StartError } from '../local-postgres/start-error.js';

/**
 * The owner of the tables, too, is held by row-level security, and would see few rows or none.
 *
 * @param purpose is what all rows are needed for, such as `the backup`
 * @throws StartError with advice when the connection's user does not see every row
 */
export async function refuseNarrowedSight(client: Client, purpose: string): Promise<void> {
  const { rows } = await client.query<{ name: string; seesAll: boolean }>(
    `SELECT rolname AS name, rolsuper OR rolbypassrls AS "seesAll" FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.seesAll) return;
  throw new StartError(
    `The database's user ${rows[0]?.name} is held by row-level security and does not see every row: let DATABASE_URL name a superuser or a role with BYPASSRLS for ${purpose}.`,
  );
}
