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

/** Takes a share (per mille) of each of the points, rounded down. */
export function shareOfAll(points: readonly number[], perMille: number): readonly number[] {
  const shares = [...points];
  // Engines keep whole numbers as such in a loop, where they take what \`map\` is given for fractions.
  for (let index = 0; index < shares.length; index += 1) shares[index] = share(shares[index] ?? 0, perMille);
  return shares;
}

/**
 * Adds one way in to others as chances add: what it opens counts only where nothing is open yet. Whole, 0 to 1000; never
 * reaches 1000 by many small parts, so that every part goes on making a difference.
 */
export function together(open: number, further: number): number {
  return 1000 - share(1000 - open, 1000 - Math.min(1000, further));
}
