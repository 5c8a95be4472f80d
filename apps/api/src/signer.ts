import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnv } from './config/env.js';
import { lockFolder } from './local-postgres/folder-lock.js';
import { StartError } from './local-postgres/start-error.js';
import { CheckpointSigner } from './signer/checkpoint-signer.js';
import { runSigner } from './signer/run-signer.js';
import { signerDatabaseUrl } from './signer/signer-database.js';

const USAGE = 'Usage: npm run signer [-- --database-url]';

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const databaseUrl = signerDatabaseUrl(env);
  if (readOptions().asksForUrl) {
    process.stdout.write(`${databaseUrl}\n`);
    return;
  }
  const { signerDirectory, checkpointMinutes, publicUrl } = env;
  const stop = stopSignal();
  mkdirSync(signerDirectory, { recursive: true, mode: 0o755 });
  const lock = lockFolder(signerDirectory, 'SIGNER_DIR');
  try {
    const signer = await CheckpointSigner.open(signerDirectory, new URL(publicUrl).host, checkpointMinutes);
    await runSigner(signer, databaseUrl, checkpointMinutes, stop);
  } finally {
    lock.release();
  }
}

function readOptions(): { asksForUrl: boolean } {
  try {
    const { values } = parseArgs({ options: { 'database-url': { type: 'boolean', default: false } } });
    return { asksForUrl: values['database-url'] };
  } catch {
    throw new StartError(USAGE);
  }
}

/** Beside the API it ends when the API says so or is gone, and not by the Ctrl-C that reaches both of them. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.on('SIGTERM', () => stop.abort());
  process.on('SIGINT', () => {
    if (!process.connected) stop.abort();
  });
  process.on('disconnect', () => stop.abort());
  return stop.signal;
}

main().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
  process.exit(1);
});
