/**
 * Splits `total` whole points over parts in proportion to their weights so that they add up to it exactly: each gets its
 * whole share, and the points left over go one each to the largest remainders, earlier parts first (Hamilton's method).
 * Needs a positive weight as soon as `total` is not 0.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((left, weight) => left + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const points = weights.map((weight) => Math.floor((total * weight) / sum));
  const remainders = weights.map((weight, index) => total * weight - (points[index] ?? 0) * sum);
  const order = weights
    .map((_, index) => index)
    .toSorted((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const left = total - points.reduce((given, part) => given + part, 0);
  for (const index of order.slice(0, left)) points[index] = (points[index] ?? 0) + 1;
  return points;
}
