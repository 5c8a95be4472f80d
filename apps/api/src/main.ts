import './small-heap.js';
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application.js';
import { backUpBeforeUpgrade } from './backup/backup-before-upgrade.js';
import { readEnv } from './config/env.js';
import { offerFirstAdministrator } from './database/first-administrator-link.js';
import { refuseUnfitSettings } from './database/fitness.js';
import { prepareDatabase } from './database/prepare-database.js';
import { DemoService } from './demo/demo.service.js';
import { ensureAddressIsFree, listen } from './listening.js';
import { LibraryService } from './questionnaires/library.service.js';
import { startLocalPostgres } from './local-postgres/local-postgres.js';
import { StartError } from './local-postgres/start-error.js';
import { startSigner } from './signer/signer-process.js';
import { welcome } from './welcome.js';

const PREFERRED_DATABASE_PORT = 54_320;
const DRAIN_MILLISECONDS = 10_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const local =
    env.databaseUrl === null
      ? await startLocalPostgres({ dataDirectory: env.dataDirectory, preferredPort: PREFERRED_DATABASE_PORT })
      : null;
  let close = async (): Promise<void> => local?.stop();
  let closing: Promise<void> | null = null;
  const stop = (): void => {
    closing ??= close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await ensureAddressIsFree(env);
    const connection = await prepareDatabase(local?.url ?? env.databaseUrl ?? '', {
      beforeUpgrade: async ([migration = '']) => {
        if (!local) return;
        const { dataDirectory, backupPassphrase: passphrase } = env;
        const file = await backUpBeforeUpgrade({ databaseUrl: local.url, dataDirectory, passphrase, migration });
        process.stdout.write(
          `firebreak: The database is from an older version; a backup from before its upgrade is ${file}\n`,
        );
      },
    });
    await refuseUnfitSettings(connection.apiUrl, env.databaseMayLoseWrites);
    const app = await createApplication(env, connection);
    close = async () => {
      await closeApplication(app);
      await local?.stop();
    };
    await app.get(LibraryService).addEverywhere();
    const demo = env.demo ? await app.get(DemoService).fill() : null;
    const firstAdministratorToken = await offerFirstAdministrator(connection.ownerUrl);
    await listen(app, env);
    if (env.signer) {
      const signer = startSigner(env, connection.signerUrl);
      close = async () => {
        await closeApplication(app);
        // Last, so that what happened at the very end is signed too.
        await signer.stop();
        await local?.stop();
      };
    }
    process.stdout.write(welcome(env, demo, firstAdministratorToken));
  } catch (error) {
    if (closing) return;
    await close();
    throw error;
  }
}

async function closeApplication(app: NestFastifyApplication): Promise<void> {
  await Promise.race([app.close(), sleep(DRAIN_MILLISECONDS, undefined, { ref: false })]);
}

main().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
});
