import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Env } from '../../config/env.js';
import { DiskStorage } from '../../evidence/disk-storage.js';
import { EvidenceStorage, type StoredFile } from '../../evidence/evidence-storage.js';
import { S3Storage } from '../../evidence/s3-storage.js';

/** A large file may be on its way for so long. */
const PATIENCE_MILLISECONDS = 3_600_000;

/** Where finished packages are kept, apart from vendors' files, which are swept by other rules. */
export abstract class PackageStorage extends EvidenceStorage {}

/** Opens the S3-compatible store that the environment names, or the data directory. */
export function openPackageStorage({ s3, dataDirectory }: Env): PackageStorage {
  return s3
    ? new S3Storage(s3, 'packages/', PATIENCE_MILLISECONDS)
    : new DiskStorage(join(folderIn(dataDirectory), 'ready'));
}

/** Makes the place on this machine's disk where a package is written until it is whole, without what a kill has left there. */
export async function prepareDraft(dataDirectory: string, { organizationId, id }: StoredFile): Promise<string> {
  const path = join(folderIn(dataDirectory), 'drafts', organizationId, id);
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  return path;
}

function folderIn(dataDirectory: string): string {
  return join(dataDirectory, 'packages');
}
