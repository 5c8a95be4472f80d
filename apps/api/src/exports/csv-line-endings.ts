import { Transform, type TransformCallback } from 'node:stream';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Turns the line ends of COPY's CSV into CRLF (RFC 4180), counts them, and leaves line breaks inside quoted cells as they are. */
export class CsvLineEndings extends Transform {
  private lines = 0;
  private isQuoted = false;

  /** The rows so far, without the header. */
  get rows(): number {
    return Math.max(0, this.lines - 1);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const ends = this.findEnds(chunk);
    // One piece for each that comes: whoever reads on pays for pieces, and rows are many.
    const converted = Buffer.allocUnsafe(chunk.length + ends.length);
    let start = 0;
    for (const [added, end] of ends.entries()) {
      chunk.copy(converted, start + added, start, end);
      converted[end + added] = CARRIAGE_RETURN;
      start = end;
    }
    chunk.copy(converted, start + ends.length, start);
    this.lines += ends.length;
    done(null, converted);
  }

  /** The places of the line feeds that end a row. */
  private findEnds(chunk: Buffer): number[] {
    const ends: number[] = [];
    let quote = chunk.indexOf(QUOTE);
    const passQuotes = (until: number): void => {
      // A doubled quote opens again what it closed.
      for (; quote !== -1 && quote < until; quote = chunk.indexOf(QUOTE, quote + 1)) this.isQuoted = !this.isQuoted;
    };
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, end + 1)) {
      passQuotes(end);
      if (!this.isQuoted) ends.push(end);
    }
    passQuotes(chunk.length);
    return ends;
  }
}
