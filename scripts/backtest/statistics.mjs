/**
 * The chance that one of `above` scores higher than one of `below`, ties counting half: the area under the ROC curve,
 * by rank sums (Mann and Whitney). 0.5 is a coin, 1 a perfect order; NaN when a side is empty.
 */
export function auc(above, below) {
  const scores = [
    ...above.map((score) => ({ score, isAbove: true })),
    ...below.map((score) => ({ score, isAbove: false })),
  ].toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < scores.length;) {
    let to = from;
    while (to < scores.length && scores[to].score === scores[from].score) to += 1;
    const tied = scores.slice(from, to);
    // The mean of the ranks from + 1 to `to` is what each of the tied gets.
    rankSum += (tied.filter(({ isAbove }) => isAbove).length * (from + 1 + to)) / 2;
    from = to;
  }
  return (rankSum - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}

/** The mean of numbers; NaN of none. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The range that leaves out 2.5 % of the values at each end. Values that are no number are left out. */
export function middle95(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return { low: at(0.025), high: at(0.975) };
}
