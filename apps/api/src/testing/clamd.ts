import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The harmless words that the only signature of the tests' own is about. */
export const FOUND_WORDS = 'firebreak test signature, harmless';

/** A clamd as its makers built it, with one signature. */
export interface Clamd {
  /** The path of its socket. */
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and forgets its folder. */
  remove(): Promise<void>;
}

/** Whether this machine has a clamd, as Debian's clamav-daemon installs it. */
export function hasClamd(): boolean {
  return spawnSync('clamd', ['--version']).status === 0;
}

async function doNothing(): Promise<void> {}

/** Sets a clamd up in a folder of its own, not started; it looks at files of so many bytes. */
export function prepareClamd(mostFileBytes: number): Clamd {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-clamd-'));
  const signatures = join(folder, 'signatures');
  mkdirSync(signatures);
  // Name, any kind of file, any offset, and the bytes (ClamAV's manual, "extended signature format").
  const bytes = Buffer.from(FOUND_WORDS).toString('hex');
  writeFileSync(join(signatures, 'firebreak.ndb'), `Firebreak.Test.Words:0:*:${bytes}\n`);
  const address = join(folder, 'clamd.sock');
  const configuration = join(folder, 'clamd.conf');
  const lines = [
    'Foreground yes',
    `LocalSocket ${address}`,
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    'StreamMaxLength 30M',
    `MaxFileSize ${mostFileBytes}`,
    'AlertExceedsMax yes',
  ];
  writeFileSync(configuration, `${lines.join('\n')}\n`);
  let stop: () => Promise<void> = doNothing;
  return {
    address,
    start: async () => {
      const child = spawn('clamd', ['--config-file', configuration], { stdio: ['ignore', 'pipe', 'pipe'] });
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
      stop = async () => {
        if (child.exitCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      };
      while (!existsSync(address)) {
        if (child.exitCode !== null) throw new Error(`clamd ended by itself:\n${printed}`);
        await sleep(50);
      }
    },
    stop: () => stop(),
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
