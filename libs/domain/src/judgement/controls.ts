import type { Applicability } from '../questionnaire/question.js';
import { MEASURES } from '../vocabulary.js';
import { dayNumber } from './calendar.js';
import type { AnswerFacts, QuestionFacts, VendorFacts } from './facts.js';
import { DOORS } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';

/** How strong the controls are, 0 to 1000, as answered and as they could be at best. */
export interface Controls {
  /** By measure, from the questions that everybody is asked. */
  readonly measures: readonly number[];
  /** By door, from the questions that only this door makes apply. */
  readonly doors: readonly number[];
}

/** One applicable question with what its answer is worth. */
export interface ControlReading {
  readonly question: QuestionFacts;
  readonly answer: AnswerFacts | undefined;
  readonly weight: number;
  /** 0 to 1000; an unanswered question is worth as little as the lowest level. */
  readonly strength: number;
  /** What it could be worth: an unanswered question taken as fully met on the vendor's word. */
  readonly bestStrength: number;
}

/** Tells whether a question counts as answered: a level, or a reason why it does not apply. */
export function isAnswered(answer: AnswerFacts | undefined): answer is AnswerFacts {
  return answer !== undefined && (answer.level !== null || (answer.notApplicableReason ?? '') !== '');
}

/** Gives the strength of one answer on a day, 0 to 1000: its level, less what proof and age leave open. */
function answerStrength(answer: AnswerFacts, asOfDay: number, model: RiskModel): number {
  if (answer.level === null) return 0;
  const proven = Math.floor((model.levelStrength[answer.level] * model.proofStrength[answer.proof]) / 1000);
  const staleDays = asOfDay - dayNumber(answer.answeredOn) - model.freshDays;
  if (staleDays <= 0) return proven;
  return Math.floor((proven * Math.max(0, model.fadeDays - staleDays)) / model.fadeDays);
}

/** Reads every question that is asked of the vendor, once each; `asked` tells which conditions hold. */
export function readControls(
  facts: VendorFacts,
  asked: (when: Applicability) => boolean,
  model: RiskModel,
): readonly ControlReading[] {
  const asOfDay = dayNumber(facts.asOfDate);
  const bestUnanswered = Math.floor((model.levelStrength[4] * model.proofStrength.self_attested) / 1000);
  const strengths = new Map<string, { answer: AnswerFacts; strength: number }>();
  for (const answer of facts.answers) {
    const strength = answerStrength(answer, asOfDay, model);
    const known = strengths.get(answer.questionKey);
    // There should be one answer a question; if there are more, the weakest counts, whatever their order.
    if (known === undefined || strength < known.strength) strengths.set(answer.questionKey, { answer, strength });
  }
  const readings: ControlReading[] = [];
  const seen = new Set<string>();
  for (const question of facts.questions) {
    if (seen.has(question.key) || !asked(question.appliesWhen)) continue;
    seen.add(question.key);
    const given = strengths.get(question.key);
    const strength = given?.strength ?? 0;
    readings.push({
      question,
      answer: given?.answer,
      weight: model.questionWeights[question.key] ?? 1,
      strength,
      bestStrength: isAnswered(given?.answer) ? strength : Math.max(strength, bestUnanswered),
    });
  }
  return readings;
}

/**
 * Gives the weighted mean strength of every measure and door. Questions that everybody is asked speak for their measure;
 * a question that only some are asked speaks for the door that makes it apply and for nothing else, so that a door which
 * opens later can only add risk.
 */
export function controlsOf(
  readings: readonly ControlReading[],
  strengthOf: (reading: ControlReading) => number,
): Controls {
  const measures = MEASURES.map(() => 0);
  const measureWeights = MEASURES.map(() => 0);
  const doors = DOORS.map(() => 0);
  const doorWeights = DOORS.map(() => 0);
  for (const reading of readings) {
    const { appliesWhen, measure } = reading.question;
    const [sums, weights, index] =
      appliesWhen === 'always'
        ? [measures, measureWeights, MEASURES.indexOf(measure)]
        : [doors, doorWeights, DOORS.indexOf(appliesWhen)];
    sums[index] = (sums[index] ?? 0) + reading.weight * strengthOf(reading);
    weights[index] = (weights[index] ?? 0) + reading.weight;
  }
  return {
    measures: measures.map((sum, index) => mean(sum, measureWeights[index])),
    doors: doors.map((sum, index) => mean(sum, doorWeights[index])),
  };
}

function mean(sum: number, weight: number | undefined): number {
  return weight ? Math.floor(sum / weight) : 0;
}
