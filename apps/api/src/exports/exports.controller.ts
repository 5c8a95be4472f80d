import type { FileTable, Locale } from '@firebreak/domain';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestLocale } from '../http/locale.js';
import { AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { AskedInstant, ReadsAsOf } from '../tenancy/as-of.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { ExportQuery } from './dto/export.query.js';
import { WorkbookQuery } from './dto/workbook.query.js';
import { csvMetadata, type CsvMetadata } from './csv-metadata.js';
import { CSV_DESCRIPTIONS, CSV_FILES, ExportedTable, WORKBOOK_FILES } from './exported-table.js';
import { ExportsService } from './exports.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables as files. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get(CSV_FILES)
  @AllowStaff()
  @OwnTransaction()
  @ReadsAsOf()
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async table(
    @Staff() staff: StaffPrincipal,
    @ExportedTable() table: FileTable,
    @Query() query: ExportQuery,
    @AskedInstant() asOf: Date | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, instant } = await this.exports.table(staff, table, query, asOf);
    void reply.header('as-of', instant.toISOString());
    return new StreamableFile(stream, {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="${table}.csv"`,
    });
  }

  @Get(WORKBOOK_FILES)
  @AllowStaff()
  @OwnTransaction()
  @ReadsAsOf()
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Staff() staff: StaffPrincipal,
    @ExportedTable() table: FileTable,
    @Query() query: WorkbookQuery,
    @RequestLocale() wished: Locale,
    @AskedInstant() asOf: Date | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, instant } = await this.exports.workbook(staff, table, query.locale ?? wished, asOf);
    void reply.header('as-of', instant.toISOString());
    return new StreamableFile(stream, { type: XLSX, disposition: `attachment; filename="${table}.xlsx"` });
  }

  @Get(CSV_DESCRIPTIONS)
  @AllowStaff()
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  describe(@ExportedTable() table: FileTable, @RequestLocale() locale: Locale): CsvMetadata {
    return csvMetadata(table, locale);
  }
}
