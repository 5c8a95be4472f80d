import type { ExportTable } from '@firebreak/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** Up to when the reader has seen what changed. */
export type SeenChanges = Answer<'/api/v1/me/seen-changes'>;
/** A vendor that came among the high and critical, or went from there. */
export type Move = ItemOf<'/api/v1/risk/moves'>;
/** A random sample of a table. */
export type Sample = Answer<'/api/v1/samples/vendors'>;

/** Which sample is drawn. */
export interface SampleChoice {
  readonly table: ExportTable;
  readonly seed: string;
  readonly size: number;
}

const MOVES_SHOWN = 10;

/** Up to when the reader has seen what changed. */
export const seenChangesQuery = queryOptions({
  queryKey: ['seen-changes'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/seen-changes')),
});

/** Says up to when the reader has seen what changed; null takes it back. */
export function markChangesSeen(seenAt: string | null) {
  return bodyOf(api.POST('/api/v1/me/seen-changes', { body: { seenAt } }));
}

/** What others did since an instant. */
export function countsQuery(since: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['trail', 'counts', { since, asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/audit-events/counts', { params: { query: { since, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** Who came among the high and critical since an instant, or went from there. */
export function movesSinceQuery(direction: 'in' | 'out', since: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'moves-since', { direction, since, asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/risk/moves', { params: { query: { direction, since, asOf, limit: MOVES_SHOWN } } })),
    placeholderData: keepPreviousData,
  });
}

/** A sample of a table as of an instant. */
export function sampleQuery({ table, seed, size }: SampleChoice, asOf: AsOf) {
  return queryOptions({
    queryKey: ['samples', { table, seed, size, asOf }],
    queryFn: () => bodyOf(api.GET(`/api/v1/samples/${table}`, { params: { query: { seed, size, asOf } } })),
  });
}
