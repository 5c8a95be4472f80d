import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';

/** The portfolio in figures. */
export type RiskSummary = Answer<'/api/v1/risk/summary'>;
/** One flag of one vendor. */
export type RiskFlag = ItemOf<'/api/v1/risk/flags'>;
/** One assessment in the list of what needs attention. */
export type PendingAssessment = ItemOf<'/api/v1/assessments'>;
/** Before controls (`inherent`) or with them (`residual`). */
export type RiskBasis = 'residual' | 'inherent';

const PENDING_SHOWN = 3;

/** The portfolio's figures: bands, losses, measures. */
export const summaryQuery = queryOptions({
  queryKey: ['risk', 'summary'],
  queryFn: () => bodyOf(api.GET('/api/v1/risk/summary')),
});

/** All flags of all vendors, loudest first. */
export const flagsQuery = queryOptions({
  queryKey: ['risk', 'flags'],
  queryFn: () => bodyOf(api.GET('/api/v1/risk/flags', { params: { query: { limit: 200 } } })),
});

/** How many vendors stand where on the matrix. */
export function heatmapQuery(basis: RiskBasis) {
  return queryOptions({
    queryKey: ['risk', 'heatmap', basis],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/heatmap', { params: { query: { basis } } })),
    placeholderData: keepPreviousData,
  });
}

/** The first submissions that wait for a review. */
export const toReviewQuery = queryOptions({
  queryKey: ['assessments', 'list', { status: 'submitted', limit: PENDING_SHOWN }],
  queryFn: () =>
    bodyOf(api.GET('/api/v1/assessments', { params: { query: { status: 'submitted', limit: PENDING_SHOWN } } })),
});

/** The first questionnaires that are past their day. */
export const overdueQuery = queryOptions({
  queryKey: ['assessments', 'list', { overdue: true, limit: PENDING_SHOWN }],
  queryFn: () => bodyOf(api.GET('/api/v1/assessments', { params: { query: { overdue: true, limit: PENDING_SHOWN } } })),
});
