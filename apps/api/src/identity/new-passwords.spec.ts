import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@firebreak/domain';
import { dictionary } from '@zxcvbn-ts/language-common';
import { refuseGuessable } from './new-passwords.js';

const ADA = { email: 'ada.lovelace@harbour.test', name: 'Ada Lovelace', organizationName: 'Lantau Ferries' };
const LONG_ENOUGH = dictionary['passwords-common'].filter((password) => password.length >= 12);

/** The code of the refusal; null when the password is taken. */
function refusal(password: string): string | null {
  try {
    refuseGuessable('/password', password, ADA);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.issues[0]?.code ?? error.code;
    throw error;
  }
}

describe('a new password is refused', () => {
  it('that is in a list of more than ten thousand, every one of those that are long enough', () => {
    expect(dictionary['passwords-common'].length).toBeGreaterThan(10_000);
    expect(LONG_ENOUGH.length).toBeGreaterThan(100);
    expect(LONG_ENOUGH.filter((password) => refusal(password) !== 'too-common')).toEqual([]);
    expect(LONG_ENOUGH.filter((password) => refusal(password.toUpperCase()) !== 'too-common')).toEqual([]);
  });

  it('that is one of the first three thousand with a year, figures or itself behind it (OWASP ASVS 6.2.4)', () => {
    const tails = [(word: string) => `${word}2026`, (word: string) => `${word}123456`, (word: string) => word + word];
    const first = dictionary['passwords-common'].slice(0, 3_000).filter((_, index) => index % 10 === 0);
    const made = first.flatMap((word) => tails.map((tail) => tail(word))).filter((password) => password.length >= 12);
    expect(made.length).toBeGreaterThan(300);
    expect(made.filter((password) => refusal(password) === null)).toEqual([]);
  });

  it.each([
    ['Password2026!!', 'too-guessable'],
    ['P@ssw0rd2026!', 'too-guessable'],
    ['Summer2026!!', 'too-guessable'],
    ['liverpoolfc1892', 'too-guessable'],
    ['jennifer1985!!', 'too-guessable'],
    ['19870312198703', 'too-guessable'],
    ['nmlkjihgfedcba', 'too-guessable'],
    ['1q2w3e4r5t6y7u8i', 'too-guessable'],
    ['qwertyuiop[]', 'too-guessable'],
    ['aaaaaaaaaaaa', 'too-guessable'],
    ['ab1!ab1!ab1!ab', 'too-guessable'],
    ['我愛香港我愛香港我愛香港', 'too-guessable'],
    ['LantauFerries2026', 'too-personal'],
  ])('that people take for a good one: %s', (password, code) => {
    expect(refusal(password)).toBe(code);
  });

  it.each([
    'three ferries to lamma',
    '渡輪第三班開往南丫島榕樹灣',
    'tram-9 kiosk',
    'kX9#vLm2pQ7z',
    'lovelace likes difference engines',
    'nine lanterns on the pier',
  ])('and one that nobody guesses is taken: %s', (password) => {
    expect(refusal(password)).toBeNull();
  });

  it('within a moment, however long and odd it is', () => {
    refusal('three ferries to lamma');
    for (const unit of ['p@$$w0rd', '4@8({[<3€6&9#!1|0$5+7%2', '1/1/19', '$', 'a1', '0123456789']) {
      const begun = performance.now();
      refusal(unit.repeat(128).slice(0, 256));
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
