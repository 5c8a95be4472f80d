import { MEASURES } from '../vocabulary.js';
import { dayNumber } from './calendar.js';
import type { AnswerFacts, VendorFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import { DOORS } from './model/compiled-model.js';
import type { CompiledQuestions, PlacedQuestion } from './model/compiled-questions.js';
import { compiledQuestions } from './model/compiled-questions.js';
import type { RiskModel } from './model/risk-model.js';

/** How strong the controls are, 0 to 1000, as answered and as they could be at best. */
export interface Controls {
  /** By measure, from the questions that everybody is asked. */
  readonly measures: readonly number[];
  /** By door, from the questions that only this door makes apply. */
  readonly doors: readonly number[];
}

/** What was answered to a questionnaire, by the place of the question: columns, because most judgements need no more. */
export interface Answered {
  readonly questions: CompiledQuestions;
  /** Whether the question is asked of the vendor. */
  readonly asked: readonly boolean[];
  readonly answers: readonly (AnswerFacts | undefined)[];
  /** 0 to 1000; an unanswered question is worth as little as the lowest level. */
  readonly strengths: readonly number[];
  /** What an unanswered question could be worth: fully met on the vendor's word. */
  readonly bestUnanswered: number;
  readonly askedCount: number;
  readonly answeredCount: number;
}

/** One question that is asked, with what its answer is worth. */
export interface ControlReading extends PlacedQuestion {
  readonly answer: AnswerFacts | undefined;
  /** 0 to 1000. */
  readonly strength: number;
}

/** Tells whether a question counts as answered: a level, or a reason why it does not apply. */
function isAnswered(answer: AnswerFacts | undefined): answer is AnswerFacts {
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

/** Reads the answers to the questions that are asked of a vendor whose doors are open as `openDoors` says. */
export function readAnswers(facts: VendorFacts, openDoors: readonly boolean[], compiled: CompiledModel): Answered {
  const { model } = compiled;
  const questions = compiledQuestions(facts.questions, compiled);
  const answers: (AnswerFacts | undefined)[] = questions.placed.map(() => undefined);
  const strengths = questions.placed.map(() => 0);
  const asOfDay = dayNumber(facts.asOfDate);
  // Most answers were given on few days.
  let answeredOn = facts.asOfDate;
  let answeredDay = asOfDay;
  for (const answer of facts.answers) {
    const index = questions.indexes.get(answer.questionKey);
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
  const asked = questions.placed.map(
    ({ group }) => group < MEASURES.length || openDoors[group - MEASURES.length] === true,
  );
  let askedCount = 0;
  let answeredCount = 0;
  for (let index = 0; index < asked.length; index += 1) {
    if (asked[index] !== true) continue;
    askedCount += 1;
    if (isAnswered(answers[index])) answeredCount += 1;
  }
  const bestUnanswered = Math.floor((model.levelStrength[4] * model.proofStrength.self_attested) / 1000);
  return { questions, asked, answers, strengths, bestUnanswered, askedCount, answeredCount };
}

/** Gives the questions that are asked, one by one, as the explanation needs them. */
export function readingsOf({ questions, asked, answers, strengths }: Answered): readonly ControlReading[] {
  return questions.placed.flatMap(({ question, weight, group }, index) =>
    asked[index] === true ? { question, weight, group, answer: answers[index], strength: strengths[index] ?? 0 } : [],
  );
}

/**
 * Gives the weighted mean strength of every measure and door, as answered or as it could be at best. Questions that
 * everybody is asked speak for their measure; a question that only some are asked speaks for the door that makes it apply
 * and for nothing else, so that a door which opens later can only add risk.
 */
export function controlsOf(answered: Answered, atBest: boolean): Controls {
  const { questions, asked, answers, strengths, bestUnanswered } = answered;
  const sums = GROUPS.map(() => 0);
  const weights = GROUPS.map(() => 0);
  for (let index = 0; index < asked.length; index += 1) {
    const placed = questions.placed[index];
    if (asked[index] !== true || placed === undefined) continue;
    const { group, weight } = placed;
    let strength = strengths[index] ?? 0;
    if (atBest && !isAnswered(answers[index])) strength = Math.max(strength, bestUnanswered);
    sums[group] = (sums[group] ?? 0) + weight * strength;
    weights[group] = (weights[group] ?? 0) + weight;
  }
  const means = sums.map((sum, group) => mean(sum, weights[group]));
  return { measures: means.slice(0, MEASURES.length), doors: means.slice(MEASURES.length) };
}

const GROUPS = [...MEASURES, ...DOORS];

function mean(sum: number, weight: number | undefined): number {
  return weight ? Math.floor(sum / weight) : 0;
}
