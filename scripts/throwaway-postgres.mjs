import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root } from './prepare.mjs';

/** Nothing in it is worth a wait for the disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/** Starts a PostgreSQL in a temporary folder; `stop` removes it. The API must be compiled. */
export async function startThrowawayPostgres() {
  const launcher = new URL('../apps/api/dist/local-postgres/local-postgres.js', import.meta.url);
  if (!existsSync(launcher)) fail(`The API in ${root} is not compiled: run npm run build.`);
  const { startLocalPostgres } = await import(launcher.href);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-'));
  try {
    const postgres = await startLocalPostgres({ dataDirectory, settings });
    return {
      url: postgres.url,
      stop: async () => {
        await postgres.stop();
        rmSync(dataDirectory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(dataDirectory, { recursive: true, force: true });
    throw error;
  }
}
