import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';
import type { AsOf } from '../../../lib/as-of';

/** Somebody at a vendor to whom people here speak. */
export type Contact = Schemas['VendorContactView'];
/** What is said of a contact. */
export type ContactContent = Pick<Contact, 'name' | 'duty' | 'position' | 'email' | 'phone'>;

/** A vendor's contacts, oldest first. */
export function contactsQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', vendorId, 'contacts', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors/{vendorId}/contacts', { params: { path: { vendorId }, query: { asOf } } })),
  });
}

/** Adds a contact. */
export function addContact(vendorId: string, body: ContactContent): Promise<Contact> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/contacts', { params: { path: { vendorId } }, body }));
}

/** Changes a contact as it was read; throws ApiProblem 412 when somebody was faster. */
export function changeContact({ id, vendorId, etag }: Contact, body: ContactContent): Promise<Contact> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{vendorId}/contacts/{contactId}', {
      params: { path: { vendorId, contactId: id }, header: { 'If-Match': etag } },
      body,
    }),
  );
}

/** Removes a contact as it was read; throws ApiProblem 412 when somebody was faster. */
export function removeContact({ id, vendorId, etag }: Contact): Promise<void> {
  return done(
    api.DELETE('/api/v1/vendors/{vendorId}/contacts/{contactId}', {
      params: { path: { vendorId, contactId: id }, header: { 'If-Match': etag } },
    }),
  );
}
