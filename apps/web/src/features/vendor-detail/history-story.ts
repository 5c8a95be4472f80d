import { BANDS } from '@firebreak/domain';
import type { Band } from '@firebreak/domain';
import type { JudgementEntry } from './vendor-detail.queries';

/** What a vendor's history says in one sentence. */
export interface HistoryStory {
  readonly kind: 'fell' | 'rose' | 'assessed' | 'steady' | 'steadyUnknown';
  readonly now: Band;
  /** The band before the last change; the same as now where nothing changed. */
  readonly before: Band;
  /** The instant of the change, or of the first verdict where nothing changed. */
  readonly at: string;
  readonly cause: string;
}

/** Reads the last turn of a history, newest entry first; null for an empty one. */
export function storyOf(entries: readonly JudgementEntry[]): HistoryStory | null {
  const [newest] = entries;
  const oldest = entries.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const now = newest.residual.band;
  for (let index = 1; index < entries.length; index += 1) {
    const older = entries[index];
    const newer = entries[index - 1];
    if (older === undefined || newer === undefined) break;
    if (older.residual.band !== now) {
      const fell = BANDS.indexOf(now) < BANDS.indexOf(older.residual.band);
      return {
        kind: fell ? 'fell' : 'rose',
        now,
        before: older.residual.band,
        at: newer.computedAt,
        cause: newer.cause,
      };
    }
    if (newer.assessed && !older.assessed) {
      return { kind: 'assessed', now, before: now, at: newer.computedAt, cause: newer.cause };
    }
  }
  const kind = newest.assessed ? 'steady' : 'steadyUnknown';
  return { kind, now, before: now, at: oldest.computedAt, cause: oldest.cause };
}
