import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** A vendor whose review is due while it is asked nothing. */
export type DueReview = ItemOf<'/api/v1/due-reviews'>;

const SHOWN = 3;

/** The first reviews that are due, longest due first. */
export function dueReviewsQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'due-reviews', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/due-reviews', { params: { query: { limit: SHOWN, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** Asks a vendor again as it was asked last; throws ApiProblem 409 when it is not due any more. */
export function askAgain(vendorId: string) {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/ask-again', { params: { path: { vendorId } } }));
}
