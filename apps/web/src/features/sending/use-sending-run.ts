import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../lib/problem';
import { sendOnce } from './sending.queries';
import type { SentAssessment, Sending } from './sending.queries';

/** What came of one vendor's sending. */
export type Outcome =
  | { readonly state: 'sending' }
  | { readonly state: 'sent'; readonly sent: SentAssessment }
  | { readonly state: 'failed'; readonly error: unknown };

/** One vendor and what it is sent. */
export interface Order {
  readonly vendorId: string;
  readonly sending: Sending;
}

/** How far a run is; null while none is on. */
interface Progress {
  readonly done: number;
  readonly of: number;
  readonly isStopping: boolean;
}

/**
 * Sends one vendor after the other. One that fails does not stop the rest; a run can be stopped between two of them, and
 * stops by itself where going on is no use: nobody is signed in any more, or too much was asked.
 */
export function useSendingRun(listId: string) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const isRunning = progress !== null;
  useEffect(() => () => void (stopped.current = true), []);
  useEffect(() => {
    if (!isRunning) return undefined;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [isRunning]);

  const note = (vendorId: string, outcome: Outcome) => setOutcomes((all) => ({ ...all, [vendorId]: outcome }));
  const start = async (orders: readonly Order[]): Promise<void> => {
    if (isRunning) return;
    stopped.current = false;
    for (const [done, { vendorId, sending }] of orders.entries()) {
      if (stopped.current) break;
      setProgress({ done, of: orders.length, isStopping: false });
      note(vendorId, { state: 'sending' });
      try {
        note(vendorId, { state: 'sent', sent: await sendOnce(listId, vendorId, sending) });
      } catch (error) {
        note(vendorId, { state: 'failed', error });
        if (isProblem(error, 401) || isProblem(error, 429)) break;
      }
    }
    void client.invalidateQueries({ queryKey: ['vendors'] });
    await client.invalidateQueries({ queryKey: ['assessments'] });
    setProgress(null);
  };
  const stop = () => {
    stopped.current = true;
    setProgress((running) => running && { ...running, isStopping: true });
  };
  return { outcomes, progress, start, stop };
}
