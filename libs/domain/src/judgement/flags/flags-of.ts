import { SEVERITIES } from '../../vocabulary.js';
import type { Assessment } from '../assess.js';
import type { JudgementFlag } from '../judgement.js';
import { ACCESS_RULES } from './access-rules.js';
import { CONTRACT_RULES } from './contract-rules.js';
import { DUTY_RULES } from './duty-rules.js';
import { flagFactsOf } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';
import { evaluateFlag } from './flag-rule.js';
import { PEOPLE_RULES } from './people-rules.js';
import { PRODUCT_RULES } from './product-rules.js';

/** Every flag rule, in the order in which flags of one severity are listed. */
export const FLAG_RULES: readonly FlagRule[] = [
  ...PEOPLE_RULES,
  ...ACCESS_RULES,
  ...PRODUCT_RULES,
  ...CONTRACT_RULES,
  ...DUTY_RULES,
];

/** Gives the flags that fire, the loudest first. */
export function flagsOf(assessment: Assessment): readonly JudgementFlag[] {
  const facts = flagFactsOf(assessment);
  const flags: JudgementFlag[] = [];
  for (const rule of FLAG_RULES) {
    const flag = evaluateFlag(rule, facts);
    if (flag !== undefined) flags.push(flag);
  }
  return flags.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}
