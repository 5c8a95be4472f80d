import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from '../../lib/api';
import { currentLocale } from '../../i18n/locale-store';

/** Something that the buyer asks the vendor to improve. */
export type OwnFinding = Schemas['PortalFindingView'];

/** The key under which the findings are kept. */
export const ownFindingsKey: readonly string[] = ['portal', 'findings'];

/** What is to get better, what is due first first; only after the one-time code. */
export function ownFindingsQuery() {
  return queryOptions({
    queryKey: [...ownFindingsKey, currentLocale()],
    queryFn: () => bodyOf(api.GET('/api/v1/portal/findings')),
  });
}

/** Says when it will be mended, that it is, or anything else; throws ApiProblem. */
export function noteOwnFinding(id: string, body: Schemas['NoteOwnFindingDto']): Promise<OwnFinding> {
  return bodyOf(api.POST('/api/v1/portal/findings/{id}/notes', { params: { path: { id } }, body }));
}
