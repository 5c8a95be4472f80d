import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What became of the last drill, as it is kept beside the backups. */
export interface DrillRecord {
  readonly startedAt: string;
  /** Name of the backup that was tried. */
  readonly backup: string;
  /** Whether everything was as it was when the backup was taken. */
  readonly passed: boolean;
  /** Why not; null when it passed. */
  readonly fault: string | null;
  /** How long it took to restore and to try the copy out. */
  readonly seconds: number;
  readonly rows: number | null;
  readonly tables: number | null;
  readonly exportedVendors: number | null;
}

const NAME = 'last-drill.json';

/** Keeps what became of a drill in the folder of the backups; it appears whole. */
export async function keepDrillRecord(folder: string, record: DrillRecord): Promise<void> {
  const draft = join(folder, `${NAME}.new`);
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, NAME));
}

/** The last drill; null where there was none, or what is there cannot be read. */
export async function readDrillRecord(folder: string): Promise<DrillRecord | null> {
  try {
    return JSON.parse(await readFile(join(folder, NAME), 'utf8')) as DrillRecord;
  } catch {
    return null;
  }
}
