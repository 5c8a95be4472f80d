import { describe, expect, it } from '@jest/globals';
import { passwordIssue, passwordLengthIssue, passwordStrength, type GuessEstimator } from './new-password.js';

const ADA = { email: 'ada.lovelace@harbour.test', name: 'Ada Lovelace', organizationName: 'Lantau Ferries' };

/** Whoever guesses needs as many guesses as its owner says, and knows one password by heart. */
const estimatorOf = (guesses: number): GuessEstimator => ({
  common: new Set(['dragonmonkey12']),
  guesses: () => guesses,
});

describe('a new password', () => {
  it.each([
    ['eleven char', 'too-short'],
    ['密碼要夠長才安全啊', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['three ferries to lamma', null],
    ['渡輪第三班開往南丫島榕樹灣', null],
  ])('has a length that people count: %s', (password, issue) => {
    expect(passwordLengthIssue(password)).toBe(issue);
    expect(passwordIssue(password, ADA, null)).toBe(issue);
  });

  it.each([
    ['Correct Horse Battery Staple', 'too-common'],
    ['Dragon Monkey 12', 'too-common'],
    ['ＤＲＡＧＯＮＭＯＮＫＥＹ１２', 'too-common'],
    ['dragonmonkey13', null],
  ])('is not one of the common ones, however it is written: %s', (password, issue) => {
    expect(passwordIssue(password, ADA, estimatorOf(1e14))).toBe(issue);
  });

  it.each([
    ['ada.lovelace@harbour.test', 'too-personal'],
    ['AdaLovelace2026', 'too-personal'],
    ['lovelace-lovelace', 'too-personal'],
    ['harbour12345', 'too-personal'],
    ['Lantau Ferries!', 'too-personal'],
    ['firebreak 2026', 'too-personal'],
    ['lovelace likes difference engines', null],
    ['three ferries to lamma', null],
  ])('is more than what is known of its owner: %s', (password, issue) => {
    expect(passwordIssue(password, ADA, null)).toBe(issue);
  });

  it('may hold a name too short to matter', () => {
    expect(
      passwordIssue('ng ng ng ng ng', { email: 'ng@a.test', name: 'Ng Wu', organizationName: 'X' }, null),
    ).toBeNull();
  });

  it.each([
    [1e10 - 1, 'weak', 'too-guessable'],
    [1e10, 'good', null],
    [1e14 - 1, 'good', null],
    [1e14, 'strong', null],
  ])('that falls to %d guesses is %s', (guesses, strength, issue) => {
    expect(passwordStrength('three ferries to lamma', ADA, estimatorOf(guesses))).toBe(strength);
    expect(passwordIssue('three ferries to lamma', ADA, estimatorOf(guesses))).toBe(issue);
  });

  it('is estimated by its first characters as they are compared, with the words of its owner', () => {
    const asked: [string, readonly string[]][] = [];
    const guesses = (password: string, words: readonly string[]): number => asked.push([password, words]);
    passwordStrength(`Ａ${'渡'.repeat(200)}`, ADA, { guesses });
    expect(asked).toEqual([
      [
        `A${'渡'.repeat(31)}`,
        [
          'ada.lovelace@harbour.test',
          'ada.lovelace',
          'harbour',
          'Ada Lovelace',
          'Lantau Ferries',
          'firebreak',
          'ada',
          'lovelace',
          'Ada',
          'Lovelace',
          'Lantau',
          'Ferries',
        ],
      ],
    ]);
  });
});
