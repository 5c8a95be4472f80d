import type { FileTable, Locale } from '@firebreak/domain';
import { Injectable, Logger } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService, type TrailEntry } from '../trail/trail.service.js';
import { VendorDeletionsService } from '../vendor-deletions/vendor-deletions.service.js';
import { csvFile } from './csv-file.js';
import type { ExportQuery } from './dto/export.query.js';
import type { ExportFormat } from './export-format.js';
import { ExportsRepository, type ExportStream } from './exports.repository.js';
import { toSample } from './samples/sample-request.js';
import { workbookFile } from './workbook/workbook-file.js';

/** Tables as files. */
@Injectable()
export class ExportsService {
  private readonly logger = new Logger(ExportsService.name);

  constructor(
    private readonly exports: ExportsRepository,
    private readonly deletions: VendorDeletionsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** One table as CSV, as of an instant or of the present. */
  table(staff: StaffPrincipal, table: FileTable, query: ExportQuery, asOf: Date | null): Promise<ExportStream> {
    const { variant, separator } = query;
    const sample = toSample(table, query.sampleSeed, query.sampleSize);
    const what = {
      file: `${table}.csv`,
      variant,
      separator,
      ...(sample === null ? {} : { sample: { seed: sample.seed, size: sample.size } }),
    };
    return this.give(staff, asOf, what, csvFile(table, query));
  }

  /** The same as XLSX, which explains itself in one language. */
  workbook(staff: StaffPrincipal, table: FileTable, locale: Locale, asOf: Date | null): Promise<ExportStream> {
    return this.give(staff, asOf, { file: `${table}.xlsx`, locale }, workbookFile(table, locale, staff));
  }

  /** Streams a file; the trail knows of it before its first byte. */
  private async give(
    staff: StaffPrincipal,
    asOf: Date | null,
    what: object,
    format: ExportFormat,
  ): Promise<ExportStream> {
    const described = { ...what, ...(await this.describe(staff, asOf)) };
    await this.record(staff, { action: 'export.started', details: described });
    return this.exports.stream(staff.organizationId, asOf, format, async (file) => {
      if (file) return this.record(staff, { action: 'export.finished', details: { ...described, ...file } });
      await this.record(staff, { action: 'export.broken_off', details: described }).catch((error: unknown) =>
        this.logger.error(error),
      );
    });
  }

  /** The instant, and how many of its vendors are not in the file because they were deleted since. */
  private async describe({ organizationId }: StaffPrincipal, asOf: Date | null): Promise<object> {
    if (asOf === null) return { asOf };
    const deletedSince = await this.db.run(organizationId, () => this.deletions.countSince(asOf));
    return { asOf: asOf.toISOString(), ...(deletedSince === 0 ? {} : { deletedSince }) };
  }

  private record(staff: StaffPrincipal, entry: Pick<TrailEntry, 'action' | 'details'>): Promise<void> {
    const { organizationId } = staff;
    return this.db.run(
      organizationId,
      () => this.trail.record({ ...entry, subject: ['organizations', organizationId] }),
      { actor: toActor(staff) },
    );
  }
}
