import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { actOn, undoAct } from './vendor-acts.queries';
import type { ActTarget, ActTerms, LeftVendor } from './vendor-acts.queries';

/** Where an act on many vendors stands. */
export interface ActProgress {
  readonly terms: ActTerms;
  readonly state: 'running' | 'done' | 'undoing' | 'undone';
  /** Vendors that were changed, or given back what they had. */
  readonly count: number;
  /** Vendors that were looked at, of so many. */
  readonly seen: number;
  readonly total: number;
  readonly left: readonly LeftVendor[];
  /** By which it can be undone. */
  readonly actIds: readonly string[];
  /** What stopped it on the way; what was done until then stands. */
  readonly error: unknown;
}

/** Acts on many vendors, says how far it is, and takes it back. */
export interface VendorActs {
  readonly progress: ActProgress | null;
  readonly run: (target: ActTarget, terms: ActTerms, total: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Keeps the one act that is under way or was done last. */
export function useVendorActs(): VendorActs {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ActProgress | null>(null);
  const refresh = useCallback(async () => {
    void client.invalidateQueries({ queryKey: ['risk'] });
    await client.invalidateQueries({ queryKey: ['vendors'] });
  }, [client]);

  const run = async (target: ActTarget, terms: ActTerms, total: number) => {
    let now: ActProgress = { terms, state: 'running', count: 0, seen: 0, total, left: [], actIds: [], error: null };
    setProgress(now);
    try {
      for await (const { id, done, left } of actOn(target, terms)) {
        now = {
          ...now,
          count: now.count + done,
          seen: now.seen + done + left.length,
          left: [...now.left, ...left],
          actIds: done === 0 ? now.actIds : [...now.actIds, id],
        };
        setProgress(now);
      }
    } catch (error) {
      now = { ...now, error };
    }
    setProgress({ ...now, state: 'done' });
    await refresh();
  };

  const undo = async () => {
    if (progress === null || progress.state !== 'done' || progress.actIds.length === 0) return;
    const { actIds, count: total } = progress;
    let now: ActProgress = { ...progress, state: 'undoing', count: 0, seen: 0, total, left: [], error: null };
    setProgress(now);
    try {
      for (const id of actIds.toReversed()) {
        const { undone, left } = await undoAct(id);
        now = {
          ...now,
          count: now.count + undone,
          seen: now.seen + undone + left.length,
          left: [...now.left, ...left],
        };
        setProgress(now);
      }
    } catch (error) {
      now = { ...now, error };
    }
    setProgress({ ...now, state: 'undone' });
    await refresh();
  };

  return { progress, run, undo, dismiss: () => setProgress(null) };
}
