import type { ExportTable } from '@firebreak/domain';
import { Injectable, Logger } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService, type TrailEntry } from '../trail/trail.service.js';
import { BYTE_ORDER_MARK, copyStatement, type CsvVariant } from './copy-statement.js';
import { ExportsRepository, type ExportStream } from './exports.repository.js';

/** Tables as files. */
@Injectable()
export class ExportsService {
  private readonly logger = new Logger(ExportsService.name);

  constructor(
    private readonly exports: ExportsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** One table as CSV, as of an instant or of the present; the trail knows of it before its first byte. */
  async table(
    staff: StaffPrincipal,
    table: ExportTable,
    variant: CsvVariant,
    asOf: Date | null,
  ): Promise<ExportStream> {
    const described = { file: `${table}.csv`, variant, asOf: asOf?.toISOString() ?? null };
    await this.record(staff, { action: 'export.started', details: described });
    const source = { statement: copyStatement(table, variant), prefix: variant === 'safe' ? BYTE_ORDER_MARK : '' };
    return this.exports.stream(staff.organizationId, asOf, source, async (file) => {
      if (file) return this.record(staff, { action: 'export.finished', details: { ...described, ...file } });
      await this.record(staff, { action: 'export.broken_off', details: described }).catch((error: unknown) =>
        this.logger.error(error),
      );
    });
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
