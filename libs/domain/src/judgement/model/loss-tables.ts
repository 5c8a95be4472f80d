import type { LossModel, TableNode } from './risk-model.js';

/**
 * Events in a million years by residual likelihood index. Anchored: fifty ordinary suppliers (index about
 * 400, 180 events each) add up to 9,000, within 3,000 to 46,900, which follows from IRIS 20/20 and 2025
 * (yearly probability of an event, 2 % to 9.3 %) and DBIR 2025 and 2026 (15 % to 48 % of breaches involve a third party).
 * The spread over the index is our judgement.
 */
const FREQUENCY: readonly TableNode[] = [
  { at: 0, value: 2 },
  { at: 100, value: 10 },
  { at: 200, value: 30 },
  { at: 300, value: 80 },
  { at: 400, value: 180 },
  { at: 500, value: 400 },
  { at: 600, value: 800 },
  { at: 700, value: 1_600 },
  { at: 800, value: 3_000 },
  { at: 900, value: 5_500 },
  { at: 1_000, value: 9_000 },
];

/** Our judgement between the smallest base cost of 5,000 and 487,000, the average business interruption of insured SMEs. */
const RESPONSE_MIDDLE: readonly TableNode[] = [
  { at: 0, value: 5_000 },
  { at: 200, value: 12_000 },
  { at: 400, value: 30_000 },
  { at: 600, value: 80_000 },
  { at: 800, value: 200_000 },
  { at: 1_000, value: 487_000 },
];

/** Our judgement: the high end of the base cost is six to seven times its middle. */
const RESPONSE_HIGH: readonly TableNode[] = [
  { at: 0, value: 33_333 },
  { at: 200, value: 80_000 },
  { at: 400, value: 200_000 },
  { at: 600, value: 533_333 },
  { at: 800, value: 1_333_333 },
  { at: 1_000, value: 3_246_667 },
];

/** 250 × people^0.65, worked out once so that no engine has to raise to a power; assumption, no published fit. */
const RECORDS_MIDDLE: readonly TableNode[] = [
  { at: 0, value: 0 },
  { at: 1, value: 250 },
  { at: 3, value: 511 },
  { at: 10, value: 1_117 },
  { at: 30, value: 2_281 },
  { at: 100, value: 4_988 },
  { at: 300, value: 10_188 },
  { at: 1_000, value: 22_281 },
  { at: 3_000, value: 45_506 },
  { at: 10_000, value: 99_527 },
  { at: 30_000, value: 203_268 },
  { at: 100_000, value: 444_570 },
  { at: 300_000, value: 907_964 },
  { at: 1_000_000, value: 1_985_821 },
  { at: 3_000_000, value: 4_055_728 },
  { at: 10_000_000, value: 8_870_335 },
];

/** 1,500 × people^0.75, worked out once; assumption, no published fit. */
const RECORDS_HIGH: readonly TableNode[] = [
  { at: 0, value: 0 },
  { at: 1, value: 1_500 },
  { at: 3, value: 3_419 },
  { at: 10, value: 8_435 },
  { at: 30, value: 19_228 },
  { at: 100, value: 47_434 },
  { at: 300, value: 108_127 },
  { at: 1_000, value: 266_742 },
  { at: 3_000, value: 608_040 },
  { at: 10_000, value: 1_500_000 },
  { at: 30_000, value: 3_419_261 },
  { at: 100_000, value: 8_435_120 },
  { at: 300_000, value: 19_227_915 },
  { at: 1_000_000, value: 47_434_165 },
  { at: 3_000_000, value: 108_126_514 },
  { at: 10_000_000, value: 266_741_912 },
];

/** How frequency and cost make a yearly loss, in US dollars. */
export const LOSS_MODEL: LossModel = {
  frequency: FREQUENCY,
  highFrequencyPerMille: 3844,
  response: { middle: RESPONSE_MIDDLE, high: RESPONSE_HIGH },
  records: { middle: RECORDS_MIDDLE, high: RECORDS_HIGH },
};
