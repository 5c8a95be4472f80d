import { MEASURES } from '../vocabulary.js';
import { dayNumber } from './calendar.js';
import { share } from './combining.js';
import type { AnswerFacts, VendorFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { CompiledQuestions, PlacedQuestion } from './model/compiled-questions.js';
import { compiledQuestions } from './model/compiled-questions.js';

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
  /** By measure, then by door: whether its questions are asked of the vendor. */
  readonly asked: readonly boolean[];
  readonly answers: readonly (AnswerFacts | undefined)[];
  /** 0 to 1000; an unanswered question is worth as little as the lowest level. */
  readonly strengths: readonly number[];
  /** By measure, then by door: the strengths of the answers times their weights. */
  readonly sums: readonly number[];
  /** By measure, then by door: the weight of the questions answered. */
  readonly answeredWeights: readonly number[];
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
export function isAnswered({ level, notApplicableReason }: AnswerFacts): boolean {
  return level !== null || (notApplicableReason ?? '') !== '';
}

/** Gives the strength of one answer of a day, 0 to 1000: its level, less what proof and age leave open. */
function answerStrength({ level, proof }: AnswerFacts, ageDays: number, { model }: CompiledModel): number {
  if (level === null) return 0;
  const proven = share(model.levelStrength[level], model.proofStrength[proof]);
  const staleDays = ageDays - model.freshDays;
  if (staleDays <= 0) return proven;
  return Math.floor((proven * Math.max(0, model.fadeDays - staleDays)) / model.fadeDays);
}

const ALWAYS_ASKED: readonly boolean[] = MEASURES.map(() => true);

/** Reads the answers to the questions that are asked of a vendor whose doors are open as `openDoors` says. */
export function readAnswers(facts: VendorFacts, openDoors: readonly boolean[], compiled: CompiledModel): Answered {
  const questions = compiledQuestions(facts.questions, compiled);
  const { placed, indexes, groupSizes, unanswered } = questions;
  const answers: (AnswerFacts | undefined)[] = [...unanswered.answers];
  const strengths = [...unanswered.strengths];
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
    const strength = answerStrength(answer, asOfDay - answeredDay, compiled);
    // There should be one answer a question; if there are more, the weakest counts, whatever their order.
    if (answers[index] !== undefined && strength >= (strengths[index] ?? 0)) continue;
    answers[index] = answer;
    strengths[index] = strength;
  }
  const asked = [...ALWAYS_ASKED, ...openDoors];
  const sums = [...unanswered.sums];
  const answeredWeights = [...unanswered.sums];
  let answeredCount = 0;
  for (let index = 0; index < placed.length; index += 1) {
    const answer = answers[index];
    const question = placed[index];
    if (answer === undefined || question === undefined) continue;
    if (!isAnswered(answer) || asked[question.group] !== true) continue;
    const { group, weight } = question;
    answeredCount += 1;
    sums[group] = (sums[group] ?? 0) + weight * (strengths[index] ?? 0);
    answeredWeights[group] = (answeredWeights[group] ?? 0) + weight;
  }
  let askedCount = 0;
  for (let group = 0; group < asked.length; group += 1) {
    if (asked[group] === true) askedCount += groupSizes[group] ?? 0;
  }
  return { questions, asked, answers, strengths, sums, answeredWeights, askedCount, answeredCount };
}

/** Gives the questions that are asked, one by one, as the explanation needs them. */
export function readingsOf({ questions, asked, answers, strengths }: Answered): readonly ControlReading[] {
  return questions.placed.flatMap(({ question, weight, group }, index) =>
    asked[group] === true ? { question, weight, group, answer: answers[index], strength: strengths[index] ?? 0 } : [],
  );
}

/**
 * Gives the weighted mean strength of every measure and door when unanswered questions are worth so much, 0 to 1000.
 * Questions that everybody is asked speak for their measure; a question that only some are asked speaks for the door that
 * makes it apply and for nothing else, so that a door which opens later can only add risk.
 */
export function controlsOf(answered: Answered, worthUnanswered: number): Controls {
  const { questions, asked, sums, answeredWeights } = answered;
  const means = [...questions.unanswered.sums];
  for (let group = 0; group < means.length; group += 1) {
    const weight = questions.groupWeights[group] ?? 0;
    if (asked[group] !== true || weight === 0) continue;
    const unanswered = weight - (answeredWeights[group] ?? 0);
    means[group] = Math.floor(((sums[group] ?? 0) + worthUnanswered * unanswered) / weight);
  }
  return { measures: means.slice(0, MEASURES.length), doors: means.slice(MEASURES.length) };
}
