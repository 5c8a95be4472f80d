import type { Level } from '../../questionnaire/question.js';
import type { Severity } from '../../vocabulary.js';
import type { JudgementFlag } from '../judgement.js';
import type { FlagKey } from '../texts/flag-texts.js';
import { flagTexts } from '../texts/flag-texts.js';
import type { FlagFacts } from './flag-facts.js';

/** Why a flag is up: an answer shows the gap, an answer falls short, or no answer shows that there is none. */
export type FlagCause = 'gap' | 'short' | 'unanswered';

/** A named rule over facts and answers. */
export interface FlagRule {
  /** Stable key. */
  readonly key: FlagKey;
  /** The exposure that the rule is about. */
  readonly exposed: (facts: FlagFacts) => boolean;
  /** The answers that clear it: all of these questions, as far as they are asked, at these levels or better. */
  readonly clearedAt: Readonly<Record<string, Level>>;
  /** How loudly it speaks by cause; it stays silent for a cause that is not named. */
  readonly severity: Readonly<Partial<Record<FlagCause, Severity>>>;
  /** Ids of the public incidents that taught the rule. */
  readonly incidents: readonly string[];
}

/** Answers up to this level show a gap; better ones that do not suffice fall short. */
const GAP_UP_TO_LEVEL = 1;

/** Gives the flag when the rule fires on these facts, and otherwise nothing. */
export function evaluateFlag(rule: FlagRule, facts: FlagFacts): JudgementFlag | undefined {
  if (!rule.exposed(facts)) return undefined;
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

/** The worst cause wins: a gap that is known weighs more than one that is feared, and that more than a near miss. */
function causeOf({ clearedAt }: FlagRule, { standing: standingOf }: FlagFacts): FlagCause | undefined {
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
