/**
 * How likely two samples of one and the same distribution differ as much as these do, 0 to 1: the two-sample
 * Kolmogorov-Smirnov test with the asymptotic distribution of Kolmogorov and Stephens' correction for small samples
 * (Press et al., Numerical Recipes, 3rd edition, 14.3.3).
 */
export function sameDistributionProbability(first: readonly number[], second: readonly number[]): number {
  const size = (first.length * second.length) / (first.length + second.length);
  const root = Math.sqrt(size);
  return kolmogorovTail((root + 0.12 + 0.11 / root) * largestDistance(first, second));
}

/** The largest distance between the two empirical distribution functions. */
function largestDistance(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [first.toSorted((x, y) => x - y), second.toSorted((x, y) => x - y)];
  let [i, j, distance] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (a[i] === value) i += 1;
    while (b[j] === value) j += 1;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  return distance;
}

function kolmogorovTail(lambda: number): number {
  // Below this the series does not converge, and the probability is 1 to many digits.
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}
