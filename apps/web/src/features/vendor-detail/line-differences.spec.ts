import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './line-differences';

const line = (key: string, points: number) => ({ key, points, text: `Words of ${key}`, fact: 'model', source: 'ours' });
const total = (lines: readonly { points: number }[]) => lines.reduce((sum, { points }) => sum + points, 0);

describe('the lines of two judgements', () => {
  const before = [line('exposure.social_engineering', 400), line('control.mfa', -100), line('weak.MFA-04', 0)];
  const after = [line('exposure.social_engineering', 400), line('control.mfa', -250), line('control.phishing', -20)];

  it('are told where they differ, the largest difference first', () => {
    expect(differencesOf(before, after)).toEqual({
      changed: [
        { key: 'control.mfa', text: 'Words of control.mfa', before: -100, after: -250 },
        { key: 'control.phishing', text: 'Words of control.phishing', before: 0, after: -20 },
      ],
      same: 2,
    });
  });

  it('have differences that add up to the difference of the scores', () => {
    const { changed } = differencesOf(before, after);
    expect(total(changed.map((change) => ({ points: change.after - change.before })))).toBe(
      total(after) - total(before),
    );
  });

  it('are all the same in one and the same judgement', () => {
    expect(differencesOf(before, before)).toEqual({ changed: [], same: 3 });
  });
});
