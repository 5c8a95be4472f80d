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

/** Whoever worked within this time is there, and what they took counts less and less. */
const PRESENT_MILLISECONDS = 10_000;

/** Whoever waits for longer no longer stands back for others who took less. */
const LONGEST_STANDING_BACK_MILLISECONDS = 250;

interface Waiting {
  readonly since: number;
  begin(): void;
}

/** What a caller took lately. */
interface Use {
  readonly at: number;
  readonly milliseconds: number;
}

/**
 * Lets callers work in turns: a few at once, one after the other among those who wait, however many requests each has.
 * Whoever took more than twice as much lately stands back a moment for others who are at work, because all share one
 * processor. Whoever is alone gets all places but one, so that the next one who comes finds one free.
 */
export class Turns {
  private readonly working = new Map<string, number>();
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly uses = new Map<string, Use>();
  private taken = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** Does the work when it is the caller's turn. Throws `overloaded` for whoever waited too long. */
  async take<T>(caller: string, work: () => Promise<T>): Promise<T> {
    this.count(caller, 0);
    if (this.mayBegin(caller)) this.begin(caller);
    else await this.wait(caller);
    const begunAt = performance.now();
    try {
      return await work();
    } finally {
      this.count(caller, performance.now() - begunAt);
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
        since: performance.now(),
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
      if (!this.mayBegin(caller, queue[0]?.since)) continue;
      this.waiting.delete(caller);
      const next = queue.shift();
      if (queue.length > 0) this.waiting.set(caller, queue);
      next?.begin();
      return true;
    }
    return false;
  }

  private mayBegin(caller: string, since = performance.now()): boolean {
    const { atOnce, ofOne } = this.limits;
    const most = this.isAlone() ? Math.max(ofOne, atOnce - 1) : ofOne;
    if (this.taken >= atOnce || (this.working.get(caller) ?? 0) >= most) return false;
    return performance.now() - since > LONGEST_STANDING_BACK_MILLISECONDS || !this.isBehind(caller);
  }

  /** Whether somebody works who took less than half as much. */
  private isBehind(caller: string): boolean {
    const own = this.usedBy(caller);
    for (const other of this.working.keys()) if (2 * this.usedBy(other) < own && other !== caller) return true;
    return false;
  }

  /** Adds to what a caller took lately; whoever was counted last stands last. */
  private count(caller: string, milliseconds: number): void {
    const use = { at: performance.now(), milliseconds: this.usedBy(caller) + milliseconds };
    this.uses.delete(caller);
    this.uses.set(caller, use);
  }

  private usedBy(caller: string): number {
    const use = this.uses.get(caller);
    return use ? use.milliseconds * Math.exp((use.at - performance.now()) / PRESENT_MILLISECONDS) : 0;
  }

  private isAlone(): boolean {
    const since = performance.now() - PRESENT_MILLISECONDS;
    for (const [caller, { at }] of this.uses) {
      if (at >= since) break;
      this.uses.delete(caller);
    }
    return this.uses.size <= 1;
  }
}
