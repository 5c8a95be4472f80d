import type { Level } from '../../questionnaire/question.js';
import type { Severity } from '../../vocabulary.js';
import type { ContractFacts } from '../facts.js';
import type { FlagKey } from '../texts/flag-texts.js';
import type { FlagFacts } from './flag-facts.js';
import type { ScopeCondition } from './scope-condition.js';

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
