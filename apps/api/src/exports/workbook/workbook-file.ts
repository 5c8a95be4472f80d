import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { invalidInput, type FileTable, type Locale } from '@firebreak/domain';
import { parse } from 'csv-parse';
import type { QueryRunner } from 'typeorm';
import { ZipFile } from 'yazl';
import type { StaffPrincipal } from '../../identity/principal.js';
import { copyStatement, countStatement } from '../copy-statement.js';
import type { ExportFormat } from '../export-format.js';
import { ByteDigest, type DigestedFile } from '../file-digest.js';
import { aboutSheet, type TableFacts } from './about-sheet.js';
import { ABOUT_WORDS } from './about-words.js';
import { TableSheet } from './table-sheet.js';
import { ABOUT_PATH, FIXED_PARTS, TABLE_PATH, workbookPart } from './workbook-parts.js';

/** What a worksheet of Excel holds below its header. */
export const MOST_SHEET_ROWS = 1_048_575;

/** No clock in the file, so that the same content gives the same bytes. */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A table as XLSX, with a second sheet in one language that says what it is. */
export function workbookFile(
  table: FileTable,
  locale: Locale,
  { organizationId, name, email }: StaffPrincipal,
): ExportFormat {
  return {
    statement: copyStatement(table, 'data', 'comma'),
    async open({ manager }, instant) {
      await refuseTooMany(manager, table);
      const [row] = await manager.query<{ name: string }[]>(
        'SELECT name FROM organizations WHERE organization_id = $1',
        [organizationId],
      );
      const known = { organization: row?.name ?? '', instant, takenBy: `${name} <${email}>` };
      return (rows, output) => writeWorkbook(table, locale, known, rows, output);
    },
  };
}

async function refuseTooMany(manager: QueryRunner['manager'], table: FileTable): Promise<void> {
  const [counted] = await manager.query<{ rows: number }[]>(countStatement(table, MOST_SHEET_ROWS + 1));
  if ((counted?.rows ?? 0) > MOST_SHEET_ROWS)
    throw invalidInput(
      '',
      'too-many-rows',
      `A worksheet holds ${MOST_SHEET_ROWS.toLocaleString('en')} rows below its header and this table has more: take it as CSV, ${table}.csv.`,
    );
}

async function writeWorkbook(
  table: FileTable,
  locale: Locale,
  known: Omit<TableFacts, 'rows' | 'shortened'>,
  rows: Readable,
  output: Writable,
): Promise<DigestedFile> {
  const sheet = new TableSheet(table);
  const digest = new ByteDigest();
  const zip = new ZipFile();
  const zipped = zip.outputStream as Readable;
  zip.on('error', (error: Error) => zipped.destroy(error));
  const add = (path: string, xml: string): void => zip.addBuffer(Buffer.from(xml), path, ENTRY);
  for (const [path, xml] of Object.entries(FIXED_PARTS)) add(path, xml);
  zip.addReadStream(sheet, TABLE_PATH, ENTRY);

  const filled = async (): Promise<void> => {
    await pipeline(rows, parse({ from: 2, record_delimiter: '\n' }), sheet);
    add(ABOUT_PATH, aboutSheet(table, locale, { ...known, rows: sheet.rows, shortened: sheet.shortened }));
    add('xl/workbook.xml', workbookPart(table, ABOUT_WORDS[locale].sheetName, sheet.range));
    zip.end();
  };
  const halves = [
    filled().catch(breaking(zipped)),
    pipeline(zipped, digest, output, { end: false }).catch(breaking(sheet)),
  ];
  await Promise.allSettled(halves);
  await Promise.all(halves);
  return { ...digest.passed, rows: sheet.rows };
}

/** Of two halves of a stream, whichever breaks, the other would wait for it for ever. */
const breaking =
  (other: Readable) =>
  (error: Error): never => {
    other.destroy(error);
    throw error;
  };
