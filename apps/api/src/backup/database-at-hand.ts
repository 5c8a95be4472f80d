import type { Env } from '../config/env.js';
import { findRunningPostgres, holdsDatabase, startLocalPostgres } from '../local-postgres/local-postgres.js';
import { StartError } from '../local-postgres/start-error.js';

/** A database that can be reached now, and how to let go of it. */
export interface DatabaseAtHand {
  readonly url: string;
  close(): Promise<void>;
}

type Place = Pick<Env, 'databaseUrl' | 'dataDirectory'>;

const stayOpen = (url: string): DatabaseAtHand => ({ url, close: () => Promise.resolve() });

/** The database with the data: DATABASE_URL's, the embedded one that runs now, or the embedded one started for a while. */
export async function reachDatabase({ databaseUrl, dataDirectory }: Place): Promise<DatabaseAtHand> {
  if (databaseUrl !== null) return stayOpen(databaseUrl);
  if (!holdsDatabase(dataDirectory)) {
    throw new StartError(`There is no database in ${dataDirectory}: correct DATA_DIR, or set DATABASE_URL.`);
  }
  const running = findRunningPostgres(dataDirectory);
  if (running !== undefined) return stayOpen(running);
  const postgres = await startLocalPostgres({ dataDirectory });
  return { url: postgres.url, close: () => postgres.stop() };
}

/** A database to restore into: DATABASE_URL's, or the data folder's own, which is made and held by us alone. */
export async function openTarget({ databaseUrl, dataDirectory }: Place): Promise<DatabaseAtHand> {
  if (databaseUrl !== null) return stayOpen(databaseUrl);
  const postgres = await startLocalPostgres({ dataDirectory });
  return { url: postgres.url, close: () => postgres.stop() };
}
