import type { FindingFilters } from '../../lib/finding-filters';

/** Why findings wait for somebody, most urgent first, with the list that shows exactly these. */
export const FINDING_NEEDS = {
  waiting: { acceptance: 'waiting' },
  fixed: { status: 'fixed' },
  lapsed: { acceptance: 'lapsed' },
  overdue: { overdue: true },
  ending: { acceptance: 'ending' },
} as const satisfies Readonly<Record<string, FindingFilters>>;
export type FindingNeed = keyof typeof FINDING_NEEDS;

/** The reasons in the order in which they are told. */
export const FINDING_NEED_ORDER = ['waiting', 'fixed', 'lapsed', 'overdue', 'ending'] as const;
