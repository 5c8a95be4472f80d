import { portfolioLoss, type PortfolioSums } from '@firebreak/domain';

type PortfolioLoss = ReturnType<typeof portfolioLoss>;

/** The annual loss of a whole register; added up, and without events, while one judgement is from before they were kept. */
export function lossOf(
  sums: PortfolioSums,
  withoutEvents: number,
): Pick<PortfolioLoss, 'p50' | 'p95'> & { readonly events: PortfolioLoss['events'] | null } {
  // As it was reckoned while such judgements were made.
  return withoutEvents > 0 ? { p50: sums.p50, p95: sums.p95, events: null } : portfolioLoss(sums);
}
