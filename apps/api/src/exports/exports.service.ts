import type { ExportTable } from '@firebreak/domain';
import { Injectable, Logger } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService, type TrailEntry } from '../trail/trail.service.js';
import { VendorDeletionsService } from '../vendor-deletions/vendor-deletions.service.js';
import { BYTE_ORDER_MARK, copyStatement } from './copy-statement.js';
import type { ExportQuery } from './dto/export.query.js';
import { ExportsRepository, type ExportStream } from './exports.repository.js';

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

  /** One table as CSV, as of an instant or of the present; the trail knows of it before its first byte. */
  async table(
    staff: StaffPrincipal,
    table: ExportTable,
    { variant, separator, byteOrderMark = variant === 'safe' }: ExportQuery,
    asOf: Date | null,
  ): Promise<ExportStream> {
    const described = { file: `${table}.csv`, variant, separator, ...(await this.describe(staff, asOf)) };
    await this.record(staff, { action: 'export.started', details: described });
    const statement = copyStatement(table, variant, separator);
    const source = { statement, prefix: byteOrderMark ? BYTE_ORDER_MARK : '' };
    return this.exports.stream(staff.organizationId, asOf, source, async (file) => {
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
