import { assess } from './assess.js';
import { contributionsOf } from './contributions.js';
import type { VendorFacts } from './facts.js';
import { flagsOf } from './flags/flags-of.js';
import type { Judgement } from './judgement.js';
import { leversOf } from './levers.js';
import { linesOf } from './lines.js';
import { compiledModel } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';
import { suggestedTier } from './suggested-tier.js';

/** What to work out beside the result. */
export interface JudgeOptions {
  /** List the lines of the sum; on unless switched off. */
  readonly explain?: boolean;
  /** Look for changes that would lower the band; off unless asked for, because it judges many times. */
  readonly levers?: boolean;
}

/**
 * Judges a vendor's facts with one version of the model. Pure: the same facts give the same judgement in every engine,
 * whatever the order of scopes, questions and answers. Throws RangeError for a malformed day or a currency without a rate.
 */
export function judge(
  facts: VendorFacts,
  model: RiskModel,
  { explain = true, levers = false }: JudgeOptions = {},
): Judgement {
  const assessment = assess(facts, compiledModel(model));
  const contributions = () => contributionsOf(assessment);
  const { inherent, residual, best, coveragePercent, annualLoss, events } = assessment;
  const { likelihood, impact, band, score } = residual;
  return {
    modelVersion: model.version,
    asOfDate: facts.asOfDate,
    inherent,
    residual: { likelihood, impact, band, score, best, worst: residual },
    assessed: coveragePercent >= model.assessedFromPercent,
    coveragePercent,
    suggestedTier: suggestedTier(inherent.band, assessment.scopes),
    annualLoss,
    events,
    flags: flagsOf(assessment),
    lines: explain ? linesOf(assessment, contributions()) : [],
    levers: levers ? leversOf(assessment, contributions()) : [],
  };
}
