import { describe, expect, it } from '@jest/globals';
import { readTypedInvitation } from './invitation';

describe('a typed invitation', () => {
  it.each([
    ['as it is printed', 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01'],
    ['in small letters with spaces', ' abcd efgh jkmn pqrs tvwx yz01 '],
    ['with dashes of a word processor', 'ABCD–EFGH—JKMN‑PQRS·TVWX.YZ01'],
  ])('is read %s', (_, typed) => {
    expect(readTypedInvitation(typed)).toEqual({ secret: 'ABCDEFGHJKMNPQRSTVWXYZ01' });
  });

  it('may be the whole link or its secret', () => {
    const secret = 'a_-4'.repeat(10) + 'xyz';
    expect(readTypedInvitation(`https://portal.example/portal#${secret}`)).toEqual({ secret });
    expect(readTypedInvitation(secret)).toEqual({ secret });
  });

  it.each([
    ['', 0],
    ['ABCD-EFGH', 8],
    ['ABCD-EFGH-JKMN-PQRS-TVWX-YZ012', 25],
  ])('is counted when it cannot be one: %j', (typed, characterCount) => {
    expect(readTypedInvitation(typed)).toEqual({ secret: null, characterCount });
  });
});
