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

/** Who looks on while a program reads, and may end it. */
export interface ReadingOnlooker {
  /** So much of the whole is read. */
  readonly onProgress?: (done: number, whole: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a CommonJS program on a thread of its own, without our environment, and gives the one answer that it posts; null
 * when it fails, is ended, or needs more time or memory than it may have. What it posts as `{ progress: [done, whole] }`
 * is told to the onlooker.
 */
export function runApart<Answer>(
  program: string,
  data: object,
  limits: ReadingLimits,
  { onProgress, signal }: ReadingOnlooker = {},
): Promise<Answer | null> {
  const worker = new Worker(program, {
    eval: true,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.readMegabytes },
    execArgv: [],
    env: {},
  });
  return new Promise<Answer | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), limits.readMilliseconds);
    worker.on('message', (message: Answer | { readonly progress: readonly [number, number] } | null) => {
      if (isProgress(message)) onProgress?.(...message.progress);
      else resolve(message);
    });
    signal?.addEventListener('abort', () => resolve(null), { once: true });
    worker.once('error', () => resolve(null));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
  }).finally(() => void worker.terminate());
}

function isProgress(message: unknown): message is { readonly progress: readonly [number, number] } {
  return typeof message === 'object' && message !== null && 'progress' in message;
}
