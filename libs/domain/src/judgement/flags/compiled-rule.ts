import type { Level } from '../../questionnaire/question.js';
import type { AccessScopeFacts } from '../facts.js';
import type { JudgementFlag } from '../judgement.js';
import type { CompiledQuestions } from '../model/compiled-questions.js';
import { flagTexts } from '../texts/flag-texts.js';
import type { FlagFacts } from './flag-facts.js';
import type { FlagCause, FlagRule } from './flag-rule.js';
import type { ScopeCondition } from './scope-condition.js';
import { meets, writtenOut } from './scope-condition.js';

/** A question of a questionnaire by its place, with the level that clears a flag. */
interface ClearingAnswer {
  readonly index: number;
  readonly level: Level;
}

/** A rule laid out for judging by one questionnaire: all rules have one shape, and their flags are made once. */
export interface CompiledRule {
  readonly exposedBy: readonly ScopeCondition[];
  readonly andBy: readonly ScopeCondition[] | undefined;
  readonly evenEnded: boolean;
  readonly clearedAt: readonly ClearingAnswer[];
  readonly byContract: FlagRule['byContract'];
  /** The flag by cause; nothing for a cause that the rule is silent about. */
  readonly flags: ReadonlyMap<FlagCause, JudgementFlag>;
}

/** Lays a rule out for judging by a questionnaire. */
export function compileRule(rule: FlagRule, { indexes }: CompiledQuestions): CompiledRule {
  const { key, exposedBy, andBy, evenEnded, clearedAt, byContract, severity, incidents } = rule;
  const texts = flagTexts(key);
  const flags = new Map<FlagCause, JudgementFlag>();
  for (const [cause, loudness] of entries(severity)) {
    flags.set(cause, { key, severity: loudness, reason: texts[cause], clearedBy: texts.clearedBy, incidents });
  }
  return {
    exposedBy: exposedBy.map(writtenOut),
    andBy: andBy?.map(writtenOut),
    evenEnded: evenEnded === true,
    clearedAt: entries(clearedAt).flatMap(([questionKey, level]) => {
      const index = indexes.get(questionKey);
      return index === undefined ? [] : { index, level };
    }),
    byContract,
    flags,
  };
}

const entries = Object.entries as <Key extends string, Value>(
  table: Readonly<Partial<Record<Key, Value>>>,
) => readonly (readonly [Key, Value])[];

/** Answers up to this level show a gap; better ones that do not suffice fall short. */
const GAP_UP_TO_LEVEL = 1;

/** Gives the flag when the rule fires on these facts, and otherwise nothing. */
export function evaluateFlag(rule: CompiledRule, facts: FlagFacts): JudgementFlag | undefined {
  const cause = causeOf(rule, facts);
  const flag = cause === undefined ? undefined : rule.flags.get(cause);
  // Most rules have nothing to say by now; looking through the scopes takes longest and so comes last.
  return flag !== undefined && isExposed(rule, facts) ? flag : undefined;
}

/** Tells whether a vendor has the exposure that a rule is about. */
function isExposed({ exposedBy, andBy, evenEnded }: CompiledRule, facts: FlagFacts): boolean {
  const scopes = evenEnded ? facts.everyScope : facts.scopes;
  return anyMeets(scopes, exposedBy, facts) && (andBy === undefined || anyMeets(scopes, andBy, facts));
}

function anyMeets(
  scopes: readonly AccessScopeFacts[],
  conditions: readonly ScopeCondition[],
  facts: FlagFacts,
): boolean {
  for (const scope of scopes) for (const condition of conditions) if (meets(scope, condition, facts)) return true;
  return false;
}

function causeOf(rule: CompiledRule, facts: FlagFacts): FlagCause | undefined {
  const byAnswers = causeByAnswers(rule, facts);
  if (rule.byContract === undefined || facts.contract === undefined) return byAnswers;
  return rule.byContract(facts.contract, facts, byAnswers);
}

/** The worst cause wins: a gap that is known weighs more than one that is feared, and that more than a near miss. */
function causeByAnswers({ clearedAt }: CompiledRule, { standing: standingOf }: FlagFacts): FlagCause | undefined {
  let short = false;
  let unanswered = false;
  let asked = false;
  for (const { index, level } of clearedAt) {
    const standing = standingOf(index);
    if (standing === undefined) continue;
    asked = true;
    if (typeof standing !== 'number') unanswered = true;
    else if (standing <= GAP_UP_TO_LEVEL) return 'gap';
    else if (standing < level) short = true;
  }
  if (unanswered || !asked) return 'unanswered';
  return short ? 'short' : undefined;
}
