import { EXPORT_TABLE_NAMES, FILE_TABLE_NAMES, type ExportTable, type FileTable } from '@firebreak/domain';
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

/** Of which table the address names a sample. */
export const SampledTable = createParamDecorator((_: unknown, context: ExecutionContext): ExportTable => {
  const { url = '' } = context.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  const table = EXPORT_TABLE_NAMES.find((name) => url.endsWith(`/${name}`));
  if (table === undefined) throw new Error(`No sample is drawn at ${url}.`);
  return table;
});
