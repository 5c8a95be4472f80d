import { annualLossOf, eventsOf } from './annual-loss.js';
import type { Answered, Controls } from './controls.js';
import { controlsOf, readAnswers } from './controls.js';
import type { Exposure } from './exposure.js';
import { exposureOf, openDoorsOf } from './exposure.js';
import type { AccessScopeFacts, RiskPosition, VendorFacts } from './facts.js';
import type { Judgement } from './judgement.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { RiskIndexes } from './position.js';
import { impactOf, likelihoodOf, positionOf, riskIndexes } from './position.js';

/** What speaks for and against a vendor, before it is placed. */
interface Weighed {
  readonly facts: VendorFacts;
  readonly compiled: CompiledModel;
  /** The scopes in force, or the archetype's typical access while none was entered. */
  readonly scopes: readonly AccessScopeFacts[];
  /** True while no access was entered and the archetype's typical access stands in. */
  readonly assumedAccess: boolean;
  readonly exposure: Exposure;
  readonly answered: Answered;
  readonly controls: Controls;
}

/** Everything worked out on the way to a judgement; explanation, flags and levers read it. */
export interface Assessment extends Weighed {
  readonly inherent: RiskPosition;
  readonly residual: RiskPosition;
  readonly best: RiskPosition;
  readonly coveragePercent: number;
  readonly annualLoss: Judgement['annualLoss'];
  readonly events: Judgement['events'];
}

/** Id of the scope that stands in while no access was entered. */
export const TYPICAL_SCOPE_ID = 'typical';

/** Works out exposure, controls and positions from the facts. Throws RangeError for a malformed day or unknown currency. */
export function assess(facts: VendorFacts, compiled: CompiledModel): Assessment {
  const weighed = weigh(facts, compiled);
  const { scopes, assumedAccess, exposure, answered, controls } = weighed;
  const indexes = riskIndexes(exposure, controls, compiled);
  const inherentIndexes = riskIndexes(exposure, undefined, compiled);
  const { askedCount, answeredCount } = answered;
  return {
    facts,
    compiled,
    scopes,
    assumedAccess,
    exposure,
    answered,
    controls,
    inherent: positionOf(inherentIndexes, compiled),
    residual: positionOf(indexes, compiled),
    best: positionOf(assumedAccess ? NO_RISK : bestIndexes(indexes, weighed), compiled),
    coveragePercent: askedCount === 0 ? 0 : Math.floor((answeredCount * 100) / askedCount),
    annualLoss: annualLossOf(indexes, controls, exposure, facts.currency, compiled),
    events: { inherent: eventsOf(inherentIndexes, compiled), residual: eventsOf(indexes, compiled) },
  };
}

/** Works out the residual position alone, for a search that tries many changes. Throws RangeError for a malformed day. */
export function residualOf(facts: VendorFacts, compiled: CompiledModel): RiskPosition {
  const { exposure, controls } = weigh(facts, compiled);
  return positionOf(riskIndexes(exposure, controls, compiled), compiled);
}

function weigh(facts: VendorFacts, compiled: CompiledModel): Weighed {
  const inForce = facts.scopes.filter(({ endsOn }) => endsOn === null || endsOn >= facts.asOfDate);
  const assumedAccess = facts.scopes.length === 0;
  const scopes = assumedAccess ? [typicalScope(facts, compiled)] : inForce;
  const openDoors = openDoorsOf(facts.archetype, scopes);
  const doorsInForce = assumedAccess ? openDoorsOf(facts.archetype, inForce) : openDoors;
  const exposure = exposureOf(facts.archetype, scopes, openDoors, compiled);
  const answered = readAnswers(facts, doorsInForce, compiled);
  return { facts, compiled, scopes, assumedAccess, exposure, answered, controls: controlsOf(answered, 0) };
}

/** What is left at best where no access was entered. */
const NO_RISK: RiskIndexes = { likelihood: 0, impact: 0 };

/** Gives the indexes if everything that is unknown turns out well; `residual` are those if it turns out badly. */
function bestIndexes(residual: RiskIndexes, { exposure, answered, controls, compiled }: Weighed): RiskIndexes {
  const { leastHarm } = exposure;
  // What is answered in full is its own best case; most of a large register is.
  if (answered.answeredCount === answered.askedCount) {
    return { likelihood: residual.likelihood, impact: impactOf(leastHarm, controls, compiled) };
  }
  const best = controlsOf(answered, compiled.fullOnItsWord);
  return { likelihood: likelihoodOf(exposure, best, compiled), impact: impactOf(leastHarm, best, compiled) };
}

function typicalScope(facts: VendorFacts, compiled: CompiledModel): AccessScopeFacts {
  const { typical } = compiled.model.archetypes[facts.archetype];
  return { ...typical, id: TYPICAL_SCOPE_ID, peopleCount: null, endsOn: null };
}
