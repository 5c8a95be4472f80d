import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

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
export function summaryQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'summary', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/summary', { params: { query: { asOf } } })),
  });
}

/** All flags of all vendors, loudest first. */
export function flagsQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'flags', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/flags', { params: { query: { limit: 200, asOf } } })),
  });
}

/** How many vendors stand where on the matrix. */
export function heatmapQuery(basis: RiskBasis, asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'heatmap', basis, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/heatmap', { params: { query: { basis, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** The first submissions that wait for a review. */
export function toReviewQuery(asOf: AsOf) {
  return pendingQuery({ status: 'submitted', limit: PENDING_SHOWN, asOf });
}

/** The first questionnaires that are past their day. */
export function overdueQuery(asOf: AsOf) {
  return pendingQuery({ overdue: true, limit: PENDING_SHOWN, asOf });
}

function pendingQuery(query: { status?: 'submitted'; overdue?: true; limit: number; asOf: AsOf }) {
  return queryOptions({
    queryKey: ['assessments', 'list', query],
    queryFn: () => bodyOf(api.GET('/api/v1/assessments', { params: { query } })),
  });
}
