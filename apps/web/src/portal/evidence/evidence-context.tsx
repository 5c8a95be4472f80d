import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useVisit } from '../visit-context';
import { EvidenceStore } from '../../lib/evidence-store';
import type { Upload } from '../../lib/evidence-store';
import { evidenceKey, evidenceServer } from './evidence.queries';

const EvidenceContext = createContext<EvidenceStore | null>(null);

/** Keeps the files that are being sent while one goes from page to page. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const visit = useVisit();
  const [store] = useState(() => {
    const refresh = (): void => void client.invalidateQueries({ queryKey: evidenceKey });
    return new EvidenceStore(evidenceServer, refresh, () => visit.interrupt('expired'));
  });
  return <EvidenceContext value={store}>{children}</EvidenceContext>;
}

/** The files of this visit, to add to and to take from. */
export function useEvidenceStore(): EvidenceStore {
  const store = useContext(EvidenceContext);
  if (store === null) throw new Error('Files are shown without their provider.');
  return store;
}

/** What this page sends or has sent; re-renders on change. */
export function useUploads(): readonly Upload[] {
  const store = useEvidenceStore();
  return useSyncExternalStore(store.subscribe, store.current);
}
