import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';
import type { FindingDetail } from '../../lib/findings.queries';

type Guarded = Pick<FindingDetail, 'id' | 'etag'>;

const guarded = ({ id, etag }: Guarded) => ({ path: { id }, header: { 'If-Match': etag } });

/** Names who sees to it, until when, and how much it matters; throws ApiProblem 412 when somebody was faster. */
export function changeFinding(finding: Guarded, body: Schemas['ChangeFindingDto']): Promise<FindingDetail> {
  return bodyOf(api.PATCH('/api/v1/findings/{id}', { params: guarded(finding), body }));
}

/** Says something to the vendor, or that what it did does not suffice. */
export function noteFinding(id: string, body: Schemas['NoteFindingDto']): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/notes', { params: { path: { id } }, body }));
}

/** Closes it; throws ApiProblem 412 when somebody was faster. */
export function closeFinding(finding: Guarded, body: Schemas['CloseFindingDto']): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/close', { params: guarded(finding), body }));
}

/** Takes the closing back. */
export function reopenFinding(finding: Guarded): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/reopen', { params: guarded(finding) }));
}

/** Asks to live with it for a time. */
export function requestAcceptance(id: string, body: Schemas['AcceptRiskDto']): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/acceptance', { params: { path: { id } }, body }));
}

/** Answers for it as the administrator who was named. */
export function approveAcceptance(id: string): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/acceptance/approve', { params: { path: { id } } }));
}

/** Does not answer for it. */
export function declineAcceptance(id: string, comment: string | null): Promise<FindingDetail> {
  return bodyOf(api.POST('/api/v1/findings/{id}/acceptance/decline', { params: { path: { id } }, body: { comment } }));
}

/** Takes back what was asked for or approved. */
export async function withdrawAcceptance(finding: Guarded): Promise<void> {
  await done(api.DELETE('/api/v1/findings/{id}/acceptance', { params: guarded(finding) }));
}
