import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDatabase } from '../testing/test-database.js';

/** What does not fit together: each name says what, and holds the ids. */
export interface Mismatches {
  readonly filesWithoutRow: readonly string[];
  readonly rowsWithoutFile: readonly string[];
  readonly halfUploads: readonly string[];
  readonly unfinishedRows: readonly string[];
}

/** The SHA-256 of a file's bytes, in hex. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The SHA-256 of a stored file as it lies on the disk; null when it is not there. */
export function hashOnDisk(dataDirectory: string, id: string): string | null {
  const path = filesIn(dataDirectory, 'evidence').get(id);
  return path === undefined ? null : sha256(readFileSync(path));
}

/** Holds the files of a data directory against the rows of the database. */
export async function findMismatches(
  dataDirectory: string,
  database: Pick<TestDatabase, 'query'>,
): Promise<Mismatches> {
  const rows = await database.query<{ id: string; state: string; sha256: string | null }>(
    'SELECT id, state, sha256 FROM evidence',
  );
  const stored = new Map(rows.filter(({ state }) => state === 'stored').map((row) => [row.id, row.sha256]));
  const files = filesIn(dataDirectory, 'evidence');
  return {
    filesWithoutRow: [...files.keys()].filter((id) => !stored.has(id)),
    rowsWithoutFile: [...stored].filter(([id, hash]) => hashOnDisk(dataDirectory, id) !== hash).map(([id]) => id),
    halfUploads: [...filesIn(dataDirectory, 'evidence-incoming').keys()],
    unfinishedRows: rows.filter(({ state }) => state === 'received').map(({ id }) => id),
  };
}

/** Paths of all organisations' files of one kind, by the files' names. */
function filesIn(dataDirectory: string, kind: string): Map<string, string> {
  const folder = join(dataDirectory, kind);
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).flatMap((organization) =>
      readdirSync(join(folder, organization)).map((id) => [id, join(folder, organization, id)] as const),
    ),
  );
}
