import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Env } from '../config/env.js';

const SIGNER = fileURLToPath(new URL('../signer.js', import.meta.url));
const PAUSE_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 10_000;

/** The signer as a process of its own beside this one. */
export interface SignerProcess {
  /** Lets it sign what there is left, and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts the signer, and starts it again after a pause whenever it dies. It knows no secret but its own way to the database. */
export function startSigner(env: Env, databaseUrl: string): SignerProcess {
  const variables = {
    PATH: process.env['PATH'] ?? '',
    SIGNER_DATABASE_URL: databaseUrl,
    SIGNER_DIR: env.signerDirectory,
    CHECKPOINT_MINUTES: String(env.checkpointMinutes),
    PUBLIC_URL: env.publicUrl,
  };
  const stopping = new AbortController();
  let child: ChildProcess | null = null;
  const supervise = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      child = fork(SIGNER, [], { env: variables, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      await once(child, 'exit').catch(() => undefined);
      if (stopping.signal.aborted) return;
      process.stderr.write('firebreak: The signer of checkpoints has ended and is started again.\n');
      await sleep(PAUSE_MILLISECONDS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = supervise();
  return {
    stop: async () => {
      stopping.abort();
      if (child?.connected) child.disconnect();
      const late = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      await ended;
      clearTimeout(late);
    },
  };
}
