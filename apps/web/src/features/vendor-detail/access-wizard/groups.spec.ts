import { ACCESS_TYPES, DATA_CATEGORIES } from '@firebreak/domain';
import { describe, expect, it } from '@jest/globals';
import { ACCESS_GROUPS, ASKED_ACCESS_TYPES } from './access-groups';
import { COUNTRY_CODES } from './country-codes';
import { RECORD_GROUPS } from './record-groups';

describe('what the wizard offers', () => {
  it('has every kind of record once', () => {
    const offered = RECORD_GROUPS.flatMap(({ categories }) => [...categories]);
    expect(offered.toSorted()).toEqual(DATA_CATEGORIES.toSorted());
  });

  it('has every way in once, but for those that the fourth step asks', () => {
    const offered = ACCESS_GROUPS.flatMap(({ types }) => [...types]);
    expect([...offered, ...Object.values(ASKED_ACCESS_TYPES)].toSorted()).toEqual(ACCESS_TYPES.toSorted());
  });

  it('has each of the 249 countries and territories of ISO 3166-1 once', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(COUNTRY_CODES.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });
});
