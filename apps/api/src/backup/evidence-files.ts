import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { DiskStorage } from '../evidence/disk-storage.js';
import { ifMissing } from '../evidence/disk-folder.js';
import { readBackup, sha256Of, type OpenBackup } from './archive-reader.js';
import type { CatalogueTable } from './catalogue.js';
import type { FileRecord } from './manifest.js';

/** A file that a vendor sent; null where it is not, or no longer as it was sent. */
interface EvidenceFile extends FileRecord {
  readonly content: Buffer | null;
}

/** The vendors' files that the rows of the backup's instant name, one at a time; none before there was such a table. */
export async function* readEvidence(
  client: Client,
  tables: readonly CatalogueTable[],
  dataDirectory: string,
): AsyncGenerator<EvidenceFile> {
  if (!tables.some(({ schema, name }) => schema === 'public' && name === 'evidence')) return;
  const { rows } = await client.query<FileRecord>(
    `SELECT organization_id || '/' || id AS name, sha256 FROM public.evidence WHERE state = 'stored' ORDER BY 1`,
  );
  for (const { name, sha256 } of rows) {
    const content = await readFile(join(DiskStorage.folderIn(dataDirectory), name)).catch(ifMissing(null));
    yield { name, sha256, content: content && sha256Of(content) === sha256 ? content : null };
  }
}

/** Writes the vendors' files of a backup to where the application keeps them. */
export async function writeEvidence(backup: OpenBackup, dataDirectory: string): Promise<void> {
  for await (const piece of readBackup(backup)) {
    if (piece.kind !== 'evidence') continue;
    const path = join(DiskStorage.folderIn(dataDirectory), piece.name);
    await mkdir(dirname(path), { recursive: true });
    const draft = await open(`${path}.unfinished`, 'w', 0o600);
    try {
      await draft.writeFile(piece.content);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(`${path}.unfinished`, path);
  }
}
