import { Client } from 'pg';
import { StartError } from '../local-postgres/start-error.js';

const UNFIT_ROLE = `
  SELECT 'is a superuser: ALTER ROLE firebreak_api NOSUPERUSER' AS fault FROM pg_roles
   WHERE rolname = 'firebreak_api' AND rolsuper
  UNION ALL
  SELECT 'passes row-level security: ALTER ROLE firebreak_api NOBYPASSRLS' FROM pg_roles
   WHERE rolname = 'firebreak_api' AND rolbypassrls
  UNION ALL
  SELECT 'may make roles, databases or copies: ALTER ROLE firebreak_api NOCREATEROLE NOCREATEDB NOREPLICATION' FROM pg_roles
   WHERE rolname = 'firebreak_api' AND (rolcreaterole OR rolcreatedb OR rolreplication)
  UNION ALL
  SELECT format('is a member of %I: REVOKE %I FROM firebreak_api', roleid::regrole, roleid::regrole) FROM pg_auth_members
   WHERE member = 'firebreak_api'::regrole
  UNION ALL
  SELECT format('owns %s: give it to the owner of the other tables', oid::regclass) FROM pg_class
   WHERE relowner = 'firebreak_api'::regrole
  UNION ALL
  SELECT format('owns the schema %I: give it to the owner of the tables', nspname) FROM pg_namespace
   WHERE nspowner = 'firebreak_api'::regrole`;

/** Makes sure that row-level security holds the API's role. Throws StartError with advice when it would not. */
export async function refuseUnfitRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ fault: string }>(UNFIT_ROLE);
  if (rows[0]) throw new StartError(`The API's own role firebreak_api ${rows[0].fault}.`);
}

/** What each setting must not be, and why. */
const UNFIT_SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'a power cut would destroy the database',
  full_page_writes: 'a power cut would destroy the database',
  synchronous_commit: 'a crash would lose what was acknowledged',
};

/**
 * Looks at the settings that hold for the API's own connections, wherever they come from.
 * Throws StartError with advice when acknowledged writes could be lost or row-level security is off.
 */
export async function refuseUnfitSettings(apiUrl: string, mayLoseWrites: boolean): Promise<void> {
  const client = new Client({ connectionString: apiUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name = ANY ($1) AND setting = 'off'`,
      [[...(mayLoseWrites ? [] : Object.keys(UNFIT_SETTINGS)), 'row_security']],
    );
    for (const { name } of rows) {
      const reason = UNFIT_SETTINGS[name];
      throw new StartError(
        reason
          ? `The database runs with ${name} = off, and ${reason}: turn it on, or set DATABASE_MAY_LOSE_WRITES=yes for data that nobody needs.`
          : `The database runs with ${name} = off for firebreak_api: turn it on.`,
      );
    }
  } finally {
    await client.end();
  }
}
