/** What the vendor list can show beside the name, in the order in which it is offered. */
export const VENDOR_COLUMNS = [
  'touch',
  'risk',
  'reason',
  'assessment',
  'owner',
  'review',
  'tags',
  'tier',
  'contract',
  'updated',
] as const;
export type VendorColumn = (typeof VENDOR_COLUMNS)[number];

/** What the list shows unless somebody chooses. */
export const DEFAULT_VENDOR_COLUMNS: readonly VendorColumn[] = VENDOR_COLUMNS.slice(0, 6);

/** How the list can be sorted; a minus means largest or last first. Vendors without the value come last either way. */
export const VENDOR_SORTS = [
  '-risk',
  'risk',
  'name',
  '-name',
  'tier',
  '-tier',
  'owner',
  '-owner',
  'nextReview',
  '-nextReview',
  'contractEnd',
  '-contractEnd',
  'updated',
  '-updated',
] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

/** What can be done to many vendors at once. */
export const VENDOR_ACTS = ['tag', 'untag', 'assign', 'archive', 'restore'] as const;
export type VendorAct = (typeof VENDOR_ACTS)[number];

/** Why one of many vendors was left as it was. */
export const VENDOR_ACT_REFUSALS = [
  'unknown',
  'archived',
  'not_archived',
  'unchanged',
  'too_many_tags',
  'duplicate',
  'changed_since',
] as const;
export type VendorActRefusal = (typeof VENDOR_ACT_REFUSALS)[number];
