import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';
import type { AsOf } from './as-of';

/** A file that came with answers. */
export type EvidenceFile = ItemOf<'/api/v1/assessments/{id}/evidence'>;

/** The files of an assessment that are whole, oldest first. */
export function evidenceQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'evidence', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments/{id}/evidence', { params: { path: { id: assessmentId }, query: { asOf } } })),
  });
}

/** The address that a file is downloaded from; for one that nobody has scanned, by somebody who was told so. */
export function contentAddress({ id, scan }: Pick<EvidenceFile, 'id' | 'scan'>): string {
  const address = `/api/v1/evidence/${encodeURIComponent(id)}/content`;
  return scan === 'not_scanned' ? `${address}?acceptUnscanned=true` : address;
}
