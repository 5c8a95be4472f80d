import { EXPORT_TABLE_NAMES, type ExportTable } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The last part of the address of each file. */
export const CSV_FILES = EXPORT_TABLE_NAMES.map((table) => `${table}.csv`);

/** Which file the address names. */
export const ExportedTable = createParamDecorator((_: unknown, context: ExecutionContext): ExportTable => {
  const { url = '' } = context.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  const table = EXPORT_TABLE_NAMES.find((name) => url.endsWith(`/${name}.csv`));
  if (table === undefined) throw new Error(`No file is exported at ${url}.`);
  return table;
});
