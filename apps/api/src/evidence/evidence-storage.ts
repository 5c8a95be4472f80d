import type { Readable } from 'node:stream';

/** A file as the storage knows it: whose it is, and its random id. */
export interface StoredFile {
  readonly organizationId: string;
  readonly id: string;
}

/** Where whole files are kept, never under a name that somebody typed; throws `unavailable` when it does not answer. */
export abstract class EvidenceStorage {
  /** Takes a file over from this path of the local disk; it is safe from a power cut when this resolves. */
  abstract store(file: StoredFile, path: string): Promise<void>;
  /** The file's bytes, null when there is no such file. */
  abstract read(file: StoredFile): Promise<Readable | null>;
  /** Removes the file; does nothing when there is none. */
  abstract remove(file: StoredFile): Promise<void>;
  /** Ids of an organisation's files that were stored before an instant. */
  abstract list(organizationId: string, before: Date): Promise<string[]>;
}
