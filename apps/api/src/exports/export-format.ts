import type { Readable, Writable } from 'node:stream';
import type { QueryRunner } from 'typeorm';
import type { DigestedFile } from './file-digest.js';

/** Writes a file from the CSV that COPY gives; `output` stays open. */
export type FileWriter = (rows: Readable, output: Writable) => Promise<DigestedFile>;

/** How a table becomes a file. */
export interface ExportFormat {
  /** The COPY statement of its rows, with a header and line feeds. */
  readonly statement: string;
  /** Asks the snapshot for whatever else the file needs. Throws when the table does not fit into such a file. */
  open(runner: QueryRunner, instant: Date): Promise<FileWriter>;
}
