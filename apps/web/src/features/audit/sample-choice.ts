import { EXPORT_TABLE_NAMES, SAMPLE_LIMITS, SAMPLE_SEED } from '@firebreak/domain';
import type { SampleChoice } from './audit.queries';

const USUAL_SIZE = 25;

/** Reads which sample an address asks for, dropping everything that is none. */
export function readSampleChoice(search: Record<string, unknown>): Partial<SampleChoice> {
  const table = EXPORT_TABLE_NAMES.find((name) => name === search['table']);
  // The router reads digits as a number.
  const seedText = typeof search['seed'] === 'number' ? String(search['seed']) : search['seed'];
  const seed = typeof seedText === 'string' && SAMPLE_SEED.test(seedText) ? seedText : undefined;
  const size = Number(search['size']);
  const isSize = Number.isInteger(size) && size >= 1 && size <= SAMPLE_LIMITS.rows;
  return {
    ...(table === undefined ? {} : { table }),
    ...(seed === undefined ? {} : { seed }),
    ...(isSize ? { size } : {}),
  };
}

/** A choice to begin with: a seed that nobody has picked. */
export function newSampleChoice(): SampleChoice {
  return { table: 'vendors', seed: newSeed(), size: USUAL_SIZE };
}

/** Ten random characters that can be read aloud. */
export function newSeed(): string {
  const letters = 'abcdefghjkmnpqrstvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join('');
}
