import { describe, expect, it } from '@jest/globals';
import { ERROR_STATUSES } from '@firebreak/domain';
import { isWorthRepeating, refusalOf } from './sqlstate.js';

const WANTED: Readonly<Record<string, [number, string]>> = {
  '22021': [422, 'invalid-input'],
  '22P02': [422, 'invalid-input'],
  '22P05': [422, 'invalid-input'],
  '22003': [422, 'invalid-input'],
  '23514': [422, 'invalid-input'],
  '23503': [409, 'invalid-state'],
  '23505': [409, 'duplicate'],
  '42501': [403, 'forbidden'],
  '40001': [503, 'unavailable'],
  '40P01': [503, 'unavailable'],
  '53100': [507, 'storage-full'],
  '53300': [503, 'unavailable'],
  '55P03': [503, 'unavailable'],
  '57014': [503, 'too-expensive'],
  '57P01': [503, 'unavailable'],
  '57P03': [503, 'unavailable'],
  P0F01: [500, 'internal'],
  P0F02: [500, 'internal'],
  P0A01: [503, 'unavailable'],
};

describe('a refusal by the database', () => {
  it.each(Object.entries(WANTED))('%s is %j', (sqlstate, wanted) => {
    const refusal = refusalOf(sqlstate);
    expect(refusal && [ERROR_STATUSES[refusal.code], refusal.code]).toEqual(wanted);
  });

  it("that nobody foresaw is nobody's word", () => {
    expect(refusalOf('XX000')).toBeNull();
    expect(refusalOf('')).toBeNull();
  });

  it('is worth another try only when the transaction lost against another one', () => {
    expect(isWorthRepeating({ driverError: { code: '40P01' } })).toBe(true);
    expect(isWorthRepeating({ code: '40001' })).toBe(true);
    for (const other of [{ code: '23505' }, new Error('40001'), null, '40001'])
      expect(isWorthRepeating(other)).toBe(false);
  });
});
