import { describe, expect, it } from '@jest/globals';
import { normalizeTag, withoutTags, withTags } from './tags.js';

describe('tags', () => {
  it('are kept with single spaces and composed letters', () => {
    expect(normalizeTag('  Cafe\u0301   bar ')).toBe('Café bar');
  });

  it('are the same in upper and lower case; the spelling that was there first stays', () => {
    expect(withTags(['PCI DSS'], ['pci  dss', '個人資料', 'New', 'NEW'])).toEqual(['PCI DSS', '個人資料', 'New']);
    expect(withoutTags(['PCI DSS', '個人資料'], ['pci dss'])).toEqual(['個人資料']);
  });
});
