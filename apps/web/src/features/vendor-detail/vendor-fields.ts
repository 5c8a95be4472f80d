import type { Vendor } from './vendor-detail.queries';
import type { VendorChange } from './vendor-changes';

/** What the form shows of a vendor; empty text stands for nothing. */
export interface VendorFields {
  readonly name: string;
  readonly archetype: Vendor['archetype'];
  readonly service: string;
  /** Null leaves it to the judgement. */
  readonly tier: Vendor['tier'] | null;
  readonly status: Vendor['status'];
  readonly ownerId: string | null;
  readonly nextReviewOn: string;
  readonly notes: string;
}

/** The form's view of a vendor as it was read. */
export function fieldsOf(vendor: Vendor): VendorFields {
  return {
    name: vendor.name,
    archetype: vendor.archetype,
    service: vendor.service ?? '',
    tier: vendor.tierSetByHand ? vendor.tier : null,
    status: vendor.status,
    ownerId: vendor.owner?.id ?? null,
    nextReviewOn: vendor.nextReviewOn ?? '',
    notes: vendor.notes ?? '',
  };
}

/** What the API is to change: the person's own entries only, so that nothing of others is written over. */
export function changeOf(entries: Partial<VendorFields>): VendorChange {
  const { name, archetype, service, tier, status, ownerId, nextReviewOn, notes } = entries;
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(archetype === undefined ? {} : { archetype }),
    ...(service === undefined ? {} : { service: textOrNull(service) }),
    ...(tier === undefined ? {} : { tier }),
    ...(status === undefined || status === 'archived' ? {} : { status }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(nextReviewOn === undefined ? {} : { nextReviewOn: textOrNull(nextReviewOn) }),
    ...(notes === undefined ? {} : { notes: textOrNull(notes) }),
  };
}

/** The fields in which two versions differ. */
export function differingFields(one: VendorFields, other: VendorFields): readonly (keyof VendorFields)[] {
  const keys = [
    'name',
    'archetype',
    'service',
    'tier',
    'status',
    'ownerId',
    'nextReviewOn',
    'notes',
  ] as const satisfies readonly (keyof VendorFields)[];
  return keys.filter((key) => one[key] !== other[key]);
}

function textOrNull(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}
