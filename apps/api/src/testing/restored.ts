import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../application.js';
import { restore, type RestoreReport } from '../backup/restore.js';
import { readEnv } from '../config/env.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { HttpClient } from './http-client.js';
import { PASSWORD } from './test-application.js';
import { createEmptyDatabase, type EmptyDatabase } from './test-database.js';

/** A place of its own into which a backup was restored. */
export interface Restored {
  readonly database: EmptyDatabase;
  readonly dataDirectory: string;
  readonly report: RestoreReport;
  remove(): Promise<void>;
}

/** Restores a backup into a database and a data folder that did not exist before. */
export async function restoreElsewhere(file: string, passphrase: string | null = null): Promise<Restored> {
  const database = await createEmptyDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-restored-'));
  const remove = async (): Promise<void> => {
    await database.drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    const report = await restore({ file, passphrase, databaseUrl: database.url, dataDirectory });
    return { database, dataDirectory, report, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Starts the application on what was restored, signs this person in, and gives what the browser is used for. */
export async function withRestoredApplication<Result>(
  { database, dataDirectory }: Restored,
  email: string,
  use: (client: HttpClient) => Promise<Result>,
): Promise<Result> {
  const env = readEnv({ PORT: '0', DATA_DIR: dataDirectory, PUBLIC_URL: 'http://register.test' });
  const app = await createApplication(env, await prepareDatabase(database.url));
  await app.listen(0, '127.0.0.1');
  const client = new HttpClient((await app.getUrl()).replace(/\/$/, ''));
  try {
    const { status } = await client.post('/session', { email, password: PASSWORD });
    if (status !== 201) throw new Error(`${email} could not sign in on what was restored: ${status}`);
    return await use(client);
  } finally {
    client.close();
    await app.close();
  }
}
