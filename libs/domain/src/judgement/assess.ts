import { applies } from '../questionnaire/applicability.js';
import { annualLossOf } from './annual-loss.js';
import type { ControlReading, Controls } from './controls.js';
import { controlsOf, isAnswered, readControls } from './controls.js';
import type { Exposure } from './exposure.js';
import { exposureOf, peopleCap } from './exposure.js';
import type { AccessScopeFacts, RiskPosition, VendorFacts } from './facts.js';
import type { Judgement } from './judgement.js';
import type { CompiledModel } from './model/compiled-model.js';
import { positionOf, riskIndexes } from './position.js';

/** Everything worked out on the way to a judgement; explanation, flags and levers read it. */
export interface Assessment {
  readonly facts: VendorFacts;
  readonly compiled: CompiledModel;
  /** The scopes in force, or the archetype's typical access while none was entered. */
  readonly scopes: readonly AccessScopeFacts[];
  /** True while no access was entered and the archetype's typical access stands in. */
  readonly assumedAccess: boolean;
  readonly exposure: Exposure;
  readonly readings: readonly ControlReading[];
  readonly controls: Controls;
  readonly inherent: RiskPosition;
  readonly residual: RiskPosition;
  readonly best: RiskPosition;
  readonly coveragePercent: number;
  readonly annualLoss: Judgement['annualLoss'];
}

/** Id of the scope that stands in while no access was entered. */
export const TYPICAL_SCOPE_ID = 'typical';

/** Works out exposure, controls and positions from the facts. Throws RangeError for a malformed day or unknown currency. */
export function assess(facts: VendorFacts, compiled: CompiledModel): Assessment {
  const { model } = compiled;
  const inForce = facts.scopes.filter(({ endsOn }) => endsOn === null || endsOn >= facts.asOfDate);
  const assumedAccess = facts.scopes.length === 0;
  const scopes = assumedAccess ? [typicalScope(facts, compiled)] : inForce;
  const exposure = exposureOf(facts.archetype, scopes, peopleCap(model), compiled);
  const asked = { archetype: facts.archetype, scopes: inForce };
  const readings = readControls(facts, (when) => applies(when, asked), model);
  const controls = controlsOf(readings, ({ strength }) => strength);
  const indexes = riskIndexes(exposure, controls, compiled);
  const bestExposure = exposureOf(facts.archetype, inForce, 0, compiled);
  const bestControls = controlsOf(readings, ({ bestStrength }) => bestStrength);
  const answered = readings.reduce((count, { answer }) => (isAnswered(answer) ? count + 1 : count), 0);
  return {
    facts,
    compiled,
    scopes,
    assumedAccess,
    exposure,
    readings,
    controls,
    inherent: positionOf(riskIndexes(exposure, undefined, compiled), compiled),
    residual: positionOf(indexes, compiled),
    best: positionOf(riskIndexes(bestExposure, bestControls, compiled), compiled),
    coveragePercent: readings.length === 0 ? 0 : Math.floor((answered * 100) / readings.length),
    annualLoss: annualLossOf(indexes, controls, exposure, facts.currency, compiled),
  };
}

function typicalScope(facts: VendorFacts, compiled: CompiledModel): AccessScopeFacts {
  const { typical } = compiled.model.archetypes[facts.archetype];
  return { ...typical, id: TYPICAL_SCOPE_ID, peopleCount: null, endsOn: null };
}
