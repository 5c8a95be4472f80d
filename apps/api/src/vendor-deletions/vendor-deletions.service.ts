import { DomainError, invalidInput, LOCALES, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { presentVendor } from '../vendors/vendor.presenter.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { VendorDeletionsRepository, type ShownDeletion } from './vendor-deletions.repository.js';

/** Vendors that are deleted for good, and what is left of them: that they were. */
@Injectable()
export class VendorDeletionsService {
  constructor(
    private readonly deletions: VendorDeletionsRepository,
    private readonly vendors: VendorsService,
    private readonly jobs: JobsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Newest first. */
  list(query: PageQuery): Promise<Page<ShownDeletion>> {
    return this.deletions.list(query);
  }

  /** How many of the vendors of an instant were deleted since. */
  countSince(instant: Date): Promise<number> {
    return this.deletions.countSince(instant);
  }

  /**
   * Deletes an archived vendor at once. Throws `not-found`; `stale` when somebody changed it since it was read;
   * `invalid-input` when the name that was typed is not its name; `invalid-state` when it is not archived or is on hold.
   */
  async deleteNow(staff: StaffPrincipal, vendorId: string, version: number, name: string): Promise<ShownDeletion> {
    const vendor = await this.vendors.lock(vendorId);
    if (vendor.version !== version)
      throw staleOrGone(presentVendor(await this.vendors.get(vendorId), LOCALES[0], this.db.today));
    if (vendor.status !== 'archived')
      throw new DomainError('invalid-state', 'Archive the vendor first: only an archived vendor can be deleted.');
    if (vendor.name !== name) throw invalidInput('/name', 'mismatch', 'This is not the name of the vendor.');
    return this.delete(vendorId, staff.userId);
  }

  /** Deletes a vendor whose day has come; the database looks at the day, the rule and the hold once more. */
  async deleteDue(vendorId: string): Promise<void> {
    await this.vendors.lock(vendorId);
    await this.delete(vendorId, null);
  }

  /** The files' bytes go by a job, which runs when the rows are gone for good and is tried again until it has done so. */
  private async delete(vendorId: string, byUser: string | null): Promise<ShownDeletion> {
    const parts = await this.deletions.listParts(vendorId);
    const fileIds = await this.deletions.delete(vendorId, byUser);
    const deletion = await this.deletions.find(vendorId);
    if (!deletion) throw notFound();
    const { rowCounts, keptYears } = deletion;
    await this.trail.recordAll([
      ...parts.map(({ type, id }) => ({
        action: 'vendor.part_deleted' as const,
        subject: [type, id] as const,
        vendorId,
      })),
      {
        action: 'vendor.deleted',
        subject: ['vendors', vendorId],
        vendorId,
        // No word of what it was: who may know its name finds it in the row that stays.
        details: {
          ...(keptYears === null ? {} : { years: keptYears }),
          rows: Object.values(rowCounts).reduce((sum, count) => sum + count, 0),
          files: fileIds.length,
        },
      },
    ]);
    if (fileIds.length > 0) await this.jobs.add('remove-files', { fileIds });
    return deletion;
  }
}
