import {
  ACCESS_TYPES,
  DATA_CATEGORIES,
  EVIDENCE_LIMITS,
  EVIDENCE_SCANS,
  FAREWELL_ITEM_KINDS,
  FAREWELL_ITEM_STATES,
  FAREWELL_LIMITS,
  ACCESS_SCOPE_LIMITS,
  ASSESSMENT_LIMITS,
  type AccessType,
  type DataCategory,
  type EvidenceScan,
  type FarewellItemKind,
  type FarewellItemState,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import type { OffboardingItemRow, OffboardingRow } from './offboarding.repository.js';

/** Whoever looks after an item. */
export class OffboardingOwnerView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
}

/** The access that an item ends. */
export class OffboardingScopeView {
  @Id() id: string;
  @Text({ max: ACCESS_SCOPE_LIMITS.nameCharacters }) name: string;
}

/** The file that proves an item. */
export class OffboardingProofView {
  @Id() id: string;
  @Text({ max: EVIDENCE_LIMITS.fileNameCharacters }) fileName: string;
  @OneOf(EVIDENCE_SCANS) scan: EvidenceScan;
}

/** One thing to do before a vendor is gone. */
export class OffboardingItemView {
  @Id() id: string;
  @OneOf(FAREWELL_ITEM_KINDS) kind: FarewellItemKind;
  @ApiProperty({ type: OffboardingScopeView, nullable: true }) scope: OffboardingScopeView | null;
  @SomeOf(ACCESS_TYPES, { description: 'Ways of access that it is about.' }) accessTypes: AccessType[];
  @SomeOf(DATA_CATEGORIES, { description: 'Kinds of record that it is about.' }) dataCategories: DataCategory[];
  @Text({ max: FAREWELL_LIMITS.titleCharacters, nullable: true, description: 'Of one that somebody added.' }) title:
    string | null;
  @ApiProperty({ type: OffboardingOwnerView, nullable: true }) owner: OffboardingOwnerView | null;
  @Day({ nullable: true }) dueOn: string | null;
  @Flag({ description: 'It is open and its day is over.' }) overdue: boolean;
  @OneOf(FAREWELL_ITEM_STATES) state: FarewellItemState;
  @Text({ max: FAREWELL_LIMITS.noteCharacters, multiline: true, nullable: true }) note: string | null;
  @ApiProperty({
    type: OffboardingProofView,
    nullable: true,
    description: 'One of the files that are kept with the vendor.',
  })
  proof: OffboardingProofView | null;
  @Day({ nullable: true }) doneOn: string | null;
  @Text({ max: 120, nullable: true, description: 'Who said that it is done, or does not apply.' }) settledBy:
    string | null;
  @Instant({ nullable: true }) settledAt: string | null;
  @Text({ max: 20 }) etag: string;
}

/** A vendor's farewell: what is to be done, and how far it has come. */
export class OffboardingView {
  @Id() vendorId: string;
  @Text({ max: 120 }) startedBy: string;
  @Instant() startedAt: string;
  @Int({ min: 0, max: 1_000, description: 'Items that are done or do not apply.' }) settled: number;
  @Int({ min: 0, max: 1_000 }) total: number;
  @Int({ min: 0, max: ASSESSMENT_LIMITS.questions, description: 'Links that still let somebody of the vendor in.' })
  openLinks: number;
  @ApiProperty({ type: [OffboardingItemView] }) items: OffboardingItemView[];
}

/** Shows an item; `today` decides whether it is late. */
export function presentOffboardingItem(row: OffboardingItemRow, today: string): OffboardingItemView {
  const {
    id,
    kind,
    accessTypes,
    dataCategories,
    title,
    dueOn,
    state,
    note,
    doneOn,
    settledAt,
    settledByName,
    version,
  } = row;
  return {
    id,
    kind,
    scope: named(row.scopeId, row.scopeName),
    accessTypes,
    dataCategories,
    title,
    owner: named(row.ownerId, row.ownerName),
    dueOn,
    overdue: state === 'open' && dueOn !== null && dueOn < today,
    state,
    note,
    proof: row.proof,
    doneOn,
    settledBy: settledByName,
    settledAt: settledAt?.toISOString() ?? null,
    etag: toEtag(version),
  };
}

/** Shows a farewell. */
export function presentOffboarding(
  { offboarding, items, openLinks }: { offboarding: OffboardingRow; items: OffboardingItemRow[]; openLinks: number },
  today: string,
): OffboardingView {
  return {
    vendorId: offboarding.vendorId,
    startedBy: offboarding.startedByName,
    startedAt: offboarding.startedAt.toISOString(),
    settled: items.filter(({ state }) => state !== 'open').length,
    total: items.length,
    openLinks,
    items: items.map((item) => presentOffboardingItem(item, today)),
  };
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}
