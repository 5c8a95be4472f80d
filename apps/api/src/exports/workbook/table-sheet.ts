import { Transform, type TransformCallback } from 'node:stream';
import { FILE_TABLES, type CellType, type FileTable } from '@firebreak/domain';
import { colToLetter } from 'hucre/xlsx';
import { fitting, tableCell, textCell } from './sheet-cells.js';
import { sheetHead } from './workbook-parts.js';

/** In characters; a heading needs room for its arrow beside it. */
const WIDTHS: Readonly<Record<CellType, number>> = {
  id: 38,
  text: 32,
  texts: 32,
  word: 18,
  words: 32,
  integer: 10,
  boolean: 10,
  day: 12,
  instant: 24,
  hash: 24,
  json: 60,
};
const ARROW_WIDTH = 4;
const CHUNK_CHARACTERS = 65_536;

/** Turns the rows of a table, each a list of cells as CSV writes them, into the XML of a worksheet. */
export class TableSheet extends Transform {
  private readonly columns: readonly { readonly letter: string; readonly type: CellType }[];
  private xml: string;
  /** Rows without the header. */
  rows = 0;
  /** How many cells held more than a spreadsheet takes. */
  shortened = 0;

  constructor(table: FileTable) {
    super({ writableObjectMode: true });
    const columns: readonly [string, CellType][] = Object.entries(FILE_TABLES[table]);
    this.columns = columns.map(([, type], index) => ({ letter: colToLetter(index), type }));
    const widths = columns.map(([name, type]) => Math.max(WIDTHS[type], name.length + ARROW_WIDTH));
    const headings = columns.map(([name], index) => textCell(`${colToLetter(index)}1`, 'heading', name));
    this.xml = `${sheetHead(widths, { frozen: true })}<row r="1">${headings.join('')}</row>`;
  }

  /** The cells that the filter covers, the header too. */
  get range(): string {
    return `$A$1:$${colToLetter(this.columns.length - 1)}$${this.rows + 1}`;
  }

  override _transform(record: readonly string[], _encoding: BufferEncoding, done: TransformCallback): void {
    this.rows += 1;
    const row = this.rows + 1;
    let cells = '';
    for (const [index, { letter, type }] of this.columns.entries()) {
      const value = record[index] ?? '';
      const fits = fitting(value);
      if (fits !== value) this.shortened += 1;
      cells += tableCell(`${letter}${row}`, type, fits);
    }
    this.xml += `<row r="${row}">${cells}</row>`;
    if (this.xml.length >= CHUNK_CHARACTERS) this.hand();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.xml += `</sheetData><autoFilter ref="${this.range.replaceAll('$', '')}"/></worksheet>`;
    this.hand();
    done();
  }

  private hand(): void {
    this.push(this.xml);
    this.xml = '';
  }
}
