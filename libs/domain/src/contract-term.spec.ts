import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { addMonths, contractRun, type ContractTerms } from './contract-term.js';

const terms = (change: Partial<ContractTerms> = {}): ContractTerms => ({
  endsOn: '2026-12-31',
  renewalMonths: 12,
  noticeDays: 90,
  noticeGivenOn: null,
  ...change,
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2026-04-30', 1, '2026-05-31'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-30', 2, '2026-03-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-15', 3, '2027-02-15'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('how long a contract runs', () => {
  it('is until its end when it does not renew itself, with nothing to say before', () => {
    expect(contractRun(terms({ renewalMonths: null }), '2027-06-01')).toEqual({
      runsUntil: '2026-12-31',
      noticeUntil: null,
    });
  });

  it('is without end when none was agreed', () => {
    expect(contractRun(terms({ endsOn: null }), '2026-11-27')).toEqual({ runsUntil: null, noticeUntil: null });
  });

  it('names the last day of notice: ninety days before, that day not counted', () => {
    expect(contractRun(terms(), '2026-09-01')).toEqual({ runsUntil: '2026-12-31', noticeUntil: '2026-10-02' });
    expect(contractRun(terms({ endsOn: '2027-03-31', noticeDays: 30 }), '2026-11-27').noticeUntil).toBe('2027-03-01');
    expect(contractRun(terms({ endsOn: '2028-03-31', noticeDays: 31 }), '2026-11-27').noticeUntil).toBe('2028-02-29');
  });

  it('goes on by a whole term once it is too late for notice, and not before', () => {
    expect(contractRun(terms(), '2026-10-02').runsUntil).toBe('2026-12-31');
    expect(contractRun(terms(), '2026-10-03')).toEqual({ runsUntil: '2027-12-31', noticeUntil: '2027-10-02' });
    const monthly = terms({ endsOn: '2026-01-31', renewalMonths: 1, noticeDays: 0 });
    expect(contractRun(monthly, '2026-01-31').runsUntil).toBe('2026-01-31');
    expect(contractRun(monthly, '2026-02-01').runsUntil).toBe('2026-02-28');
    expect(contractRun(monthly, '2026-03-01').runsUntil).toBe('2026-03-31');
  });

  it('ends where notice in time ends it, and one term later when it came too late', () => {
    expect(contractRun(terms({ noticeGivenOn: '2026-10-02' }), '2027-05-01')).toEqual({
      runsUntil: '2026-12-31',
      noticeUntil: null,
    });
    expect(contractRun(terms({ noticeGivenOn: '2026-10-03' }), '2026-10-04').runsUntil).toBe('2027-12-31');
  });

  it('has no last day of notice while nobody knows the days', () => {
    const unknown = terms({ noticeDays: null });
    expect(contractRun(unknown, '2026-11-27')).toEqual({ runsUntil: '2026-12-31', noticeUntil: null });
    expect(contractRun(unknown, '2027-01-01').runsUntil).toBe('2027-12-31');
  });

  it('never ends before today while it renews itself, nor more than a term and the notice after', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 36 }), (endsOn, today, renewalMonths) => {
        const { runsUntil } = contractRun(terms({ endsOn, renewalMonths }), today);
        expect((runsUntil ?? '') >= today).toBe(true);
        if (runsUntil !== endsOn) expect((runsUntil ?? '') < addDays(today, 90 + renewalMonths * 31 + 3)).toBe(true);
      }),
    );
  });
});
