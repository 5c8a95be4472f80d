import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What bytes that have passed were. */
export interface DigestedBytes {
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** What a finished file was. */
export interface DigestedFile extends DigestedBytes {
  /** Those of the table, without the header. */
  readonly rows: number;
}

/** Passes bytes on and keeps count of them and their hash. */
export class ByteDigest extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  /** What has passed so far. */
  get passed(): DigestedBytes {
    return { bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }
}
