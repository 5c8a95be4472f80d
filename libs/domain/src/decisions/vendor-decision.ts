import { BANDS, type Band, type Role } from '../vocabulary.js';

/** What is decided about a vendor. */
export const DECISION_OUTCOMES = ['approved', 'approved_with_conditions', 'rejected'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/**
 * Whether a decision stands: it does, the verdict has become worse than what was decided on, or a newer decision took
 * its place.
 */
export const DECISION_STANDINGS = ['in_force', 'outdated', 'replaced'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

/** Limits of decisions and of their conditions. */
export const DECISION_LIMITS = {
  reasonCharacters: 2_000,
  conditionCharacters: 500,
  conditions: 20,
  /** Nobody puts off the next look, or a condition, for longer; our judgement. */
  mostDays: 3_650,
} as const;

/** What of a verdict decides who may approve. */
export interface DecidedVerdict {
  readonly assessed: boolean;
  readonly residual: { readonly band: Band };
}

const LEAST_OF_ADMINISTRATORS: Band = 'high';

/**
 * Why only an administrator may approve a vendor: too little is known of it, or its residual risk is high or critical;
 * null where whoever keeps the register may. Anybody of both may reject. Our judgement.
 */
export function whyAdministratorApproves({ assessed, residual }: DecidedVerdict): 'not_assessed' | 'high_risk' | null {
  if (!assessed) return 'not_assessed';
  return BANDS.indexOf(residual.band) >= BANDS.indexOf(LEAST_OF_ADMINISTRATORS) ? 'high_risk' : null;
}

/** Whether somebody of this role may decide so on this verdict. */
export function mayDecide(role: Role, outcome: DecisionOutcome, verdict: DecidedVerdict): boolean {
  if (role === 'auditor') return false;
  return role === 'admin' || outcome === 'rejected' || whyAdministratorApproves(verdict) === null;
}
