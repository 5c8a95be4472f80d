import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Scheme = 'light' | 'dark';

const source = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const pairs = new Map<string, Record<Scheme, string>>();
for (const match of source.matchAll(
  /--(?<name>[\w-]+):\s*light-dark\((?<light>#[0-9a-f]{6}),\s*(?<dark>#[0-9a-f]{6})\);/g,
)) {
  const { name = '', light = '', dark = '' } = match.groups ?? {};
  pairs.set(name, { light, dark });
}

function colour(token: string, scheme: Scheme): string {
  const pair = pairs.get(token);
  if (pair === undefined) throw new Error(`tokens.css has no colour pair --${token}`);
  return pair[scheme];
}

function luminance(hex: string): number {
  const linear = (start: number): number => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const schemes: Scheme[] = ['light', 'dark'];
const grounds = ['surface-pressed', 'canvas', 'surface', 'surface-sunken', 'surface-hover', 'surface-float'];
const bands = ['very-low', 'low', 'medium', 'high', 'critical'];

const textPairs: [string, string][] = [
  ...['ink', 'ink-muted', 'ink-faint', 'accent'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...['ink', 'accent', 'ink-muted'].map((text): [string, string] => [text, 'accent-wash']),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ...bands.map((band): [string, string] => [`band-${band}-ink`, `band-${band}-fill`]),
  ['not-assessed-ink', 'not-assessed-fill'],
];

/** A band's pattern is seen within its fill, in any light and on any printer. */
const patternPairs = [...bands.slice(1).map((band) => `band-${band}`), 'not-assessed'].map((band): [string, string] => [
  `${band}-mark`,
  `${band}-fill`,
]);

const marks = [...bands.map((band) => `band-${band}-edge`), 'not-assessed-edge', 'line-control'];
const markPairs = marks.flatMap((mark) =>
  ['canvas', 'surface', 'surface-sunken'].map((ground): [string, string] => [mark, ground]),
);

describe.each(schemes)('the tokens in the %s scheme', (scheme) => {
  it.each(textPairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('%s stands out from %s', (mark, ground) => {
    expect(contrast(colour(mark, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  it.each(patternPairs)('the pattern %s is seen on %s, by lightness alone', (mark, fill) => {
    expect(contrast(colour(mark, scheme), colour(fill, scheme))).toBeGreaterThanOrEqual(1.6);
  });

  it('sets neighbouring bands apart by lightness alone', () => {
    const fills = bands.map((band) => colour(`band-${band}-fill`, scheme));
    fills.reduce((paler, deeper) => {
      expect(contrast(paler, deeper)).toBeGreaterThanOrEqual(1.25);
      return deeper;
    });
    const ground = colour('surface', scheme);
    const distances = fills.map((fill) => contrast(fill, ground));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });
});

describe('the patterns of the bands', () => {
  const patterns = [...source.matchAll(/--band-pattern:\s*(?<pattern>[^;]+);/g)].map(({ groups }) =>
    groups?.['pattern']?.replaceAll(/\s+|var\([^)]*\)/g, ''),
  );

  it('are all different, and only the palest band has none', () => {
    expect(patterns).toHaveLength(bands.length + 1);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns.indexOf('none')).toBe(0);
  });
});
