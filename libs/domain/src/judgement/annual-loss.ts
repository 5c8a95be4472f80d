import { share } from './combining.js';
import type { Controls } from './controls.js';
import type { Exposure } from './exposure.js';
import type { Judgement } from './judgement.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { TableNode } from './model/risk-model.js';
import { readTable } from './model/table.js';
import type { RiskIndexes } from './position.js';
import { dampedHarm } from './position.js';

const MILLION = 1_000_000;

/** Gives how many events there are in a million years at this likelihood. */
export function eventsOf({ likelihood }: RiskIndexes, { model }: CompiledModel): number {
  return readTable(model.loss.frequency, likelihood);
}

/**
 * Gives the expected loss of a year in whole units of the currency: events a year times cost of one event, once with the
 * middle figures (p50) and once with the high ones (p95). In most years nothing happens. Throws RangeError for a currency
 * that the model has no rate for.
 */
export function annualLossOf(
  indexes: RiskIndexes,
  controls: Controls,
  exposure: Exposure,
  currency: string,
  compiled: CompiledModel,
): Judgement['annualLoss'] {
  const { model } = compiled;
  const rate = model.currencies[currency];
  if (rate === undefined) throw new RangeError(`The risk model has no rate for the currency ${currency}`);
  const { highFrequencyPerMille, response, records } = model.loss;
  const events = eventsOf(indexes, compiled);
  const cost = (responseTable: readonly TableNode[], recordsTable: readonly TableNode[]) =>
    readTable(responseTable, indexes.impact) +
    dampedHarm(share(readTable(recordsTable, exposure.people), exposure.sensitivity), controls, compiled);
  const inCurrency = (dollarsTimesMillion: number) =>
    Math.floor((Math.floor(dollarsTimesMillion / 1000) * rate) / MILLION);
  return {
    p50: inCurrency(events * cost(response.middle, records.middle)),
    p95: inCurrency(share(events, highFrequencyPerMille) * cost(response.high, records.high)),
    currency,
  };
}
