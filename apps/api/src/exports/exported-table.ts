import { FILE_TABLE_NAMES, type FileTable } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The last part of the address of each file. */
export const CSV_FILES = FILE_TABLE_NAMES.map((table) => `${table}.csv`);

/** The last part of the address of what describes each file, where CSVW looks for it. */
export const CSV_DESCRIPTIONS = CSV_FILES.map((file) => `${file}-metadata.json`);

/** The last part of the address of each table as a workbook. */
export const WORKBOOK_FILES = FILE_TABLE_NAMES.map((table) => `${table}.xlsx`);

/** Which file the address names, or names what describes it. */
export const ExportedTable = createParamDecorator((_: unknown, context: ExecutionContext): FileTable => {
  const { url = '' } = context.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  const table = FILE_TABLE_NAMES.find((name) =>
    ['.csv', '.csv-metadata.json', '.xlsx'].some((ending) => url.endsWith(`/${name}${ending}`)),
  );
  if (table === undefined) throw new Error(`No file is exported at ${url}.`);
  return table;
});
