import {
  ARCHETYPES,
  DELETED_PARTS,
  DELETION_FAILURES,
  RETENTION_LIMITS,
  VENDOR_LIMITS,
  type Archetype,
  type DeletedPart,
  type DeletionFailure,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Id, Instant, Int, OneOf, Text, Texts } from '../http/fields.js';
import { dueOnOf, type RetainedVendor } from './archived-vendors.repository.js';
import type { ShownDeletion } from './vendor-deletions.repository.js';
import type { VendorRetentionDetail } from './vendor-holds.service.js';

const YEARS = { min: RETENTION_LIMITS.leastVendorYears, max: RETENTION_LIMITS.mostVendorYears, nullable: true };
const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

/** What keeps a vendor from being deleted. */
export class VendorHoldView {
  @Text({ max: RETENTION_LIMITS.holdReasonCharacters, multiline: true }) reason: string;
  @Text({ max: 120 }) heldBy: string;
  @Instant() heldAt: string;
  @Text({ max: 20, description: 'For whoever lifts it.' }) etag: string;
}

/** An archived vendor and the day on which it goes. */
export class ArchivedVendorView {
  @Id() id: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @Instant({ nullable: true, description: 'Null as long as it is not archived.' }) archivedAt: string | null;
  @Day({ nullable: true, description: 'Null for one that nothing makes go: no rule, or on hold.' })
  dueOn: string | null;
  @ApiProperty({ type: VendorHoldView, nullable: true }) hold: VendorHoldView | null;
  @Instant({ nullable: true, description: 'When deleting it came to nothing.' }) failedAt: string | null;
  @OneOf(DELETION_FAILURES, { nullable: true }) failure: DeletionFailure | null;
}

/** How many of a kind go with a vendor. */
export class DeletedPartView {
  @OneOf(DELETED_PARTS) part: DeletedPart;
  @Int(COUNT) count: number;
}

/** A vendor's deletion as it stands. */
export class VendorRetentionView extends ArchivedVendorView {
  @Int({ ...YEARS, description: 'Years after which an archived vendor is deleted; null for never.' })
  keptYears: number | null;
  @ApiProperty({
    type: [DeletedPartView],
    description: 'What goes with it; kinds of which there is nothing are left out.',
  })
  parts: DeletedPartView[];
  @Text({ max: 20, description: "The vendor's." }) etag: string;
}

/** A vendor that was deleted. */
export class VendorDeletionView {
  @Id({ description: 'The id that the vendor had.' }) id: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @Instant() addedAt: string;
  @Instant() archivedAt: string;
  @Instant() deletedAt: string;
  @Text({ max: 120, nullable: true, description: 'Null for the rule of the organisation.' }) deletedBy: string | null;
  @Int({ ...YEARS, description: 'The rule: years after it was archived.' }) keptYears: number | null;
  @Int({ ...COUNT, description: 'Rows that went.' }) rows: number;
  @Int({ ...COUNT, description: 'Past states of rows that went.' }) pastStates: number;
  @Int({ ...COUNT, description: 'Events of the trail that lost what they told.' }) payloads: number;
  @Texts({ max: 64, most: 100_000 }) fileHashes: string[];
}

/** How many of the vendors of an instant were deleted since. */
export class DeletedSinceView {
  @Int(COUNT) count: number;
}

/** Shows when an archived vendor goes. */
export function presentArchivedVendor(vendor: RetainedVendor, today: string): ArchivedVendorView {
  const { id, name, archetype, archivedAt, hold, failedAt, failure } = vendor;
  return {
    id,
    name,
    archetype,
    archivedAt: archivedAt && archivedAt.toISOString(),
    dueOn: dueOnOf(vendor, today),
    hold: hold && { reason: hold.reason, heldBy: hold.heldBy, heldAt: hold.heldAt, etag: toEtag(hold.version) },
    failedAt: failedAt && failedAt.toISOString(),
    failure,
  };
}

/** Shows when a vendor goes and what goes with it. */
export function presentRetention({ vendor, parts }: VendorRetentionDetail, today: string): VendorRetentionView {
  return {
    ...presentArchivedVendor(vendor, today),
    keptYears: vendor.years,
    parts: DELETED_PARTS.flatMap((part) => (parts[part] > 0 ? [{ part, count: parts[part] }] : [])),
    etag: toEtag(vendor.version),
  };
}

/** Shows that a vendor was deleted. */
export function presentDeletion(deletion: ShownDeletion): VendorDeletionView {
  const { id, name, archetype, keptYears, rowCounts, pastStates, payloads, fileHashes } = deletion;
  return {
    id,
    name,
    archetype,
    addedAt: deletion.addedAt.toISOString(),
    archivedAt: deletion.archivedAt.toISOString(),
    deletedAt: deletion.deletedAt.toISOString(),
    deletedBy: deletion.deletedByName,
    keptYears,
    rows: Object.values(rowCounts).reduce((sum, count) => sum + count, 0),
    pastStates,
    payloads,
    fileHashes,
  };
}
