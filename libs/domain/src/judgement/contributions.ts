import { MEASURES } from '../vocabulary.js';
import type { Assessment } from './assess.js';
import type { ControlReading } from './controls.js';
import { readingsOf } from './controls.js';
import { openPathways } from './position.js';

/** What each exposure and each question contributes to the result: whole weights, to be compared, never rounded away to 0. */
export interface Contributions {
  /** By pathway: its part in the inherent likelihood. */
  readonly pathways: readonly number[];
  /** By harm (data, power, service): its part in the inherent impact. */
  readonly harms: readonly number[];
  readonly questions: readonly QuestionContribution[];
}

/** What one question's answer takes off, and what it leaves. */
export interface QuestionContribution {
  readonly reading: ControlReading;
  /** What a full answer would take off, roughly: each question looked at alone. */
  readonly capacity: number;
  /** What the answer takes off. */
  readonly taken: number;
}

/** Works out the contributions; the explanation divides its points by them, and the levers look at the largest first. */
export function contributionsOf({ exposure, answered, compiled }: Assessment): Contributions {
  const readings = readingsOf(answered);
  const { further } = compiled.model;
  const open = openPathways(exposure, undefined, compiled);
  const pathways = partsOf(open, further.pathways);
  const harms = partsOf([exposure.harm.data, exposure.harm.power, exposure.harm.service], further.harms);
  const impact = harms.reduce((sum, part) => sum + part, 0);
  const measureCapacities = MEASURES.map((_, measure) =>
    (compiled.damping[measure] ?? []).reduce(
      (sum, damping, pathway) => sum + (pathways[pathway] ?? 0) * damping,
      impact * (compiled.impactDamping[measure] ?? 0),
    ),
  );
  const doorCapacities = exposure.doors.map((door) =>
    door.reduce((sum, points, pathway) => {
      const whole = open[pathway] ?? 0;
      if (whole === 0) return sum;
      return sum + Math.ceil((points * compiled.model.doorGuard * (pathways[pathway] ?? 0)) / whole);
    }, 0),
  );
  const capacities = [...measureCapacities, ...doorCapacities];
  const weights = capacities.map(() => 0);
  for (const { group, weight } of readings) weights[group] = (weights[group] ?? 0) + weight;
  return {
    pathways,
    harms,
    questions: readings.map((reading) => {
      const { group, weight } = reading;
      const capacity = Math.ceil(((capacities[group] ?? 0) * weight) / Math.max(1, weights[group] ?? 0));
      return { reading, capacity: capacity * FULL_STRENGTH, taken: capacity * reading.strength };
    }),
  };
}

const FULL_STRENGTH = 1000;

/** The largest part counts in full and the others by their share, as the indexes combine them. */
function partsOf(points: readonly number[], furtherPerMille: number): readonly number[] {
  const largest = points.indexOf(Math.max(...points));
  return points.map((part, index) => part * (index === largest ? 1000 : furtherPerMille));
}
