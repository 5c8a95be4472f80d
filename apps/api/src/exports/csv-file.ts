import { pipeline } from 'node:stream/promises';
import type { FileTable } from '@firebreak/domain';
import { BYTE_ORDER_MARK, copySample, copyStatement } from './copy-statement.js';
import { CsvLineEndings } from './csv-line-endings.js';
import type { ExportQuery } from './dto/export.query.js';
import { toSample } from './samples/sample-request.js';
import type { ExportFormat, FileWriter } from './export-format.js';
import { ByteDigest } from './file-digest.js';

/** A table as CSV after RFC 4180. */
export function csvFile(
  table: FileTable,
  { variant, separator, byteOrderMark = variant === 'safe', sampleSeed, sampleSize }: ExportQuery,
): ExportFormat {
  const sample = toSample(table, sampleSeed, sampleSize);
  return {
    statement:
      sample === null ? copyStatement(table, variant, separator) : copySample(sample.table, variant, separator, sample),
    open: () => Promise.resolve(csvWriter(byteOrderMark)),
  };
}

/** Writes what COPY gives as such a file. */
export function csvWriter(byteOrderMark: boolean): FileWriter {
  return async (rows, output) => {
    const lines = new CsvLineEndings();
    const digest = new ByteDigest();
    if (byteOrderMark) digest.write(BYTE_ORDER_MARK);
    await pipeline(rows, lines, digest, output, { end: false });
    return { ...digest.passed, rows: lines.rows };
  };
}
