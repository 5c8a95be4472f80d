import { BANDS } from '@firebreak/domain';

const BAND_ORDER = `ARRAY[${BANDS.map((band) => `'${band}'`).join(', ')}]`;

const worse = (now: string, then: string, column: string): string =>
  `array_position(${BAND_ORDER}, ${now}.${column}) > array_position(${BAND_ORDER}, ${then}.${column})`;

/** SQL that is true where the verdict `now` is in a higher band than `then`, before or after controls; both are aliases. */
export const worseBand = (now: string, then: string): string =>
  `(${worse(now, then, 'residual_band')} OR ${worse(now, then, 'inherent_band')})`;
