import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import type { ReadingProgress, ReadingWatch } from './reading-watch.js';

/** Readings that are told of at the same time, of everybody; the oldest is forgotten first. */
const MOST_READINGS = 1_000;

/** How far the lists are that this process is reading, each by the word that its sender gave it. */
@Injectable()
export class ReadingsService {
  private readonly readings = new Map<string, ReadingProgress>();

  /** Looks on while a list of this person is read; without a word nobody asks. */
  watch(staff: StaffPrincipal, word: string | undefined, signal: AbortSignal): ReadingWatch {
    if (word === undefined) return { tell: () => undefined, signal };
    const key = keyOf(staff, word);
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
  forget(staff: StaffPrincipal, word: string | undefined): void {
    if (word !== undefined) this.readings.delete(keyOf(staff, word));
  }

  /** How far a list of this person is; null when none is being read under this word. */
  get(staff: StaffPrincipal, word: string): ReadingProgress | null {
    return this.readings.get(keyOf(staff, word)) ?? null;
  }
}

const keyOf = ({ organizationId, userId }: StaffPrincipal, word: string): string =>
  `${organizationId} ${userId} ${word}`;
