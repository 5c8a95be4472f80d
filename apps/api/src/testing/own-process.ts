import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built application in a process of its own, as `npm start` runs it. */
export interface OwnProcess {
  /** All that it has printed when it said that it runs. */
  readonly welcome: string;
  stop(): Promise<void>;
}

/** Starts the built application with these variables and waits until it says where it runs. Throws when it ends before. */
export async function startOwnProcess(variables: Record<string, string>): Promise<OwnProcess> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-process-'));
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDirectory, DATABASE_MAY_LOSE_WRITES: 'yes', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = once(child, 'exit');
  const runs = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('Ctrl-C stops it')) resolve(printed);
    });
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    void ended.then(() => reject(new Error(`The process ended before it ran:\n${printed}`)));
  });
  return {
    welcome: await runs,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
