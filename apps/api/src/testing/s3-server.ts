import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js');

/** An S3 server in a process of its own, with one empty bucket; it knows who may enter and takes their signatures on trust. */
export interface S3Server {
  /** What tells the application of it. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts an S3 server on a free port of the loopback. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-s3-'));
  const options = ['--directory', folder, '--address', '127.0.0.1', '--port', '0', '--configure-bucket', 'evidence'];
  const child = spawn(process.execPath, [SERVER, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const found = /listening on (\S+:\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('The S3 server ended before it ran.')));
  });
  return {
    variables: {
      S3_BUCKET_URL: `http://${address}/evidence`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
