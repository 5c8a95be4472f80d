import { PICTURE_BANDS } from './picture-palette';
import type { PictureBand, PicturePalette } from './picture-palette';

/** The marks of each band within one tile, denser with the risk as on the screen (tokens.css): size of the tile, its turn, and what it holds. */
const TILES: Readonly<
  Record<PictureBand, { readonly size: number; readonly turn: number; readonly marks: (colour: string) => string }>
> = {
  very_low: { size: 6, turn: 0, marks: () => '' },
  low: { size: 6, turn: 0, marks: (colour) => `<circle cx="3" cy="3" r="0.9" fill="${colour}"/>` },
  medium: { size: 5, turn: 45, marks: (colour) => `<path d="M0 0H5" stroke="${colour}" stroke-width="2"/>` },
  high: { size: 4, turn: 45, marks: (colour) => `<path d="M0 0H4M0 0V4" stroke="${colour}" stroke-width="2"/>` },
  critical: { size: 5, turn: 0, marks: (colour) => `<path d="M0 0H5" stroke="${colour}" stroke-width="3"/>` },
  not_assessed: { size: 6, turn: -45, marks: (colour) => `<path d="M0 0H6" stroke="${colour}" stroke-width="3"/>` },
};

/** The definitions of all patterns, `pattern-` and the band's name; what crosses a tile's edge is half as wide as it is written. */
export function patternsOf(palette: PicturePalette): string {
  return PICTURE_BANDS.map((band) => {
    const { size, turn, marks } = TILES[band];
    return `<pattern id="pattern-${band}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${marks(palette.bands[band].mark)}</pattern>`;
  }).join('');
}
