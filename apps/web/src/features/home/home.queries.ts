import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** The portfolio in figures. */
export type RiskSummary = Answer<'/api/v1/risk/summary'>;
/** One assessment in the list of what needs attention. */
export type PendingAssessment = ItemOf<'/api/v1/assessments'>;
/** The portfolio over twelve months. */
export type PortfolioHistory = Answer<'/api/v1/risk/history'>;
/** A vendor that came among the high and critical, or went from there. */
export type Move = ItemOf<'/api/v1/risk/moves'>;
/** How many vendors stand where, and what controls change. */
export type Heatmap = Answer<'/api/v1/risk/heatmap'>;
/** Before controls (`inherent`) or with them (`residual`). */
export type RiskBasis = 'residual' | 'inherent';

const PENDING_SHOWN = 3;

/** The portfolio's figures: bands, losses. */
export function summaryQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'summary', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/summary', { params: { query: { measures: false, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** How each measure stands; what takes longest in a large register comes by itself. */
export function measuresQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'measures', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/summary', { params: { query: { measures: true, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** The portfolio at the ends of twelve months. */
export function historyQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'history', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/history', { params: { query: { asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** Who came among the high and critical over twelve months, or went from there; the first `limit`. */
export function movesQuery(direction: 'in' | 'out', limit: number, asOf: AsOf) {
  return queryOptions({
    queryKey: ['risk', 'moves', direction, limit, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/risk/moves', { params: { query: { direction, limit, asOf } } })),
    placeholderData: keepPreviousData,
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
    placeholderData: keepPreviousData,
  });
}
