import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  ARCHETYPES,
  BANDS,
  DATA_CATEGORIES,
  DECISION_OUTCOMES,
  MATCHED_BY,
  SUPPLIER_REQUEST_LIMITS,
  SUPPLIER_REQUEST_STATUSES,
  SUPPLIER_USAGES,
  TIERS,
  VENDOR_LIMITS,
  VENDOR_STATUSES,
  type AccessLevel,
  type AccessType,
  type Archetype,
  type Band,
  type DataCategory,
  type DecisionOutcome,
  type MatchedBy,
  type SupplierRequestStatus,
  type SupplierUsage,
  type Tier,
  type VendorStatus,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import type { RequestOutlook } from './request-outlook.service.js';
import type { RequestRow } from './supplier-requests.repository.js';

/** A vendor by its name. */
export class RequestedVendorView {
  @Id() id: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
}

/** A request for a supplier. */
export class SupplierRequestView {
  @Id() id: string;
  @OneOf(SUPPLIER_REQUEST_STATUSES) status: SupplierRequestStatus;
  @Text({ max: 120, nullable: true, description: 'Null once it was forgotten who asked.' }) requesterName:
    string | null;
  @Email({ nullable: true }) requesterEmail: string | null;
  @Flag({ description: 'Came by the link, so that nobody has checked who asks; false once it was forgotten.' })
  byLink: boolean;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) supplierName: string;
  @Text({ max: 253, nullable: true }) website: string | null;
  @Text({
    max: SUPPLIER_REQUEST_LIMITS.purposeCharacters,
    multiline: true,
    nullable: true,
    description: 'Null once it was forgotten who asked: it may name people.',
  })
  purpose: string | null;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES) dataCategories: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, nullable: true }) peopleCount: number | null;
  @SomeOf(ACCESS_TYPES) accessTypes: AccessType[];
  @Flag() humanChannel: boolean;
  @Flag() canResetCredentials: boolean;
  @Flag() critical: boolean;
  @OneOf(SUPPLIER_USAGES) usage: SupplierUsage;
  @Day({ nullable: true }) neededOn: string | null;
  @Instant() receivedAt: string;
  @ApiProperty({ type: RequestedVendorView, nullable: true }) vendor: RequestedVendorView | null;
  @OneOf(DECISION_OUTCOMES, { nullable: true }) outcome: DecisionOutcome | null;
  @Instant({ nullable: true }) settledAt: string | null;
  @Text({ max: 120, nullable: true }) settledBy: string | null;
  @Text({ max: SUPPLIER_REQUEST_LIMITS.reasonCharacters, nullable: true, multiline: true })
  declineReason: string | null;
  @Text({ max: 20 }) etag: string;
}

/** A vendor that may be the one that is asked for. */
export class LikeVendorView extends RequestedVendorView {
  @OneOf(VENDOR_STATUSES) status: VendorStatus;
  @OneOf(MATCHED_BY) matchedBy: MatchedBy;
}

/** A request with what to know before doing anything. */
export class SupplierRequestDetailView extends SupplierRequestView {
  @ApiProperty({ type: [LikeVendorView] }) likenesses: LikeVendorView[];
  @OneOf(BANDS, { description: 'Before any controls, as the form describes it.' }) inherentBand: Band;
  @OneOf(BANDS, { description: 'At worst, before it answers anything.' }) residualBand: Band;
  @OneOf(TIERS) suggestedTier: Tier;
}

/** Shows a request. */
export function presentSupplierRequest({ request, vendorName, outcome, settledBy }: RequestRow): SupplierRequestView {
  const { id, vendorId, version, receivedAt, settledAt, requestedBy } = request;
  return {
    id,
    status: request.status,
    requesterName: request.requesterName,
    requesterEmail: request.requesterEmail,
    byLink: requestedBy === null && request.requesterName !== null,
    supplierName: request.supplierName,
    website: request.website,
    purpose: request.purpose,
    archetype: request.archetype,
    accessLevel: request.accessLevel,
    dataCategories: request.dataCategories,
    peopleCount: request.peopleCount,
    accessTypes: request.accessTypes,
    humanChannel: request.humanChannel,
    canResetCredentials: request.canResetCredentials,
    critical: request.critical,
    usage: request.usage,
    neededOn: request.neededOn,
    receivedAt: receivedAt.toISOString(),
    vendor: vendorId === null || vendorName === null ? null : { id: vendorId, name: vendorName },
    outcome,
    settledAt: settledAt && settledAt.toISOString(),
    settledBy,
    declineReason: request.declineReason,
    etag: toEtag(version),
  };
}

/** Shows a request with what to know before doing anything. */
export function presentRequestDetail(
  row: RequestRow,
  { likenesses, judgement }: RequestOutlook,
): SupplierRequestDetailView {
  return {
    ...presentSupplierRequest(row),
    likenesses: likenesses.map(({ vendor: { id, name, status }, by }) => ({ id, name, status, matchedBy: by })),
    inherentBand: judgement.inherent.band,
    residualBand: judgement.residual.band,
    suggestedTier: judgement.suggestedTier,
  };
}
