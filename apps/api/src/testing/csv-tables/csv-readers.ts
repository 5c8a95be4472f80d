import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import type { Cell } from './generated-table.js';

/** What a reader found in a file, the header first; null when it refuses the file. */
export type ReadRows = Cell[][] | null;

/** One of the programs that read CSV and know nothing of ours. A byte order mark stays where it stands. */
export interface CsvReader {
  readonly name: string;
  /** Whether it tells an empty text from no value. */
  readonly knowsNothing: boolean;
  /** What it finds in a file whose cells have this sign between them. */
  read(file: Buffer, separator: string): Promise<ReadRows>;
  stop(): Promise<void>;
}

const emptyOrNothing = (cell: string, { quoting }: { readonly quoting: boolean }): Cell =>
  cell === '' && !quoting ? null : cell;

/** `csv-parse`, as strict as it is unless told otherwise. */
export const NODE_READER: CsvReader = {
  name: 'csv-parse',
  knowsNothing: true,
  read: (file, delimiter) => {
    try {
      const rows = parse(file, { delimiter, record_delimiter: '\r\n', cast: emptyOrNothing });
      return Promise.resolve(rows as unknown as Cell[][]);
    } catch {
      return Promise.resolve(null);
    }
  },
  stop: () => Promise.resolve(),
};

// Files come one after the other, each behind its separator and its length in four bytes; a line of JSON answers each.
const PYTHON_PROGRAM = `
import csv, io, json, sys
source = sys.stdin.buffer
while separator := source.read(1):
    text = source.read(int.from_bytes(source.read(4), "big")).decode("utf-8")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator.decode("ascii"), strict=True))
    except csv.Error:
        rows = None
    print(json.dumps(rows), flush=True)`;

/** Python's `csv` in its strict mode, in one process for all files. */
export class PythonReader implements CsvReader {
  readonly name = 'Python';
  readonly knowsNothing = false;
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly answers: AsyncIterator<string>;

  constructor() {
    this.child = spawn('python3', ['-c', PYTHON_PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async read(file: Buffer, separator: string): Promise<ReadRows> {
    const prefix = Buffer.alloc(5);
    prefix.write(separator, 'ascii');
    prefix.writeUInt32BE(file.length, 1);
    this.child.stdin.write(Buffer.concat([prefix, file]));
    const answer = await this.answers.next();
    if (answer.done) throw new Error('Python ended.');
    // An empty line is no cell for it, and one cell with nothing in it for RFC 4180.
    return (JSON.parse(answer.value) as ReadRows)?.map((row) => (row.length === 0 ? [''] : row)) ?? null;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin.end();
    await ended;
  }
}
