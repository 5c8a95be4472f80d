import type { Level } from '../questionnaire/question.js';
import type { Proof } from '../vocabulary.js';
import type { VendorFacts } from './facts.js';

/** An answer as it might be, given on the day the judgement is for. */
export interface SupposedAnswer {
  readonly questionKey: string;
  /** `null` stands for not answered. */
  readonly level: Level | null;
  /** On the supplier's word unless said otherwise. */
  readonly proof?: Proof;
}

/** Facts as they might be; what is left out stays as it is. */
export interface FactsChange {
  readonly archetype?: VendorFacts['archetype'];
  /** All scopes. */
  readonly scopes?: VendorFacts['scopes'];
  /** All of the contract. */
  readonly contract?: VendorFacts['contract'];
  /** Only the answers that change. */
  readonly answers?: readonly SupposedAnswer[];
}

/** Gives the facts as they would be: what a what-if is judged on, on the server and in the browser. */
export function changedFacts(facts: VendorFacts, change: FactsChange): VendorFacts {
  const answers = change.answers ?? [];
  const changedKeys = new Set(answers.map(({ questionKey }) => questionKey));
  return {
    ...facts,
    archetype: change.archetype ?? facts.archetype,
    scopes: change.scopes ?? facts.scopes,
    contract: change.contract ?? facts.contract,
    answers: [
      ...facts.answers.filter(({ questionKey }) => !changedKeys.has(questionKey)),
      ...answers.map(({ questionKey, level, proof = 'self_attested' }) => ({
        questionKey,
        level,
        notApplicableReason: null,
        proof,
        answeredOn: facts.asOfDate,
      })),
    ],
  };
}
