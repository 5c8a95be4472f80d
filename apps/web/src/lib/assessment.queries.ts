import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from './api';
import type { Answer } from './api';
import type { AsOf } from './as-of';

/** One assessment with its questions and the answers that were signed last. */
export type AssessmentDetail = Answer<'/api/v1/assessments/{id}'>;

/** One assessment with what was asked and what was signed. */
export function assessmentQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'detail', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments/{id}', { params: { path: { id: assessmentId }, query: { asOf } } })),
  });
}

/** Invites anew: gives the new link and code, the old ones end; throws ApiProblem 409 when the assessment is closed. */
export async function resendAssessment(assessmentId: string) {
  return bodyOf(api.POST('/api/v1/assessments/{id}/resend', { params: { path: { id: assessmentId } } }));
}

/** Invites somebody else in the respondent's place, as `resendAssessment` does; throws ApiProblem 422 for no address. */
export async function readdressAssessment(assessmentId: string, body: Schemas['ReaddressAssessmentDto']) {
  return bodyOf(api.POST('/api/v1/assessments/{id}/readdress', { params: { path: { id: assessmentId } }, body }));
}

/** Takes a request back: its link ends; throws ApiProblem 409 when the assessment is closed. */
export async function revokeAssessment(assessmentId: string): Promise<void> {
  await done(api.POST('/api/v1/assessments/{id}/revoke', { params: { path: { id: assessmentId } } }));
}

/** Opens finished answers that the organisation filled in itself again; throws ApiProblem 409 when there is nothing to open. */
export async function reopenOwnAnswers(assessmentId: string) {
  return bodyOf(api.POST('/api/v1/assessments/{id}/reopen', { params: { path: { id: assessmentId } } }));
}
