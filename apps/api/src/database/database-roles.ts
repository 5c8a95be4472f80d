import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { StartError } from '../local-postgres/start-error.js';
import { hasCode } from '../local-postgres/system-error.js';
import type { DatabaseConnection } from './database-connection.js';

/** A request waits for nothing for long; a job and the signer may take their time. */
const SETTINGS = {
  firebreak_api: {
    statement_timeout: '5s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '10s',
    timezone: 'UTC',
  },
  firebreak_worker: {
    statement_timeout: '30s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
  },
  firebreak_signer: {
    statement_timeout: '30s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
  },
} as const;

/** The addresses under which the roles sign in that are made here. */
type RoleUrls = Pick<DatabaseConnection, 'apiUrl' | 'workerUrl' | 'signerUrl'>;

/**
 * Makes the roles that the API works with, or brings them up to date, and checks that none is more powerful than meant.
 *
 * @param client is connected as the owner, who must be able to make roles
 * @returns how the API, the runner of jobs and the signer connect
 * @throws StartError with one sentence of advice when a right is missing or one too many is there
 */
export async function ensureRoles(client: Client, ownerUrl: string): Promise<RoleUrls> {
  try {
    const urls = await untilNobodyComesBetween(() => makeRoles(client, ownerUrl));
    await refusePowerfulRoles(client);
    return urls;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') {
      throw new StartError(
        'The user of DATABASE_URL may not make roles: give it CREATEROLE, or let it own the roles firebreak_api, firebreak_worker, firebreak_signer, firebreak_lookup and firebreak_keeper.',
      );
    }
    throw error;
  }
}

/** The lock is the database's and roles are the cluster's: preparing another database there may come in between. */
async function untilNobodyComesBetween<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let triesLeft = 20; ; triesLeft -= 1) {
    try {
      return await work();
    } catch (error) {
      const cameBetween =
        error instanceof Error && (/tuple concurrently/.test(error.message) || hasCode(error, '23505', '42710'));
      if (!cameBetween || triesLeft === 0) throw error;
      await sleep(50);
    }
  }
}

async function makeRoles(client: Client, ownerUrl: string): Promise<RoleUrls> {
  await client.query(`DO $$ DECLARE helper text; signs_in text; BEGIN
    FOREACH signs_in IN ARRAY ARRAY['firebreak_api', 'firebreak_signer'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = signs_in) THEN
        EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', signs_in);
      END IF;
    END LOOP;
    FOREACH helper IN ARRAY ARRAY['firebreak_lookup', 'firebreak_keeper', 'firebreak_worker'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = helper) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', helper);
        EXECUTE format('GRANT %I TO %I', helper, current_user);
      END IF;
    END LOOP;
  END $$`);
  return {
    apiUrl: await ensureSignIn(client, ownerUrl, 'firebreak_api'),
    workerUrl: await ensureSignIn(client, ownerUrl, 'firebreak_worker'),
    signerUrl: await ensureSignIn(client, ownerUrl, 'firebreak_signer'),
  };
}

async function ensureSignIn(client: Client, ownerUrl: string, role: keyof typeof SETTINGS): Promise<string> {
  const url = urlOfRole(ownerUrl, role);
  const { password } = new URL(url);
  await client.query(`ALTER ROLE ${role} WITH LOGIN PASSWORD '${password}'`);
  for (const [setting, value] of Object.entries(SETTINGS[role])) {
    await client.query(`ALTER ROLE ${role} SET ${setting} = '${value}'`);
  }
  return url;
}

/** How a role signs in: its password is derived, so that every process that knows the owner's arrives at the same one. */
export function urlOfRole(ownerUrl: string, role: keyof typeof SETTINGS): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password || 'no password')
    .update(role)
    .digest('base64url');
  url.username = role;
  return url.href;
}

async function refusePowerfulRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname IN ('firebreak_api', 'firebreak_worker', 'firebreak_signer')
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
  );
  const role = rows[0]?.rolname;
  if (role === undefined) return;
  throw new StartError(
    `The role ${role} has rights beyond its need: take SUPERUSER, BYPASSRLS, CREATEROLE and CREATEDB from it.`,
  );
}
