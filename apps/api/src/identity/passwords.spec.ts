import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from './passwords.js';

const PASSWORD = 'three ferries to lamma';

describe('a stored password', () => {
  it('is argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const hashes = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it.each([
    ['a space more', `${PASSWORD} `],
    ['another case', PASSWORD.toUpperCase()],
    ['a character less', PASSWORD.slice(0, -1)],
  ])('is not opened by %s', async (_, typed) => {
    const hash = await hashPassword(PASSWORD);
    expect(await isPassword(hash, typed)).toBe(false);
    expect(await isPassword(hash, PASSWORD)).toBe(true);
  });

  it('counts to its last character, however long it is', async () => {
    const long = 'harbour '.repeat(32);
    const hash = await hashPassword(long);
    expect(await isPassword(hash, long)).toBe(true);
    expect(await isPassword(hash, `${long.slice(0, -1)}x`)).toBe(false);
  });
});
