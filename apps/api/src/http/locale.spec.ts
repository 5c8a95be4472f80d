import { describe, expect, it } from '@jest/globals';
import { readLocale } from './locale.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['en', 'en'],
    ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['en;q=0.1, zh-Hant;q=0.9', 'zh-Hant'],
    ['en;q=0, fr', null],
    ['zhx', null],
    ['ZH', 'zh-Hant'],
    ['en-GB, zh;q=0.9', 'en'],
    ['fr, de;q=0.9, zh;q=0.1', 'zh-Hant'],
    ['fr', null],
    ['*', null],
    [';;;,,,q=', null],
    [`${'fr,'.repeat(10)}zh`, null],
  ])('for Accept-Language %j is %s', (header, locale) => {
    expect(readLocale(header)).toBe(locale);
  });
});
