import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { EvidenceStore } from '../../lib/evidence-store';
import type { Upload } from '../../lib/evidence-store';
import { ownEvidenceServer } from './own-answers.queries';

/** Files that this page sends or has sent, and what sends them. */
export interface OwnUploads {
  readonly store: EvidenceStore;
  readonly current: readonly Upload[];
  /** Takes a file back that is stored; throws ApiProblem. */
  readonly remove: (fileId: string) => Promise<void>;
}

/** Sends files beside what is filled in; what is stored shows among the others. */
export function useOwnUploads(assessmentId: string): OwnUploads {
  const client = useQueryClient();
  const [{ store, remove }] = useState(() => {
    const server = ownEvidenceServer(assessmentId);
    const refresh = (): void => void client.invalidateQueries({ queryKey: ['assessments', 'evidence', assessmentId] });
    return { store: new EvidenceStore(server, refresh, () => undefined), remove: (id: string) => server.remove(id) };
  });
  return { store, remove, current: useSyncExternalStore(store.subscribe, store.current) };
}
