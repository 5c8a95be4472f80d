import { describe, expect, it } from '@jest/globals';
import { isPersonalPassword, passwordIssue } from './new-password.js';

describe('a new password', () => {
  it.each([
    ['eleven char', 'too-short'],
    ['密碼要夠長才安全啊', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['password1234', 'too-common'],
    ['Correct Horse Battery Staple', 'too-common'],
    ['ＰＡＳＳＷＯＲＤ１２３４', 'too-common'],
    ['123456789012', 'too-common'],
    ['nmlkjihgfedcba', 'too-common'],
    ['aaaaaaaaaaaa', 'too-common'],
    ['ab1!ab1!ab1!ab', 'too-common'],
  ])('is refused: %s', (password, issue) => {
    expect(passwordIssue(password)).toBe(issue);
  });

  it.each(['three ferries to lamma', '渡輪第三班開往南丫島榕樹灣', 'tram-9 kiosk', `${'long '.repeat(51)}x`])(
    'is taken without a rule about its kinds of characters: %s',
    (password) => {
      expect(passwordIssue(password)).toBeNull();
    },
  );

  it.each([
    ['ada.lovelace@harbour.test', true],
    ['AdaLovelace2026', true],
    ['lovelace-lovelace', true],
    ['harbour12345', true],
    ['lovelace likes difference engines', false],
    ['three ferries to lamma', false],
  ])('is more than its owner’s name and address: %s', (password, isPersonal) => {
    expect(isPersonalPassword(password, { email: 'ada.lovelace@harbour.test', name: 'Ada Lovelace' })).toBe(isPersonal);
  });

  it('may hold a name too short to matter', () => {
    expect(isPersonalPassword('ng ng ng ng ng', { email: 'ng@a.test', name: 'Ng Wu' })).toBe(false);
  });
});
