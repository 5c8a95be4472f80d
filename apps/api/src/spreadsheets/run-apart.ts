import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** How long a reader may take, and how much memory. */
export interface ReadingLimits {
  readonly readMilliseconds: number;
  readonly readMegabytes: number;
}

/** Where a thread of its own finds a package. */
export function addressOf(name: string): string {
  return pathToFileURL(createRequire(import.meta.url).resolve(name)).href;
}

/**
 * Runs a CommonJS program on a thread of its own, without our environment, and gives the one message that it posts; null
 * when it fails, or needs more time or memory than it may have.
 */
export function runApart<Answer>(program: string, data: object, limits: ReadingLimits): Promise<Answer | null> {
  const worker = new Worker(program, {
    eval: true,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.readMegabytes },
    execArgv: [],
    env: {},
  });
  return new Promise<Answer | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), limits.readMilliseconds);
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
  }).finally(() => void worker.terminate());
}
