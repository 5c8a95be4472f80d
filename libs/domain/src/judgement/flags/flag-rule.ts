import type { Level } from '../../questionnaire/question.js';
import type { Severity } from '../../vocabulary.js';
import type { ContractFacts } from '../facts.js';
import type { JudgementFlag } from '../judgement.js';
import type { FlagKey } from '../texts/flag-texts.js';
import { flagTexts } from '../texts/flag-texts.js';
import type { FlagFacts } from './flag-facts.js';
import type { ScopeCondition } from './scope-condition.js';
import { meets } from './scope-condition.js';

/**
 * Why a flag is up: a gap is known, and much is at stake (`grave`) or not; what is there falls short; no answer shows
 * that there is no gap; or neither an answer nor what is entered about the contract does (`unknown`).
 */
export type FlagCause = 'grave' | 'gap' | 'short' | 'unanswered' | 'unknown';

/** A named rule over facts and answers. */
export interface FlagRule {
  /** Stable key. */
  readonly key: FlagKey;
  /** The exposure that the rule is about: a scope in force that meets one of these. */
  readonly exposedBy: readonly ScopeCondition[];
  /** And a scope, the same or another, that meets one of these. */
  readonly andBy?: readonly ScopeCondition[];
  /** Scopes that have ended count as well. */
  readonly evenEnded?: true;
  /** The answers that clear it: all of these questions, as far as they are asked, at these levels or better. */
  readonly clearedAt: Readonly<Record<string, Level>>;
  /** Our contract is known at first hand and outweighs the answers: gives the cause by both, or nothing. */
  readonly byContract?: (
    contract: ContractFacts,
    facts: FlagFacts,
    byAnswers: FlagCause | undefined,
  ) => FlagCause | undefined;
  /** How loudly it speaks by cause; it stays silent for a cause that is not named. */
  readonly severity: Readonly<Partial<Record<FlagCause, Severity>>>;
  /** Ids of the public incidents that taught the rule. */
  readonly incidents: readonly string[];
}

/** Answers up to this level show a gap; better ones that do not suffice fall short. */
const GAP_UP_TO_LEVEL = 1;

/** Gives the flag when the rule fires on these facts, and otherwise nothing. */
export function evaluateFlag(rule: FlagRule, facts: FlagFacts): JudgementFlag | undefined {
  if (!isExposed(rule, facts)) return undefined;
  const cause = causeOf(rule, facts);
  const severity = cause === undefined ? undefined : rule.severity[cause];
  if (cause === undefined || severity === undefined) return undefined;
  const texts = flagTexts(rule.key);
  return {
    key: rule.key,
    severity,
    reason: texts[cause],
    clearedBy: texts.clearedBy,
    incidents: rule.incidents,
  };
}

/** Tells whether a vendor has the exposure that a rule is about. */
function isExposed({ exposedBy, andBy, evenEnded }: FlagRule, facts: FlagFacts): boolean {
  const scopes = evenEnded === true ? facts.everyScope : facts.scopes;
  const isMet = (conditions: readonly ScopeCondition[]) =>
    scopes.some((scope) => conditions.some((condition) => meets(scope, condition, facts)));
  return isMet(exposedBy) && (andBy === undefined || isMet(andBy));
}

function causeOf(rule: FlagRule, facts: FlagFacts): FlagCause | undefined {
  const byAnswers = causeByAnswers(rule, facts);
  if (rule.byContract === undefined || facts.contract === undefined) return byAnswers;
  return rule.byContract(facts.contract, facts, byAnswers);
}

/** The worst cause wins: a gap that is known weighs more than one that is feared, and that more than a near miss. */
function causeByAnswers({ clearedAt }: FlagRule, { standing: standingOf }: FlagFacts): FlagCause | undefined {
  let short = false;
  let unanswered = false;
  let asked = false;
  for (const key in clearedAt) {
    const standing = standingOf(key);
    if (standing === undefined) continue;
    asked = true;
    if (standing === 'unanswered') unanswered = true;
    else if (standing <= GAP_UP_TO_LEVEL) return 'gap';
    else if (standing < (clearedAt[key] ?? 0)) short = true;
  }
  if (unanswered || !asked) return 'unanswered';
  return short ? 'short' : undefined;
}
