import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';
import type { EvidenceServer } from '../../lib/evidence-store';

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
