import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ByteDigest } from '../file-digest.js';

/** An entry of a package as its manifest names it. */
export interface PackagedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A ZIP file that is written entry by entry, each as it comes, and known by length and hash. */
export class PackageArchive {
  private readonly zip = new ZipFile();
  private readonly breaking = new AbortController();
  private readonly signal: AbortSignal;
  private readonly written: Promise<void>;
  private readonly entries: PackagedFile[] = [];

  /** @param instant stands with every entry as the time of its last change */
  constructor(
    private readonly path: string,
    private readonly instant: Date,
    signal: AbortSignal,
  ) {
    this.signal = AbortSignal.any([signal, this.breaking.signal]);
    this.zip.on('error', (error: unknown) => this.breaking.abort(error));
    this.written = pipeline(this.zip.outputStream, createWriteStream(path), { signal: this.signal });
    // A disk that is full must stop whatever waits for it to take more.
    this.written.catch((error: unknown) => this.breaking.abort(error));
  }

  /** The entries so far, sorted by path. */
  get files(): readonly PackagedFile[] {
    return this.entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Why nothing more can be written; undefined as long as it can. */
  get fault(): unknown {
    return this.breaking.signal.reason;
  }

  /** Writes an entry from what `fill` pipes into it. */
  async add(path: string, fill: (entry: Writable, signal: AbortSignal) => Promise<void>): Promise<PackagedFile> {
    this.signal.throwIfAborted();
    const digest = new ByteDigest();
    this.zip.addReadStream(digest, path, { mtime: this.instant });
    await fill(digest, this.signal);
    const file = { path, ...digest.passed };
    this.entries.push(file);
    return file;
  }

  addText(path: string, text: string): Promise<PackagedFile> {
    return this.add(path, (entry, signal) => pipeline(Readable.from([Buffer.from(text)]), entry, { signal }));
  }

  /** Ends the file, which is whole when this resolves. */
  async finish(): Promise<void> {
    this.zip.end();
    await this.written;
  }

  /** Stops writing and removes what there is. */
  async abandon(): Promise<void> {
    this.breaking.abort();
    await this.written.catch(() => undefined);
    await rm(this.path, { force: true });
  }
}
