import { largestAndFurther, share, together } from './combining.js';
import type { Controls } from './controls.js';
import type { Exposure, Harm } from './exposure.js';
import { CLOSED_DOOR } from './exposure.js';
import type { RiskPosition } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';

/** Likelihood and impact as indexes of 0 to 1000; map, band, score and money all follow from these two. */
export interface RiskIndexes {
  readonly likelihood: number;
  readonly impact: number;
}

/** Gives the points left on each pathway, 0 to 1000, after the controls; without controls, what is exposed. */
export function openPathways(
  exposure: Exposure,
  controls: Controls | undefined,
  compiled: CompiledModel,
): readonly number[] {
  const { doors, pathways } = exposure;
  const { damping, model } = compiled;
  const open = [...pathways];
  for (let door = 0; door < doors.length; door += 1) {
    const points = doors[door];
    if (points === undefined || points === CLOSED_DOOR) continue;
    const left = 1000 - share(controls?.doors[door] ?? 0, model.doorGuard);
    for (let pathway = 0; pathway < open.length; pathway += 1) {
      const opened = points[pathway] ?? 0;
      if (opened > 0) open[pathway] = together(open[pathway] ?? 0, share(opened, left));
    }
  }
  if (controls === undefined) return open;
  for (let measure = 0; measure < damping.length; measure += 1) {
    const shares = damping[measure];
    const strength = controls.measures[measure] ?? 0;
    if (strength === 0 || shares === undefined) continue;
    for (let pathway = 0; pathway < open.length; pathway += 1) {
      const most = shares[pathway] ?? 0;
      if (most > 0) open[pathway] = share(open[pathway] ?? 0, 1000 - share(most, strength));
    }
  }
  return open;
}

/** Gives what the controls leave of a harm, in the unit of the harm, rounded down. */
export function dampedHarm(harm: number, controls: Controls, compiled: CompiledModel): number {
  let left = harm;
  for (let measure = 0; measure < compiled.impactDamping.length; measure += 1) {
    const damping = compiled.impactDamping[measure] ?? 0;
    if (damping > 0) left = share(left, 1000 - share(damping, controls.measures[measure] ?? 0));
  }
  return left;
}

/** Gives the two indexes of an exposure after the controls, or before any. */
export function riskIndexes(exposure: Exposure, controls: Controls | undefined, compiled: CompiledModel): RiskIndexes {
  return {
    likelihood: likelihoodOf(exposure, controls, compiled),
    impact: impactOf(exposure.harm, controls, compiled),
  };
}

/** Gives the likelihood index of an exposure after the controls, or before any. */
export function likelihoodOf(exposure: Exposure, controls: Controls | undefined, compiled: CompiledModel): number {
  let largest = 0;
  let sum = 0;
  for (const points of openPathways(exposure, controls, compiled)) {
    largest = Math.max(largest, points);
    sum += points;
  }
  return largestAndFurther(largest, sum, compiled.model.further.pathways);
}

/** Gives the impact index of the harms after the controls, or before any. */
export function impactOf(harm: Harm, controls: Controls | undefined, compiled: CompiledModel): number {
  const { data, power, service } = harm;
  const { harms } = compiled.model.further;
  const impact = largestAndFurther(Math.max(data, power, service), data + power + service, harms);
  return controls === undefined ? impact : dampedHarm(impact, controls, compiled);
}

/** Places two indexes on the matrix; the band is the cell's, and the score says where in its band they lie. */
export function positionOf({ likelihood, impact }: RiskIndexes, compiled: CompiledModel): RiskPosition {
  const { model, place, bandPlaces } = compiled;
  const row = stepOf(likelihood, model);
  const column = stepOf(impact, model);
  const band = model.matrix[row - 1]?.[column - 1] ?? 'critical';
  const places = bandPlaces[band];
  const scores = model.bandScores[band];
  const score =
    scores.from +
    Math.floor(
      ((place(likelihood, impact) - places.from) * (scores.to - scores.from)) / Math.max(1, places.to - places.from),
    );
  return { likelihood: row, impact: column, band, score };
}

function stepOf(index: number, model: RiskModel): number {
  let step = 1;
  for (const threshold of model.stepThresholds) if (index >= threshold) step += 1;
  return step;
}
