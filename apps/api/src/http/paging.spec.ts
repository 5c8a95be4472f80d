import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeCursor, encodeCursor, EXACT_TOTAL_LIMIT, toTotal } from './paging.js';

const ID = '01a209a4-5618-7465-8345-3eda23578e7f';
const anything = (): boolean => true;
const badCursor: unknown = expect.objectContaining({
  code: 'invalid-input',
  issues: [expect.objectContaining({ code: 'bad-cursor' })],
});

describe('a cursor', () => {
  it('is read as it was written', () => {
    const values = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(values, fc.uuid(), (value, id) => {
        expect(decodeCursor(encodeCursor({ sort: 'name', value, id }), 'name', anything)).toEqual({
          sort: 'name',
          value,
          id,
        });
      }),
    );
  });

  it('of another sort, or with a value that the list cannot have, is refused', () => {
    const text = encodeCursor({ sort: 'name', value: 'a', id: ID });
    expect(() => decodeCursor(text, '-risk', anything)).toThrow(badCursor);
    expect(() => decodeCursor(text, 'name', () => false)).toThrow(badCursor);
    expect(() => decodeCursor(text, 'name')).toThrow(badCursor);
    expect(decodeCursor(encodeCursor({ sort: 'name', value: null, id: ID }), 'name').id).toBe(ID);
  });

  it('that was changed anywhere is refused or means what it says', () => {
    const text = encodeCursor({ sort: 'name', value: 'harbour', id: ID });
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', 'A', 'z', '_', '=', ' ', '%', '😀'), (place, piece) => {
        const changed = text.slice(0, place) + piece + text.slice(place + 1);
        fc.pre(changed !== text);
        try {
          const cursor = decodeCursor(changed, 'name', anything);
          expect(encodeCursor(cursor)).toBe(changed);
        } catch (error) {
          expect(error).toEqual(badCursor);
        }
      }),
    );
  });

  it.each([
    ['', 'nothing'],
    ['null', 'null'],
    ['{}', 'an object'],
    ['["name","a"]', 'two parts'],
    [`["name","a","${ID}",1]`, 'four parts'],
    [`["name",{},"${ID}"]`, 'an object as the value'],
    [`["name",true,"${ID}"]`, 'a truth as the value'],
    ['["name","a",1]', 'a number as the id'],
    [`["name","a","${ID}; DROP TABLE vendors"]`, 'SQL'],
    [`["name", "a", "${ID}"]`, 'other spaces'],
  ])('that holds %s is refused: %s', (json) => {
    expect(() => decodeCursor(Buffer.from(json).toString('base64url'), 'name', anything)).toThrow(badCursor);
  });
});

describe('a total', () => {
  it('is exact up to its limit and a lower bound beyond', () => {
    expect(toTotal(0)).toBe(0);
    expect(toTotal(EXACT_TOTAL_LIMIT)).toBe(10_000);
    expect(toTotal(EXACT_TOTAL_LIMIT + 1)).toEqual({ atLeast: 10_000 });
  });
});
