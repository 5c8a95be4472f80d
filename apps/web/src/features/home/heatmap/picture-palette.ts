import { BANDS } from '@firebreak/domain';
import type { Band } from '@firebreak/domain';

/** A band of the map, or the lane beneath it. */
export type PictureBand = Band | 'not_assessed';

/** The colours of one band in a picture, as CSS writes them. */
export interface BandColours {
  readonly fill: string;
  /** The lines or dots of its pattern. */
  readonly mark: string;
  readonly edge: string;
  readonly ink: string;
}

/** All colours of a picture. */
export interface PicturePalette {
  readonly bands: Readonly<Record<PictureBand, BandColours>>;
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
}

/** The bands of a picture from the palest, the lane last. */
export const PICTURE_BANDS: readonly PictureBand[] = [...BANDS, 'not_assessed'];

/** Reads the colours from the page's own tokens, in the light scheme: pictures are made for paper. */
export function readPalette(): PicturePalette {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const bandColours = (band: PictureBand): BandColours => {
    const name = band === 'not_assessed' ? band.replace('_', '-') : `band-${band.replace('_', '-')}`;
    // The palest band has no pattern, so it has no mark either.
    const mark = band === 'very_low' ? read(`${name}-fill`) : read(`${name}-mark`);
    return { fill: read(`${name}-fill`), mark, edge: read(`${name}-edge`), ink: read(`${name}-ink`) };
  };
  const palette = {
    bands: Object.fromEntries(PICTURE_BANDS.map((band) => [band, bandColours(band)])) as PicturePalette['bands'],
    ink: read('ink'),
    muted: read('ink-muted'),
    surface: read('surface'),
  };
  probe.remove();
  return palette;
}
