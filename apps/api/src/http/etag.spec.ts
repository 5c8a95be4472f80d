import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readIfMatch, staleOrGone, toEtag } from './etag.js';

describe('an entity tag', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (version) =>
        expect(readIfMatch(toEtag(version))).toBe(version),
      ),
    );
    expect(readIfMatch(` ${toEtag(7)} `)).toBe(7);
  });

  it('that is missing is asked for', () => {
    expect(() => readIfMatch(undefined)).toThrow(expect.objectContaining({ code: 'precondition-required' }));
  });

  it.each(['', '*', '1', '"a"', 'W/"1"', '"1", "2"', '"-1"', '"1.0"', '"0x1"', '"99999999999999999999"', '" 1"'])(
    'that is none of ours never matches: %s',
    (header) => {
      expect(readIfMatch(header)).toBeLessThan(1);
    },
  );
});

describe('a guarded change that changed nothing', () => {
  it('is stale with the present resource, and not found without one', () => {
    expect(staleOrGone({ id: 1 })).toMatchObject({ code: 'stale', extensions: { current: { id: 1 } } });
    expect(staleOrGone(null).code).toBe('not-found');
    expect(staleOrGone(undefined).code).toBe('not-found');
  });
});
