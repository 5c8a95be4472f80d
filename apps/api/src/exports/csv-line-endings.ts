import { Transform, type TransformCallback } from 'node:stream';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CRLF = Buffer.from('\r\n');

/** Turns the line ends of COPY's CSV into CRLF (RFC 4180) and leaves line breaks inside quoted cells as they are. */
export class CsvLineEndings extends Transform {
  private insideQuotes = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let start = 0;
    for (let position = 0; position < chunk.length; position += 1) {
      const byte = chunk[position];
      if (byte === QUOTE) this.insideQuotes = !this.insideQuotes;
      else if (byte === LINE_FEED && !this.insideQuotes) {
        this.push(chunk.subarray(start, position));
        this.push(CRLF);
        start = position + 1;
      }
    }
    if (start < chunk.length) this.push(chunk.subarray(start));
    done();
  }
}
