import { busy } from './busy.js';

/** How many requests are worked on at once, and how long the others wait. */
export interface TurnLimits {
  /** Of all callers. */
  readonly atOnce: number;
  /** Of one caller while others are there too. */
  readonly ofOne: number;
  /** For a turn; then the request is refused. */
  readonly longestWaitMilliseconds: number;
}

/** Fewer than the pool has connections, which looks up sessions and works in the background as well. */
export const TURNS_OF_ORGANIZATIONS: TurnLimits = { atOnce: 6, ofOne: 2, longestWaitMilliseconds: 5_000 };
/** Whoever signs in costs a slow hash and hardly a query; patience for when many guess at once. */
export const TURNS_OF_VISITORS: TurnLimits = { atOnce: 4, ofOne: 2, longestWaitMilliseconds: 20_000 };

/** Whoever asked within this time is there. */
const PRESENT_MILLISECONDS = 10_000;

interface Waiting {
  begin(): void;
}

/**
 * Lets callers work in turns: a few at once, one after the other among those who wait, however many requests each has.
 * Whoever is alone gets all places but one, so that the next one who comes finds one free.
 */
export class Turns {
  private readonly working = new Map<string, number>();
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly present = new Map<string, number>();
  private taken = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** Does the work when it is the caller's turn. Throws `overloaded` for whoever waited too long. */
  async take<T>(caller: string, work: () => Promise<T>): Promise<T> {
    this.notice(caller);
    if (this.mayBegin(caller)) this.begin(caller);
    else await this.wait(caller);
    try {
      return await work();
    } finally {
      this.end(caller);
    }
  }

  private wait(caller: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(caller) ?? [];
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1);
        if (queue.length === 0) this.waiting.delete(caller);
        reject(busy());
      }, this.limits.longestWaitMilliseconds);
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(timer);
          this.begin(caller);
          resolve();
        },
      };
      queue.push(waiting);
      this.waiting.set(caller, queue);
    });
  }

  private begin(caller: string): void {
    this.taken += 1;
    this.working.set(caller, (this.working.get(caller) ?? 0) + 1);
  }

  private end(caller: string): void {
    this.taken -= 1;
    const left = (this.working.get(caller) ?? 1) - 1;
    if (left === 0) this.working.delete(caller);
    else this.working.set(caller, left);
    while (this.letNextBegin());
  }

  /** True when somebody could begin, who then waits behind all others. */
  private letNextBegin(): boolean {
    for (const [caller, queue] of this.waiting) {
      if (!this.mayBegin(caller)) continue;
      this.waiting.delete(caller);
      const next = queue.shift();
      if (queue.length > 0) this.waiting.set(caller, queue);
      next?.begin();
      return true;
    }
    return false;
  }

  private mayBegin(caller: string): boolean {
    const { atOnce, ofOne } = this.limits;
    return (
      this.taken < atOnce &&
      (this.working.get(caller) ?? 0) < (this.isAlone(caller) ? Math.max(ofOne, atOnce - 1) : ofOne)
    );
  }

  private notice(caller: string): void {
    // Whoever asked last stands last.
    this.present.delete(caller);
    this.present.set(caller, Date.now());
  }

  private isAlone(caller: string): boolean {
    const since = Date.now() - PRESENT_MILLISECONDS;
    for (const [other, at] of this.present) {
      if (at >= since) break;
      this.present.delete(other);
    }
    return this.present.size === 0 || (this.present.size === 1 && this.present.has(caller));
  }
}
