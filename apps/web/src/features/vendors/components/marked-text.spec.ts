import { describe, expect, it } from '@jest/globals';
import { markedParts, wordsOf } from './marked-text';

const found = (text: string, q: string): string[] =>
  markedParts(text, wordsOf(q))
    .filter(({ isMarked }) => isMarked)
    .map(({ part }) => part);

describe('what was searched', () => {
  it.each([
    ['Kestrel IT Works', 'works kes', ['Kes', 'Works']],
    ['九龍電話中心', '電話', ['電話']],
    ['aaa', 'aa', ['aaa']],
    ['Peak CRM', '', []],
    ['Peak CRM', 'x', []],
  ])('is marked in %s for %s', (text, q, parts) => {
    expect(found(text, q)).toEqual(parts);
  });

  it('is all there, marked or not', () => {
    expect(
      markedParts('Kestrel IT', ['it'])
        .map(({ part }) => part)
        .join(''),
    ).toBe('Kestrel IT');
    expect(markedParts('İstanbul', ['ist'])).toEqual([{ part: 'İstanbul', isMarked: false }]);
  });
});
