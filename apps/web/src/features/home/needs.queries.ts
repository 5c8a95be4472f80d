import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** One flag of one vendor. */
export type RiskFlag = ItemOf<'/api/v1/risk/flags'>;
/** Since when a flag is new for the reader. */
export type SeenFlags = Answer<'/api/v1/me/seen-flags'>;
/** A vendor of whom evidence or the contract ends soon. */
export type Deadline = ItemOf<'/api/v1/deadlines'>;

/** What can end. */
export type DeadlineKind = 'evidence' | 'contract' | 'leaving';

/** Vendors named under the flags. */
export const FLAGGED_SHOWN = 5;
const DEADLINES_SHOWN = 3;
// A vendor may have several: so many are enough for the vendors that are named.
const FLAGS_READ = 60;

/** The gravest flags, loudest first. */
export function flagsQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'flags', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/flags', { params: { query: { limit: FLAGS_READ, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** Since when a flag is new for the reader, whatever instant is shown. */
export const seenFlagsQuery = queryOptions({
  queryKey: ['risk', 'seen-flags'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/seen-flags')),
});

/** The first vendors with a flag that they had not at `since`; an empty page while that is not known. */
export function newlyFlaggedQuery(since: string | undefined) {
  return queryOptions({
    queryKey: ['vendors', 'newly-flagged', since],
    enabled: since !== undefined,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors', { params: { query: { flaggedSince: since, limit: FLAGGED_SHOWN } } })),
  });
}

/** Remembers up to when the reader has seen all flags; null forgets it. */
export function markFlagsSeen(seenAt: string | null): Promise<SeenFlags> {
  return bodyOf(api.POST('/api/v1/me/seen-flags', { body: { seenAt } }));
}

/** The first vendors of whom something ends soon, earliest first. */
export function deadlinesQuery(kind: DeadlineKind, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'deadlines', kind, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/deadlines', { params: { query: { kind, limit: DEADLINES_SHOWN, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** Why a decision waits for somebody: the verdict has become worse since, or a condition was not met by its day. */
export type DecisionNeed = 'decision' | 'condition';
const DECISIONS_SHOWN = 3;

/** The first vendors whose decision waits for somebody, riskiest first. */
export function decisionNeedsQuery(need: DecisionNeed, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'need', need, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/vendors', { params: { query: { need, limit: DECISIONS_SHOWN, asOf } } })),
    placeholderData: keepPreviousData,
  });
}
