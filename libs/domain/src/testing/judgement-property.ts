import type * as fc from 'fast-check';
import type { AccessScopeFacts, AnswerFacts, RiskPosition, VendorFacts } from '../judgement/facts.js';
import { FLAG_RULES } from '../judgement/flags/flags-of.js';
import { judge, type JudgeOptions } from '../judgement/judge.js';
import type { Judgement } from '../judgement/judgement.js';
import type { RiskModel } from '../judgement/model/risk-model.js';
import { BANDS, SEVERITIES } from '../vocabulary.js';

/** Judges facts, rightly or, as a control, wrongly. */
export type Judge = (facts: VendorFacts, options?: JudgeOptions) => Judgement;

/** What a judge by a model must do for every input, and a wrong judge that shows that the property can fail. */
export interface JudgementProperty {
  readonly says: string;
  readonly of: (judge: Judge, model: RiskModel) => fc.IRawProperty<unknown, false>;
  readonly wrong: (model: RiskModel) => Judge;
  /** One run of so many; for what judges many times in one run. */
  readonly oneIn?: number;
}

/** The judge of a model; explains nothing unless asked. */
export function judgeBy(model: RiskModel): Judge {
  return (facts, options = {}) => judge(facts, model, { explain: false, ...options });
}

/** A judge by a model of which something was changed. */
export function judgeByChanged(change: (model: RiskModel) => Partial<RiskModel>): JudgementProperty['wrong'] {
  return (model) => judgeBy({ ...model, ...change(model) });
}

/** A judge that reads other facts than it was given. */
export function judgeMisreading(misread: (facts: VendorFacts, model: RiskModel) => VendorFacts) {
  return (model: RiskModel): Judge =>
    (facts, options) =>
      judgeBy(model)(misread(facts, model), options);
}

/** A judge that says something else than it found. */
export function judgeMisstating(misstate: (judgement: Judgement, facts: VendorFacts) => Judgement) {
  return (model: RiskModel): Judge =>
    (facts, options) =>
      misstate(judgeBy(model)(facts, options), facts);
}

/** The numbers of a position, none of which may rise when things get better. */
export function measuresOf({ likelihood, impact, band, score }: RiskPosition): readonly number[] {
  return [likelihood, impact, BANDS.indexOf(band), score];
}

/** Every number of a judgement that must not rise when things get better. */
export function risksOf({ inherent, residual, annualLoss, events, suggestedTier }: Judgement): readonly number[] {
  return [
    ...measuresOf(inherent),
    ...measuresOf(residual),
    annualLoss.p50,
    annualLoss.p95,
    events.inherent,
    events.residual,
    -suggestedTier,
  ];
}

/** How loud each flag is, by the order of the rules: 0 is silent. */
export function loudnessOf({ flags }: Judgement): readonly number[] {
  return FLAG_RULES.map((rule) => {
    const flag = flags.find(({ key }) => key === rule.key);
    return flag === undefined ? 0 : SEVERITIES.indexOf(flag.severity) + 1;
  });
}

/** Tells whether no number is lower than before. */
export function noneLower(after: readonly number[], before: readonly number[]): boolean {
  return after.length === before.length && after.every((value, index) => value >= (before[index] ?? 0));
}

/** The facts with this answer instead of another to its question. */
export function withAnswer(facts: VendorFacts, given: AnswerFacts): VendorFacts {
  return { ...facts, answers: [...withoutAnswer(facts, given).answers, given] };
}

/** The facts without an answer to the question. */
export function withoutAnswer(facts: VendorFacts, { questionKey }: AnswerFacts): VendorFacts {
  return { ...facts, answers: facts.answers.filter((old) => old.questionKey !== questionKey) };
}

/** The facts with one scope changed. */
export function withScope(
  facts: VendorFacts,
  { id }: AccessScopeFacts,
  change: Partial<AccessScopeFacts>,
): VendorFacts {
  return { ...facts, scopes: facts.scopes.map((scope) => (scope.id === id ? { ...scope, ...change } : scope)) };
}
