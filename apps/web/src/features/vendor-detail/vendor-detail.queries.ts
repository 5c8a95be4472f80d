import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** One vendor with its verdict in short. */
export type Vendor = Answer<'/api/v1/vendors/{id}'>;
/** One thing that a vendor can touch. */
export type AccessScope = ItemOf<'/api/v1/vendors/{vendorId}/access-scopes'>;
/** The verdict with its sum and what would change it. */
export type VendorJudgement = Answer<'/api/v1/vendors/{vendorId}/judgement'>;
/** What a judgement made now stands on, with the model. */
export type FactsNow = Answer<'/api/v1/vendors/{vendorId}/judgement/facts'>;
/** One verdict of the vendor's history. */
export type JudgementEntry = ItemOf<'/api/v1/vendors/{vendorId}/judgements'>;
/** A stored verdict and everything that it was worked out from. */
export type JudgementBasis = Answer<'/api/v1/vendors/{vendorId}/judgements/{judgementId}'>;
/** One questionnaire that was sent to the vendor. */
export type VendorAssessment = ItemOf<'/api/v1/assessments'>;

const HISTORY_SHOWN = 200;
const ASSESSMENTS_SHOWN = 50;

/** One vendor; fails with ApiProblem 404 for an unknown one. */
export function vendorQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/vendors/{id}', { params: { path: { id: vendorId }, query: { asOf } } })),
  });
}

/** What a vendor can touch, oldest first. */
export function scopesQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'scopes', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors/{vendorId}/access-scopes', { params: { path: { vendorId }, query: { asOf } } })),
  });
}

/** What a judgement made now stands on, and the model that makes it: for judging here instead of asking. */
export function factsQuery(vendorId: string) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'facts'],
    queryFn: () => bodyOf(api.GET('/api/v1/vendors/{vendorId}/judgement/facts', { params: { path: { vendorId } } })),
  });
}

/** The verdict as it stands, explained. */
export function judgementQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'judgement', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors/{vendorId}/judgement', { params: { path: { vendorId }, query: { asOf } } })),
  });
}

/** The latest verdicts of a vendor, newest first. */
export function historyQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'history', { asOf }],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/vendors/{vendorId}/judgements', {
          params: { path: { vendorId }, query: { limit: HISTORY_SHOWN, asOf } },
        }),
      ),
  });
}

/** A stored verdict with the facts and the model that it came from. */
export function judgementBasisQuery(vendorId: string, judgementId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'judgements', judgementId, { asOf }],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/vendors/{vendorId}/judgements/{judgementId}', {
          params: { path: { vendorId, judgementId }, query: { asOf } },
        }),
      ),
  });
}

/** The questionnaires that were sent to a vendor, newest first. */
export function vendorAssessmentsQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'of-vendor', vendorId, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments', { params: { query: { vendorId, limit: ASSESSMENTS_SHOWN, asOf } } })),
  });
}

/** The facts of a scope on which the verdict depends. */
export type ScopeFacts = Pick<
  AccessScope,
  | 'accessLevel'
  | 'dataCategories'
  | 'peopleCount'
  | 'accessTypes'
  | 'humanChannel'
  | 'canResetCredentials'
  | 'critical'
  | 'endsOn'
>;
