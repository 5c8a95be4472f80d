import { VENDOR_LIMITS } from '@firebreak/domain';
import type { Vendor } from './vendor-detail.queries';
import type { VendorChange } from './vendor-changes';

/** What the form shows of a vendor; empty text stands for nothing. */
export interface VendorFields {
  readonly name: string;
  /** One a line. */
  readonly aliases: string;
  /** One a line. */
  readonly domains: string;
  readonly archetype: Vendor['archetype'];
  readonly service: string;
  /** Null leaves it to the judgement. */
  readonly tier: Vendor['tier'] | null;
  readonly status: Vendor['status'];
  readonly ownerId: string | null;
  readonly nextReviewOn: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly contractEndsOn: string;
  /** Whether the contract sets hours within which it must tell of an incident. */
  readonly notice: 'unknown' | 'none' | 'agreed';
  /** The hours as they are typed; they count when some are agreed. */
  readonly noticeHours: string;
  readonly dataReturnedOn: string;
}

/** The form's view of a vendor as it was read. */
export function fieldsOf(vendor: Vendor): VendorFields {
  return {
    name: vendor.name,
    aliases: vendor.aliases.join('\n'),
    domains: vendor.domains.join('\n'),
    archetype: vendor.archetype,
    service: vendor.service ?? '',
    tier: vendor.tierSetByHand ? vendor.tier : null,
    status: vendor.status,
    ownerId: vendor.owner?.id ?? null,
    nextReviewOn: vendor.nextReviewOn ?? '',
    notes: vendor.notes ?? '',
    tags: vendor.tags,
    ...contractEntriesOf(vendor),
  };
}

/** What the form shows of our contract with a vendor. */
export type ContractEntries = Pick<VendorFields, 'contractEndsOn' | 'notice' | 'noticeHours' | 'dataReturnedOn'>;

/** The form's view of a contract. */
export function contractEntriesOf({
  contractEndsOn,
  noticeHours,
  withoutNoticeDuty,
  dataReturnedOn,
}: Pick<Vendor, 'contractEndsOn' | 'noticeHours' | 'withoutNoticeDuty' | 'dataReturnedOn'>): ContractEntries {
  return {
    contractEndsOn: contractEndsOn ?? '',
    notice: withoutNoticeDuty ? 'none' : noticeHours === null ? 'unknown' : 'agreed',
    noticeHours: noticeHours === null ? '' : String(noticeHours),
    dataReturnedOn: dataReturnedOn ?? '',
  };
}

/**
 * What the API is to change: the person's own entries only, so that nothing of others is written over. Whether hours are
 * agreed, and which, are entered together.
 */
export function changeOf(entries: Partial<VendorFields>): VendorChange {
  const { name, aliases, domains, archetype, service, tier, status, ownerId, nextReviewOn, notes, tags } = entries;
  const { contractEndsOn, notice, noticeHours, dataReturnedOn } = entries;
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(aliases === undefined ? {} : { aliases: linesOf(aliases) }),
    ...(domains === undefined ? {} : { domains: linesOf(domains) }),
    ...(archetype === undefined ? {} : { archetype }),
    ...(service === undefined ? {} : { service: textOrNull(service) }),
    ...(tier === undefined ? {} : { tier }),
    ...(status === undefined || status === 'archived' ? {} : { status }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(nextReviewOn === undefined ? {} : { nextReviewOn: textOrNull(nextReviewOn) }),
    ...(notes === undefined ? {} : { notes: textOrNull(notes) }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(contractEndsOn === undefined ? {} : { contractEndsOn: textOrNull(contractEndsOn) }),
    ...(notice === undefined
      ? {}
      : { noticeHours: notice === 'agreed' ? Number(noticeHours) : null, withoutNoticeDuty: notice === 'none' }),
    ...(dataReturnedOn === undefined ? {} : { dataReturnedOn: textOrNull(dataReturnedOn) }),
  };
}

/** The fields in which two versions differ. */
export function differingFields(one: VendorFields, other: VendorFields): readonly (keyof VendorFields)[] {
  const keys = [
    'name',
    'aliases',
    'domains',
    'archetype',
    'service',
    'tier',
    'status',
    'ownerId',
    'nextReviewOn',
    'notes',
    'tags',
    'contractEndsOn',
    'notice',
    'noticeHours',
    'dataReturnedOn',
  ] as const satisfies readonly (keyof VendorFields)[];
  return keys.filter((key) => String(one[key]) !== String(other[key]));
}

/** What of a contract cannot be saved, with the key of the words for it; empty when all of it can. */
export function contractFaults({
  notice,
  noticeHours,
  dataReturnedOn,
}: Omit<ContractEntries, 'contractEndsOn'>): ContractFaults {
  const today = new Date().toISOString().slice(0, 10);
  return {
    ...(notice !== 'agreed' || isHours(noticeHours) ? {} : { noticeHours: 'noticeHoursWrong' }),
    ...(dataReturnedOn > today ? { dataReturnedOn: 'dataReturnedOnFuture' } : {}),
  };
}

/** Faults of a contract's fields. */
type ContractFaults = Partial<
  Record<'contractEndsOn' | 'noticeHours' | 'dataReturnedOn', 'noticeHoursWrong' | 'dataReturnedOnFuture'>
>;

function isHours(value: string): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= VENDOR_LIMITS.noticeHours;
}

function linesOf(value: string): string[] {
  const lines = value.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function textOrNull(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}
