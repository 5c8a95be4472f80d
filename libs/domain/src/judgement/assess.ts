import { applies } from '../questionnaire/applicability.js';
import type { Applicability } from '../questionnaire/question.js';
import type { Archetype } from '../vocabulary.js';
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
  const readings = readControls(facts, conditionsOf(facts.archetype, inForce), compiled);
  const controls = controlsOf(readings, 'strength');
  const indexes = riskIndexes(exposure, controls, compiled);
  let answered = 0;
  for (const { answer } of readings) if (isAnswered(answer)) answered += 1;
  const residual = positionOf(indexes, compiled);
  // What is known in full is its own best case; most of a large register is, so it is not worked out twice.
  const knowsExposure = !assumedAccess && inForce.every(({ peopleCount }) => peopleCount !== null);
  const knowsControls = answered === readings.length;
  const bestIndexes = () =>
    riskIndexes(
      knowsExposure ? exposure : exposureOf(facts.archetype, inForce, 0, compiled),
      knowsControls ? controls : controlsOf(readings, 'bestStrength'),
      compiled,
    );
  return {
    facts,
    compiled,
    scopes,
    assumedAccess,
    exposure,
    readings,
    controls,
    inherent: positionOf(riskIndexes(exposure, undefined, compiled), compiled),
    residual,
    best: knowsExposure && knowsControls ? residual : positionOf(bestIndexes(), compiled),
    coveragePercent: readings.length === 0 ? 0 : Math.floor((answered * 100) / readings.length),
    annualLoss: annualLossOf(indexes, controls, exposure, facts.currency, compiled),
  };
}

/** Tells which conditions hold, asking once for each. */
function conditionsOf(archetype: Archetype, scopes: readonly AccessScopeFacts[]): (when: Applicability) => boolean {
  const known: Partial<Record<Applicability, boolean>> = { always: true };
  return (when) => (known[when] ??= applies(when, { archetype, scopes }));
}

function typicalScope(facts: VendorFacts, compiled: CompiledModel): AccessScopeFacts {
  const { typical } = compiled.model.archetypes[facts.archetype];
  return { ...typical, id: TYPICAL_SCOPE_ID, peopleCount: null, endsOn: null };
}
