import { VENDOR_LIMITS, withoutTags, withTags, type VendorAct, type VendorActRefusal } from '@firebreak/domain';
import type { ActedFields } from './vendor-act.entity.js';
import type { ActedVendor } from './vendor-acts.repository.js';

/** What an act is done with. */
export interface ActTerms {
  readonly act: VendorAct;
  readonly tags: readonly string[];
  readonly ownerId: string | null;
}

/** What an act makes of one vendor, or why it leaves it; that a name is taken is for whoever sees all vendors. */
export function outcomeOf(vendor: ActedVendor, { act, tags, ownerId }: ActTerms): ActedFields | VendorActRefusal {
  const { status, statusBeforeArchiving } = vendor;
  const present: ActedFields = { tags: vendor.tags, ownerId: vendor.ownerId, status, statusBeforeArchiving };
  if (act === 'restore')
    return statusBeforeArchiving === null
      ? 'not_archived'
      : { ...present, status: statusBeforeArchiving, statusBeforeArchiving: null };
  if (status === 'archived') return 'archived';
  if (act === 'archive') return { ...present, status: 'archived', statusBeforeArchiving: status };
  if (act === 'assign') return vendor.ownerId === ownerId ? 'unchanged' : { ...present, ownerId };
  const tagged = act === 'tag' ? withTags(vendor.tags, tags) : withoutTags(vendor.tags, tags);
  if (tagged.length === vendor.tags.length) return 'unchanged';
  return tagged.length > VENDOR_LIMITS.tags ? 'too_many_tags' : { ...present, tags: tagged };
}
