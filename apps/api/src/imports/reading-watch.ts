import type { Readable } from 'node:stream';
import { DomainError } from '@firebreak/domain';

/** What happens to a list until it is known what importing it would do. */
export const READING_STEPS = ['uploading', 'reading', 'checking'] as const;
export type ReadingStep = (typeof READING_STEPS)[number];

/** How far a list is. */
export interface ReadingProgress {
  readonly step: ReadingStep;
  /** Of the step, 0 to 100; null when that cannot be told. */
  readonly percent: number | null;
}

/** Whoever looks on while a list is read, and may break it off. */
export interface ReadingWatch {
  tell(progress: ReadingProgress): void;
  /** Is set off when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** For a list that is read without anybody looking on. */
export const NOBODY_WATCHES: ReadingWatch = { tell: () => undefined };

/** Throws when nobody waits any more. */
export function refuseAbandoned({ signal }: ReadingWatch): void {
  if (signal?.aborted) throw new DomainError('invalid-state', 'The request was broken off.');
}

/** The share of a whole in percent, 0 to 100. */
export const percentOf = (done: number, whole: number): number =>
  whole === 0 ? 100 : Math.min(100, Math.floor((100 * done) / whole));

/** Takes in the bytes of a list. */
export async function receiveBytes(stream: Readable, length: number, watch: ReadingWatch): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let received = 0;
  watch.tell({ step: 'uploading', percent: 0 });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    received += chunk.length;
    watch.tell({ step: 'uploading', percent: percentOf(received, length) });
  }
  return Buffer.concat(chunks);
}
