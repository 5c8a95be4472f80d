import { SEVERITIES } from '../../vocabulary.js';
import type { Assessment } from '../assess.js';
import type { JudgementFlag } from '../judgement.js';
import type { CompiledQuestions } from '../model/compiled-questions.js';
import { ACCESS_RULES } from './access-rules.js';
import type { CompiledRule } from './compiled-rule.js';
import { compileRule, evaluateFlag } from './compiled-rule.js';
import { CONTRACT_RULES } from './contract-rules.js';
import { DUTY_RULES } from './duty-rules.js';
import { flagFactsOf } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';
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

const compiledRules = new WeakMap<CompiledQuestions, readonly CompiledRule[]>();

function rulesFor(questions: CompiledQuestions): readonly CompiledRule[] {
  let rules = compiledRules.get(questions);
  if (rules === undefined) {
    rules = FLAG_RULES.map((rule) => compileRule(rule, questions));
    compiledRules.set(questions, rules);
  }
  return rules;
}

const LOUDEST_FIRST = SEVERITIES.toReversed();

/** Gives the flags that fire, the loudest first. */
export function flagsOf(assessment: Assessment): readonly JudgementFlag[] {
  const facts = flagFactsOf(assessment);
  const fired: JudgementFlag[] = [];
  for (const rule of rulesFor(assessment.answered.questions)) {
    const flag = evaluateFlag(rule, facts);
    if (flag !== undefined) fired.push(flag);
  }
  const loudestFirst: JudgementFlag[] = [];
  for (const severity of LOUDEST_FIRST) {
    for (const flag of fired) if (flag.severity === severity) loudestFirst.push(flag);
  }
  return loudestFirst;
}
