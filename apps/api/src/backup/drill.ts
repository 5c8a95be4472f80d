import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createApplication } from '../application.js';
import { readEnv } from '../config/env.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { startLocalPostgres } from '../local-postgres/local-postgres.js';
import { StartError } from '../local-postgres/start-error.js';
import { SignInRulesService } from '../sign-in-rules/sign-in-rules.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import type { BackupFile } from './archive-reader.js';
import { restore, type RestoreReport } from './restore.js';

/** What a drill found, in figures. */
export interface DrillReport {
  readonly restored: RestoreReport;
  /** Vendors in the file that somebody who signed in took from the copy; null where there is no organisation yet. */
  readonly exportedVendors: number | null;
}

/** Nothing in the copy is worth a wait for the disk. */
const THROWAWAY = { fsync: 'off', full_page_writes: 'off' };
const EMAIL = 'drill@firebreak.invalid';

/**
 * Restores a backup into an empty database, which checks every count, hash, reference and chain, starts the application on
 * the copy, signs in, and takes the list of vendors of the largest organisation. The copy is removed afterwards, unless it
 * was made in a database that was named. No mail, webhook or file leaves it.
 *
 * @param into an empty database to use in place of an embedded one
 * @throws StartError with one sentence when something is not as it was
 */
export async function drill(backup: BackupFile, into: string | null = null): Promise<DrillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-drill-'));
  const dataDirectory = join(folder, 'data');
  try {
    const postgres = into === null ? await startLocalPostgres({ dataDirectory, settings: THROWAWAY }) : null;
    try {
      const databaseUrl = postgres?.url ?? into ?? '';
      const restored = await restore({ ...backup, databaseUrl, dataDirectory });
      return { restored, exportedVendors: await tryOut(databaseUrl, dataDirectory) };
    } finally {
      await postgres?.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryOut(databaseUrl: string, dataDirectory: string): Promise<number | null> {
  const largest = await findLargest(databaseUrl);
  if (largest === null) return null;
  const env = readEnv({
    DATA_DIR: dataDirectory,
    DEMO: 'off',
    SIGNER: 'off',
    LOG_FORMAT: 'text',
    LOG_LEVEL: 'error',
  });
  const app = await createApplication(env, await prepareDatabase(databaseUrl));
  try {
    const cookie = await signIn(app, largest.organizationId);
    const file = await app.inject({ method: 'GET', url: '/api/v1/exports/vendors.csv', headers: { cookie } });
    if (file.statusCode !== 200) throw broken(`the list of vendors was refused with ${file.statusCode}`);
    const vendors = parse(file.body, { columns: true }).length;
    if (vendors !== largest.vendors) throw broken(`the list holds ${vendors} vendors of ${largest.vendors}`);
    return vendors;
  } finally {
    await app.close();
  }
}

/** The organisation with the most vendors; null where there is none. */
async function findLargest(databaseUrl: string): Promise<{ organizationId: string; vendors: number } | null> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ organizationId: string; vendors: number }>(
      `SELECT o.organization_id AS "organizationId", count(v.id)::integer AS vendors
         FROM organizations o LEFT JOIN vendors v USING (organization_id) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
    );
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}

/** Nobody's password is known here: the copy gets somebody of its own, who is asked for no second factor. */
async function signIn(app: NestFastifyApplication, organizationId: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await app.get(TenantDb).run(organizationId, async () => {
    const rules = app.get(SignInRulesService);
    const { version } = await rules.get();
    await rules.change(version, { secondFactorRequired: false });
    const person = { email: EMAIL, name: 'Drill', role: 'auditor', locale: 'en' } as const;
    await app.get(UsersService).create({ ...person, password, now: new Date() });
  });
  const json = { email: EMAIL, password };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: json });
  if (answer.statusCode !== 201) throw broken(`signing in was refused with ${answer.statusCode}`);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

function broken(reason: string): StartError {
  return new StartError(`The copy does not work: ${reason}.`);
}
