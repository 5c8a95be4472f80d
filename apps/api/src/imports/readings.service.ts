import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import type { ReadingProgress, ReadingWatch } from './reading-watch.js';

/** Readings that are told of at the same time, of everybody; the oldest is forgotten first. */
const MOST_READINGS = 1_000;

/** How far the lists are that this process is reading, each by the id that its sender gave it. */
@Injectable()
export class ReadingsService {
  private readonly readings = new Map<string, ReadingProgress>();

  /** Looks on while a list of this person is read; without an id nobody asks. */
  watch(staff: StaffPrincipal, id: string | undefined, signal: AbortSignal): ReadingWatch {
    if (id === undefined) return { tell: () => undefined, signal };
    const key = keyOf(staff, id);
    return {
      signal,
      tell: (progress) => {
        const [oldest] = this.readings.keys();
        if (oldest !== undefined && this.readings.size >= MOST_READINGS) this.readings.delete(oldest);
        this.readings.set(key, progress);
      },
    };
  }

  /** Forgets a reading that is over. */
  forget(staff: StaffPrincipal, id: string | undefined): void {
    if (id !== undefined) this.readings.delete(keyOf(staff, id));
  }

  /** How far a list of this person is. Throws `not-found` when none is being read under this id. */
  get(staff: StaffPrincipal, id: string): ReadingProgress {
    const progress = this.readings.get(keyOf(staff, id));
    if (progress === undefined) throw notFound();
    return progress;
  }
}

const keyOf = ({ organizationId, userId }: StaffPrincipal, id: string): string => `${organizationId} ${userId} ${id}`;
