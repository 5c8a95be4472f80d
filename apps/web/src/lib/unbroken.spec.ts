import { describe, expect, it } from '@jest/globals';
import { unbroken } from './unbroken';

/** Where a line may end. */
const partsOf = (text: string) => text.split(/ |(?<=[年月日])(?=\d)|(?<=\d)(?=[年月日])/);

describe('a day in which no line ends', () => {
  it.each(['21 Nov 2026', '2026年11月21日', '12月27日'])('%s', (day) => {
    expect(partsOf(day).length).toBeGreaterThan(1);
    expect(partsOf(unbroken(day))).toHaveLength(1);
    expect(unbroken(day).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(day);
  });
});
