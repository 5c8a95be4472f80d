import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';
import type { AsOf } from '../../../lib/as-of';
import { EvidenceStore } from '../../../lib/evidence-store';
import type { EvidenceServer } from '../../../lib/evidence-store';

/** A file that is kept with a vendor. */
export type VendorDocument = Schemas['VendorDocumentView'];
/** What is told of one before it is sent. */
export type DocumentAnnouncement = Schemas['AnnounceDocumentDto'];

/** The files that are kept with a vendor, newest first. */
export function documentsQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', vendorId, 'documents', { asOf }],
    queryFn: () => {
      const params = { path: { vendorId }, query: { asOf, limit: 200 } };
      return bodyOf(api.GET('/api/v1/vendors/{vendorId}/documents', { params }));
    },
  });
}

/** Sends a file and keeps it; gives its id. Throws ApiProblem when it is refused; `onProgress` hears of the bytes sent. */
export async function keepFile(
  vendorId: string,
  file: Blob,
  announcement: DocumentAnnouncement,
  onProgress: (sentBytes: number) => void,
): Promise<string> {
  const store = new EvidenceStore(
    documentServer(vendorId),
    () => undefined,
    () => undefined,
  );
  store.subscribe(() => onProgress(store.current()[0]?.sentBytes ?? 0));
  await store.add(file, announcement);
  const [upload] = store.current();
  if (upload?.state !== 'stored' || upload.id === null) throw upload?.problem;
  return upload.id;
}

/** Removes a file for good; throws ApiProblem 409 for one that something builds on. */
export function removeDocument(vendorId: string, fileId: string): Promise<void> {
  return documentServer(vendorId).remove(fileId);
}

function documentServer(vendorId: string): EvidenceServer<DocumentAnnouncement> {
  const pathOf = (fileId: string) => ({ path: { vendorId, fileId } });
  return {
    announce: (body) =>
      bodyOf(api.POST('/api/v1/vendors/{vendorId}/documents', { params: { path: { vendorId } }, body })),
    progress: (id) => bodyOf(api.GET('/api/v1/vendors/{vendorId}/documents/{fileId}', { params: pathOf(id) })),
    send: (id, offset, part) =>
      bodyOf(
        api.PUT('/api/v1/vendors/{vendorId}/documents/{fileId}/content', {
          params: { ...pathOf(id), header: { 'Upload-Offset': String(offset) } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => part,
        }),
      ),
    remove: (id) => done(api.DELETE('/api/v1/vendors/{vendorId}/documents/{fileId}', { params: pathOf(id) })),
  };
}
