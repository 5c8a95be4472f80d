import { Transform, type TransformCallback } from 'node:stream';
import { EXPORT_TABLES, isFreeText, type CellType, type ExportTable } from '@firebreak/domain';

/** What a manifest says of the rows of one table. */
export interface TableTotals {
  readonly table: ExportTable;
  readonly rows: number;
  /** The sum of every column of whole numbers, as decimal text; empty cells count nothing. */
  readonly sums: Readonly<Record<string, string>>;
  /** How many cells the variant for spreadsheets guards against being read as a formula. */
  readonly changedCells: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const LONGEST_START = 3;
const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'].map((sign) => Buffer.from(sign));

/** Passes the exact variant of a table on and works out its totals, one cell at a time. */
export class CsvTotals extends Transform {
  private readonly types: readonly CellType[];
  private readonly names: readonly string[];
  private readonly sums: bigint[];
  private lines = 0;
  private changedCells = 0;
  private column = 0;
  private isQuoted = false;
  private hasOpened = false;
  /** The first bytes of a cell that people have typed, or the digits of a whole number. */
  private cell: number[] = [];

  constructor(private readonly table: ExportTable) {
    super();
    const columns: Readonly<Record<string, CellType>> = EXPORT_TABLES[table];
    this.names = Object.keys(columns);
    this.types = Object.values(columns);
    this.sums = this.names.map(() => 0n);
  }

  /** The totals of the whole table, once all of it has passed. */
  get totals(): TableTotals {
    const { table, changedCells } = this;
    const sums = this.names.flatMap((name, index) =>
      this.types[index] === 'integer' ? [[name, String(this.sums[index])]] : [],
    );
    return { table, rows: Math.max(0, this.lines - 1), sums: Object.fromEntries(sums), changedCells };
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    for (const byte of chunk) this.readByte(byte);
    done(null, chunk);
  }

  private readByte(byte: number): void {
    if (byte === QUOTE) this.isQuoted = !this.isQuoted;
    if (!this.isQuoted && byte === COMMA) {
      this.endCell();
      this.column += 1;
    } else if (!this.isQuoted && byte === LINE_FEED) {
      this.endCell();
      this.column = 0;
      this.lines += 1;
    } else this.keepByte(byte);
  }

  /** Keeps what decides about a cell: not the quote that opens it, nor the CR that ends a row. */
  private keepByte(byte: number): void {
    const isOpening = byte === QUOTE && !this.hasOpened;
    if (isOpening) this.hasOpened = true;
    if (isOpening || (byte === CARRIAGE_RETURN && !this.isQuoted)) return;
    const type = this.types[this.column];
    if (type === undefined) return;
    if (type === 'integer' || (isFreeText(type) && this.cell.length < LONGEST_START)) this.cell.push(byte);
  }

  private endCell(): void {
    const cell = Buffer.from(this.cell);
    this.cell = [];
    this.hasOpened = false;
    if (cell.length === 0 || this.lines === 0) return;
    if (this.types[this.column] === 'integer')
      this.sums[this.column] = (this.sums[this.column] ?? 0n) + BigInt(cell.toString('latin1'));
    else if (FORMULA_STARTS.some((sign) => cell.subarray(0, sign.length).equals(sign))) this.changedCells += 1;
  }
}
