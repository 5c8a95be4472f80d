import {
  judge,
  lessThanUsual,
  type Judgement,
  type LessThanUsual,
  type RiskModel,
  type VendorFacts,
} from '@firebreak/domain';

/** A judgement with its sum and its levers, and whether less access was entered than is usual. */
export interface Explained {
  readonly judgement: Judgement;
  readonly lessThanUsual: LessThanUsual | undefined;
}

/** Judges facts and explains the result. Throws like `judge`. */
export function explained(facts: VendorFacts, model: RiskModel): Explained {
  return {
    judgement: judge(facts, model, { explain: true, levers: true }),
    lessThanUsual: lessThanUsual(facts, model),
  };
}
