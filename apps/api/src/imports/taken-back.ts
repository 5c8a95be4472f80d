import { VENDOR_IMPORT_LIMITS, type LeftAsIs, type TakeBackPlan } from '@firebreak/domain';

/** What taking an import back does or did; of what is left, the first are named and all are counted. */
export interface TakenBack {
  readonly archived: number;
  readonly restored: number;
  readonly left: readonly LeftAsIs[];
  readonly leftCount: number;
}

export function toTakenBack({ archived, restored, left }: TakeBackPlan): TakenBack {
  return {
    archived: archived.length,
    restored: restored.length,
    left: left.slice(0, VENDOR_IMPORT_LIMITS.shownRows),
    leftCount: left.length,
  };
}
