import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const LIMITS = { atOnce: 4, ofOne: 2, longestWaitMilliseconds: 60_000 };

/** Work that lasts until it is told to end, and what of it has begun, in its order. */
function workshop(turns: Turns) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (caller: string): Promise<void> =>
    turns.take(caller, () => {
      begun.push(caller);
      return new Promise((resolve) => ends.push(resolve));
    });
  /** Ends what began first and is not over. */
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await sleep(0);
  };
  return { begun, ask, endOne };
}

describe('turns', () => {
  it('leave one place free for the next who comes, also to somebody who is alone', async () => {
    const { begun, ask } = workshop(new Turns(LIMITS));
    for (let count = 0; count < 10; count += 1) void ask('a');
    await sleep(0);
    expect(begun).toEqual(['a', 'a', 'a']);
    void ask('b');
    await sleep(0);
    expect(begun).toEqual(['a', 'a', 'a', 'b']);
  });

  it('go round among those who wait, however many requests one has', async () => {
    const { begun, ask, endOne } = workshop(new Turns(LIMITS));
    for (let count = 0; count < 50; count += 1) void ask('a');
    for (const caller of ['b', 'c', 'b', 'c']) void ask(caller);
    await sleep(0);
    for (let count = 0; count < 6; count += 1) await endOne();
    expect(begun.slice(0, 7).toSorted()).toEqual(['a', 'a', 'a', 'b', 'b', 'c', 'c']);
    for (let count = 0; count < 3; count += 1) await endOne();
    expect(begun.length).toBeGreaterThan(8);
    expect(begun.slice(7)).toEqual(begun.slice(7).map(() => 'a'));
  });

  it('hold one caller to its share while others are there, and are all its own again later', async () => {
    const { begun, ask, endOne } = workshop(new Turns(LIMITS));
    void ask('b');
    await sleep(0);
    await endOne();
    for (let count = 0; count < 5; count += 1) void ask('a');
    await sleep(0);
    expect(begun.filter((caller) => caller === 'a')).toHaveLength(2);
  });

  it('are not begun while somebody works who took much less lately, but for a moment only', async () => {
    const { begun, ask, endOne } = workshop(new Turns(LIMITS));
    const long = ask('a');
    await sleep(50);
    await endOne();
    await long;
    const short = ask('b');
    void ask('a');
    await sleep(0);
    expect(begun).toEqual(['a', 'b']);
    await endOne();
    await short;
    expect(begun).toEqual(['a', 'b', 'a']);
    void ask('c');
    void ask('a');
    void ask('d');
    await sleep(300);
    expect(begun).toEqual(['a', 'b', 'a', 'c', 'd']);
    await endOne();
    expect(begun).toEqual(['a', 'b', 'a', 'c', 'd', 'a']);
  });

  it('are given up by whoever waits too long, who is told when to come again; the place is for the next', async () => {
    const { begun, ask, endOne } = workshop(new Turns({ atOnce: 1, ofOne: 1, longestWaitMilliseconds: 30 }));
    void ask('a');
    await expect(ask('b')).rejects.toMatchObject({ code: 'overloaded', extensions: { retryAfterSeconds: 1 } });
    const next = ask('c');
    await endOne();
    await endOne();
    await next;
    expect(begun).toEqual(['a', 'c']);
  });

  it('end with the work, also when it fails', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, ofOne: 1 });
    for (let count = 0; count < 5; count += 1)
      await expect(turns.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.take('a', () => Promise.resolve('done'))).toBe('done');
  });
});
