import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createOneTimeCode, createToken, createTypedCode, hashToken, normalizeTypedCode } from './secret-token.js';

const many = <T>(make: () => T): T[] => Array.from({ length: 1_000 }, make);

describe('a token', () => {
  it('is 256 random bits in 43 characters', () => {
    const tokens = many(createToken);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
  });

  it('is stored as its SHA-256', () => {
    expect(hashToken('abc').toString('hex')).toBe(createHash('sha256').update('abc').digest('hex'));
    expect(hashToken('abc')).toHaveLength(32);
  });
});

describe('a code that can be typed', () => {
  it('has six groups of four without letters that look alike', () => {
    const codes = many(createTypedCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is known again however it is typed', () => {
    const typings = fc.record({
      lower: fc.boolean(),
      spaces: fc.boolean(),
      alike: fc.boolean(),
      around: fc.constantFrom('', ' ', '\t'),
    });
    fc.assert(
      fc.property(typings, ({ lower, spaces, alike, around }) => {
        const code = createTypedCode();
        let typed = alike ? code.replaceAll('0', 'O').replaceAll('1', 'I') : code;
        if (lower) typed = typed.toLowerCase();
        if (spaces) typed = typed.replaceAll('-', ' ');
        expect(normalizeTypedCode(around + typed + around)).toBe(code);
      }),
    );
  });

  it('of another length, or with a letter that no code has, is none', () => {
    const code = createTypedCode();
    for (const wrong of [
      '',
      code.slice(1),
      `${code}0`,
      code.replace(/^./, 'U'),
      code.replace(/^./, 'é'),
      createToken(),
    ]) {
      expect(normalizeTypedCode(wrong)).toBeNull();
    }
  });
});

describe('a one-time code', () => {
  it('has eight digits, leading noughts among them', () => {
    const codes = many(createOneTimeCode);
    for (const code of codes) expect(code).toMatch(/^\d{8}$/);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });
});
