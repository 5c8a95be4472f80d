import type { Applicability } from '../questionnaire/question.js';
import { MEASURES } from '../vocabulary.js';
import { dayNumber } from './calendar.js';
import type { AnswerFacts, VendorFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import { DOORS } from './model/compiled-model.js';
import type { PlacedQuestion } from './model/compiled-questions.js';
import { compiledQuestions } from './model/compiled-questions.js';
import type { RiskModel } from './model/risk-model.js';

/** How strong the controls are, 0 to 1000, as answered and as they could be at best. */
export interface Controls {
  /** By measure, from the questions that everybody is asked. */
  readonly measures: readonly number[];
  /** By door, from the questions that only this door makes apply. */
  readonly doors: readonly number[];
}

/** One applicable question with what its answer is worth. */
export interface ControlReading extends PlacedQuestion {
  readonly answer: AnswerFacts | undefined;
  /** 0 to 1000; an unanswered question is worth as little as the lowest level. */
  readonly strength: number;
  /** What it could be worth: an unanswered question taken as fully met on the vendor's word. */
  readonly bestStrength: number;
}

/** Tells whether a question counts as answered: a level, or a reason why it does not apply. */
export function isAnswered(answer: AnswerFacts | undefined): answer is AnswerFacts {
  return answer !== undefined && (answer.level !== null || (answer.notApplicableReason ?? '') !== '');
}

/** Gives the strength of one answer of a day, 0 to 1000: its level, less what proof and age leave open. */
function answerStrength({ level, proof }: AnswerFacts, ageDays: number, model: RiskModel): number {
  if (level === null) return 0;
  const proven = Math.floor((model.levelStrength[level] * model.proofStrength[proof]) / 1000);
  const staleDays = ageDays - model.freshDays;
  if (staleDays <= 0) return proven;
  return Math.floor((proven * Math.max(0, model.fadeDays - staleDays)) / model.fadeDays);
}

/** Reads every question that is asked of the vendor, once each; `asked` tells which conditions hold. */
export function readControls(
  facts: VendorFacts,
  asked: (when: Applicability) => boolean,
  compiled: CompiledModel,
): readonly ControlReading[] {
  const { model } = compiled;
  const { placed, indexes } = compiledQuestions(facts.questions, compiled);
  const bestUnanswered = Math.floor((model.levelStrength[4] * model.proofStrength.self_attested) / 1000);
  const answers: (AnswerFacts | undefined)[] = placed.map(() => undefined);
  const strengths = placed.map(() => 0);
  const asOfDay = dayNumber(facts.asOfDate);
  // Most answers were given on few days.
  let answeredOn = facts.asOfDate;
  let answeredDay = asOfDay;
  for (const answer of facts.answers) {
    const index = indexes.get(answer.questionKey);
    if (index === undefined) continue;
    if (answer.answeredOn !== answeredOn) {
      answeredOn = answer.answeredOn;
      answeredDay = dayNumber(answeredOn);
    }
    const strength = answerStrength(answer, asOfDay - answeredDay, model);
    // There should be one answer a question; if there are more, the weakest counts, whatever their order.
    if (answers[index] !== undefined && strength >= (strengths[index] ?? 0)) continue;
    answers[index] = answer;
    strengths[index] = strength;
  }
  const readings: ControlReading[] = [];
  let index = -1;
  for (const { question, weight, group } of placed) {
    index += 1;
    if (!asked(question.appliesWhen)) continue;
    const answer = answers[index];
    const strength = strengths[index] ?? 0;
    const bestStrength = isAnswered(answer) ? strength : Math.max(strength, bestUnanswered);
    readings.push({ question, weight, group, answer, strength, bestStrength });
  }
  return readings;
}

/**
 * Gives the weighted mean strength of every measure and door. Questions that everybody is asked speak for their measure;
 * a question that only some are asked speaks for the door that makes it apply and for nothing else, so that a door which
 * opens later can only add risk.
 */
export function controlsOf(readings: readonly ControlReading[], worth: 'strength' | 'bestStrength'): Controls {
  const sums = GROUPS.map(() => 0);
  const weights = GROUPS.map(() => 0);
  for (const reading of readings) {
    const { group, weight } = reading;
    sums[group] = (sums[group] ?? 0) + weight * reading[worth];
    weights[group] = (weights[group] ?? 0) + weight;
  }
  const means = sums.map((sum, group) => mean(sum, weights[group]));
  return { measures: means.slice(0, MEASURES.length), doors: means.slice(MEASURES.length) };
}

const GROUPS = [...MEASURES, ...DOORS];

function mean(sum: number, weight: number | undefined): number {
  return weight ? Math.floor(sum / weight) : 0;
}
