import type { Env } from '../config/env.js';
import { urlOfRole } from '../database/database-roles.js';
import { findRunningPostgres } from '../local-postgres/local-postgres.js';
import { StartError } from '../local-postgres/start-error.js';

/** How the signer reaches the database. Throws StartError when nothing says so. */
export function signerDatabaseUrl({ signerDatabaseUrl: given, databaseUrl, dataDirectory }: Env): string {
  if (given !== null) return given;
  const ownerUrl = databaseUrl ?? findRunningPostgres(dataDirectory);
  if (ownerUrl === undefined) {
    throw new StartError(
      `No database runs in ${dataDirectory}: start Firebreak first, correct DATA_DIR, or set SIGNER_DATABASE_URL.`,
    );
  }
  return urlOfRole(ownerUrl, 'firebreak_signer');
}
