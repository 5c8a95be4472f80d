import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What a finished file was. */
export interface DigestedFile {
  readonly bytes: number;
  /** Lines but for the header. */
  readonly rows: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Passes a CSV file on and keeps count of its rows, its bytes and their hash. */
export class FileDigest extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private lines = 0;
  private isQuoted = false;

  /** The file as far as it went. */
  get file(): DigestedFile {
    return { bytes: this.bytes, rows: Math.max(0, this.lines - 1), sha256: this.hash.copy().digest('hex') };
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    // A line break between quotes belongs to a cell; a doubled quote opens again what it closed.
    for (const byte of chunk) {
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_FEED && !this.isQuoted) this.lines += 1;
    }
    done(null, chunk);
  }
}
