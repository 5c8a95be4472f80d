import { describe, expect, it } from '@jest/globals';
import { instantOf, kindOfInstant, readAsOf } from './as-of';

const now = new Date('2026-11-26T08:30:00.000Z');

describe('the instant in the address', () => {
  it('is kept as it stands, and none when there is none', () => {
    expect(readAsOf({ asOf: '2026-11-23T10:00:00.000Z' })).toEqual({ asOf: '2026-11-23T10:00:00.000Z' });
    expect(readAsOf({ asOf: 2026 })).toEqual({ asOf: '2026' });
    for (const search of [{}, { asOf: '' }, { asOf: null }]) expect(readAsOf(search)).toEqual({});
  });

  it.each([
    [undefined, 'present'],
    ['2026-11-23T10:00:00.000Z', 'past'],
    ['2026-11-23T10:00:00Z', 'past'],
    ['2026-11-26T08:30:00.001Z', 'future'],
    ['2026-11-23', 'unreadable'],
    ['2026-02-30T10:00:00Z', 'unreadable'],
    ['2026-11-23T10:00:00+08:00', 'unreadable'],
    ['yesterday', 'unreadable'],
  ])('%p is %s', (asOf, kind) => {
    expect(kindOfInstant(asOf, now.getTime())).toBe(kind);
  });
});

describe('an instant that is typed', () => {
  it('is the minute given, in the reader’s time zone', () => {
    expect(instantOf('2026-11-23', '18:00', now)).toBe(new Date(2026, 10, 23, 18).toISOString());
  });

  it('is the end of the day without a time, and now while the day lasts', () => {
    expect(instantOf('2026-11-23', '', now)).toBe(new Date(2026, 10, 23, 23, 59, 59, 999).toISOString());
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-');
    expect(instantOf(today, '', now)).toBe(now.toISOString());
  });

  it('is none for what is no day', () => {
    expect(instantOf('', '', now)).toBeNull();
  });
});
