const MOST = 1000;

/**
 * Adds to the largest part a share (per mille) of all the others. Whole, 0 to 1000; never less when a part grows or is
 * added. `sum` includes the largest.
 */
export function largestAndFurther(largest: number, sum: number, furtherPerMille: number): number {
  return Math.min(MOST, largest + Math.floor(((sum - largest) * furtherPerMille) / 1000));
}

/** Takes a share (per mille) of the points, rounded down. */
export function share(points: number, perMille: number): number {
  return Math.floor((points * perMille) / 1000);
}
