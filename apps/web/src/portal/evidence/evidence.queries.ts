import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';

/** What is told of a file before it is sent. */
export type Announcement = Schemas['AnnounceEvidenceDto'];
/** How far a file has come. */
export type UploadProgress = Schemas['EvidenceUploadView'];
/** A file as the server knows it. */
export type SentFile = Schemas['EvidenceView'];

/** The key under which the list of files is kept. */
export const evidenceKey: readonly string[] = ['portal', 'evidence'];

/** The files that were sent: how many there are, and which ones once the one-time code was given. */
export function evidenceQuery(isVerified: boolean) {
  return queryOptions({
    queryKey: [...evidenceKey, { isVerified }],
    queryFn: () => bodyOf(api.GET('/api/v1/portal/evidence')),
  });
}

/** The server's side of sending a file; everything throws ApiProblem. */
export interface EvidenceServer {
  announce(announcement: Announcement): Promise<UploadProgress>;
  progress(id: string): Promise<UploadProgress>;
  /** Sends the bytes that begin at the offset. */
  send(id: string, offset: number, part: Blob): Promise<UploadProgress>;
  remove(id: string): Promise<void>;
}

/** Sends files to the API. */
export const evidenceServer: EvidenceServer = {
  announce: (body) => bodyOf(api.POST('/api/v1/portal/evidence', { body })),
  progress: (id) => bodyOf(api.GET('/api/v1/portal/evidence/{id}', { params: { path: { id } } })),
  send: (id, offset, part) =>
    bodyOf(
      api.PUT('/api/v1/portal/evidence/{id}/content', {
        params: { path: { id }, header: { 'Upload-Offset': String(offset) } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: '',
        bodySerializer: () => part,
      }),
    ),
  remove: (id) => done(api.DELETE('/api/v1/portal/evidence/{id}', { params: { path: { id } } })),
};
