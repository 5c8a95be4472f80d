import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';
import type { AccessScope, Vendor } from './vendor-detail.queries';

/** What can be changed of a vendor. */
export type VendorChange = Schemas['UpdateVendorDto'];
/** What is said of a scope. */
export type ScopeContent = Pick<
  AccessScope,
  | 'name'
  | 'accessLevel'
  | 'dataCategories'
  | 'peopleCount'
  | 'accessTypes'
  | 'humanChannel'
  | 'canResetCredentials'
  | 'countries'
  | 'critical'
  | 'endsOn'
>;

/** Makes everything that depends on a vendor be fetched again. */
export async function refreshVendor(client: QueryClient): Promise<void> {
  void client.invalidateQueries({ queryKey: ['risk'] });
  void client.invalidateQueries({ queryKey: ['assessments'] });
  await client.invalidateQueries({ queryKey: ['vendors'] });
}

/** Changes a vendor as it was read; throws ApiProblem 412 when somebody else was faster, 409 when the name is taken. */
export async function changeVendor({ id, etag }: Pick<Vendor, 'id' | 'etag'>, change: VendorChange): Promise<Vendor> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body: change }),
  );
}

/** Takes a vendor out of the register as it was read; throws ApiProblem 412 when somebody else was faster. */
export async function archiveVendor({ id, etag }: Pick<Vendor, 'id' | 'etag'>): Promise<void> {
  await done(api.DELETE('/api/v1/vendors/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }));
}

/** Brings an archived vendor back; throws ApiProblem 409 when its name is taken by now. */
export async function restoreVendor(id: string): Promise<Vendor> {
  return bodyOf(api.POST('/api/v1/vendors/{id}/restore', { params: { path: { id } } }));
}

/** Adds a scope. */
export async function addScope(vendorId: string, content: ScopeContent): Promise<AccessScope> {
  return bodyOf(
    api.POST('/api/v1/vendors/{vendorId}/access-scopes', { params: { path: { vendorId } }, body: content }),
  );
}

/** Changes a scope as it was read; throws ApiProblem 412 when somebody else was faster. */
export async function changeScope(
  { id, vendorId, etag }: Pick<AccessScope, 'id' | 'vendorId' | 'etag'>,
  change: Partial<ScopeContent>,
): Promise<AccessScope> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{vendorId}/access-scopes/{scopeId}', {
      params: { path: { vendorId, scopeId: id }, header: { 'If-Match': etag } },
      body: change,
    }),
  );
}

/** Removes a scope as it was read; throws ApiProblem 412 when somebody else was faster. */
export async function removeScope({
  id,
  vendorId,
  etag,
}: Pick<AccessScope, 'id' | 'vendorId' | 'etag'>): Promise<void> {
  await done(
    api.DELETE('/api/v1/vendors/{vendorId}/access-scopes/{scopeId}', {
      params: { path: { vendorId, scopeId: id }, header: { 'If-Match': etag } },
    }),
  );
}

/** The newest version of a scope; throws ApiProblem 404 when it is gone. */
export async function readScope({ id, vendorId }: Pick<AccessScope, 'id' | 'vendorId'>): Promise<AccessScope> {
  return bodyOf(
    api.GET('/api/v1/vendors/{vendorId}/access-scopes/{scopeId}', { params: { path: { vendorId, scopeId: id } } }),
  );
}

/** What is said of a scope, without what the server adds. */
export function contentOf({
  name,
  accessLevel,
  dataCategories,
  peopleCount,
  accessTypes,
  humanChannel,
  canResetCredentials,
  countries,
  critical,
  endsOn,
}: ScopeContent): ScopeContent {
  return {
    name,
    accessLevel,
    dataCategories,
    peopleCount,
    accessTypes,
    humanChannel,
    canResetCredentials,
    countries,
    critical,
    endsOn,
  };
}

/** A questionnaire to be sent. */
export type Sending = Schemas['SendAssessmentDto'];
/** A sent questionnaire with the link and the code, which are shown this once. */
export type SentAssessment = Schemas['SentAssessmentView'];

/** Sends a questionnaire to a vendor; throws ApiProblem 422 for what cannot be sent. */
export async function sendQuestionnaire(vendorId: string, sending: Sending): Promise<SentAssessment> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/assessments', { params: { path: { vendorId } }, body: sending }));
}

/** Begins a questionnaire that the organisation fills in itself; throws ApiProblem 409 for one that is not published. */
export async function beginOwnAnswers(vendorId: string, questionnaireId: string) {
  return bodyOf(
    api.POST('/api/v1/vendors/{vendorId}/own-answers', { params: { path: { vendorId } }, body: { questionnaireId } }),
  );
}
