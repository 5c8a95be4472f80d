import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BAND_COLORS } from './band-drawing.js';

const TOKENS = readFileSync(new URL('../../../web/src/styles/tokens.css', import.meta.url), 'utf8');
const white = '#ffffff';

function tokenOf(standing: string, part: string): string | undefined {
  const name = standing === 'not_assessed' ? standing : `band-${standing}`;
  return new RegExp(`--${name.replace('_', '-')}-${part}: light-dark\\((#[0-9a-f]{6}),`).exec(TOKENS)?.[1];
}

it('draws the bands in the colours of the screen', () => {
  const onScreen = Object.keys(BAND_COLORS).map((standing) => {
    const [fill, ink] = [tokenOf(standing, 'fill'), tokenOf(standing, 'ink')];
    // The lowest has no pattern, and who is not assessed stands in no cell of the matrix.
    const [mark, wash] = [tokenOf(standing, 'mark') ?? fill, tokenOf(standing, 'wash') ?? white];
    return [standing, { fill, ink, mark, wash }];
  });
  expect(Object.fromEntries(onScreen)).toEqual(BAND_COLORS);
});
