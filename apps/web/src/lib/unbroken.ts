const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/** A day as it was written, in which no line ends: neither at a space nor, in Chinese, beside 年, 月 and 日. */
export function unbroken(day: string): string {
  return day.replaceAll(' ', NO_BREAK_SPACE).replaceAll(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g, WORD_JOINER);
}
