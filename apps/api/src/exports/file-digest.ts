import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What a finished file was. */
export interface DigestedFile {
  readonly bytes: number;
  /** Those of the table, without the header. */
  readonly rows: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Passes bytes on and keeps count of them and their hash. */
export class ByteDigest extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  /** The bytes as far as they went, as a file of so many rows. */
  toFile(rows: number): DigestedFile {
    return { bytes: this.bytes, rows, sha256: this.hash.copy().digest('hex') };
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    this.look(chunk);
    done(null, chunk);
  }

  /** Looks for whatever else is to be counted. */
  protected look(_chunk: Buffer): void {}
}

/** The same for a CSV file, with its rows. */
export class FileDigest extends ByteDigest {
  private lines = 0;
  private isQuoted = false;

  /** The file as far as it went. */
  get file(): DigestedFile {
    return this.toFile(Math.max(0, this.lines - 1));
  }

  protected override look(chunk: Buffer): void {
    // A line break between quotes belongs to a cell; a doubled quote opens again what it closed.
    for (const byte of chunk) {
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_FEED && !this.isQuoted) this.lines += 1;
    }
  }
}
