import { DomainError, type DeletionFailure, type ErrorCode } from '@firebreak/domain';
import { Injectable, Logger } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { refusalOf } from '../http/sqlstate.js';
import { TellingService } from '../notices/telling.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ArchivedVendorsRepository } from './archived-vendors.repository.js';
import { VendorDeletionsService } from './vendor-deletions.service.js';

/** Tells administrators which archived vendors will go, and deletes those whose day has come. */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger(RetentionService.name);

  constructor(
    private readonly archived: ArchivedVendorsRepository,
    private readonly deletions: VendorDeletionsService,
    private readonly organizations: OrganizationsService,
    private readonly telling: TellingService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Each vendor in a transaction of its own; run twice, or by two servers at once, the second finds nothing to do.
   * A vendor that cannot be deleted stays in the list with the reason. Throws when told to stop.
   */
  async run(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const isKept = await this.db.run(organizationId, async () => {
      await this.archived.forgetTold(today);
      return (await this.organizations.current()).archivedVendorYears === null;
    });
    if (isKept) return;
    for (const vendorId of await this.db.run(organizationId, () => this.archived.listUntold(today))) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.tell(vendorId, today));
    }
    for (const vendorId of await this.db.run(organizationId, () => this.archived.listDue(today))) {
      signal.throwIfAborted();
      await this.delete(organizationId, vendorId);
    }
  }

  private async tell(vendorId: string, today: string): Promise<void> {
    const day = await this.archived.tell(vendorId, today);
    if (day === null) return;
    await this.telling.tell({
      kind: 'deletion_near',
      occasion: `${vendorId}:${day}`,
      vendorId,
      assessmentId: null,
      requestId: null,
      auditRequestId: null,
      findingId: null,
      details: { day },
      userId: null,
    });
  }

  private async delete(organizationId: string, vendorId: string): Promise<void> {
    try {
      await this.db.run(organizationId, () => this.deletions.deleteDue(vendorId));
    } catch (error) {
      const code = codeOf(error);
      // Restored, held or deleted by somebody else since it was listed.
      if (code === 'not-found' || code === 'invalid-state') return;
      const failure: DeletionFailure = code === 'unavailable' || code === 'too-expensive' ? 'busy' : 'unforeseen';
      this.logger.error(error, `The vendor ${vendorId} was not deleted.`);
      await this.db.run(organizationId, () => this.archived.markFailed(vendorId, failure));
    }
  }
}

/** The refusal behind what was thrown, by a service or by the database; undefined for what nobody foresaw. */
function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof DomainError) return error.code;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const sqlstate = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return refusalOf(sqlstate)?.code;
}
