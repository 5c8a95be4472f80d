import { describe, expect, it } from '@jest/globals';
import { deletedOn, keptUntil } from './retention.js';

describe('how long an archived vendor is kept', () => {
  it.each([
    ['2024-03-01', 1, '2025-03-01'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-12-31', 10, '2034-12-31'],
  ])('archived on %s for %s years: until %s', (archivedOn, years, until) => {
    expect(keptUntil(archivedOn, years)).toBe(until);
  });

  it('never ends before administrators were told for thirty days', () => {
    expect(deletedOn('2020-01-01', 1, '2026-11-01', null)).toBe('2026-12-01');
    expect(deletedOn('2020-01-01', 1, '2026-11-20', '2026-12-01')).toBe('2026-12-01');
    expect(deletedOn('2026-01-01', 1, '2026-11-20', '2026-12-01')).toBe('2027-01-01');
  });
});
