import { MEASURES } from '../../vocabulary.js';
import type { QuestionFacts } from '../facts.js';
import type { CompiledModel } from './compiled-model.js';
import { DOORS } from './compiled-model.js';

/** A question with its place in the sums. */
export interface PlacedQuestion {
  readonly question: QuestionFacts;
  readonly weight: number;
  /** What it speaks for: the measures in their order, then the doors. */
  readonly group: number;
}

/** A questionnaire laid out for computing. */
export interface CompiledQuestions {
  /** Each question that counts, once, in the order given. */
  readonly placed: readonly PlacedQuestion[];
  readonly indexes: ReadonlyMap<string, number>;
  /** The weight of all questions of a measure or door, by group. */
  readonly groupWeights: readonly number[];
  /** The number of questions of a measure or door, by group. */
  readonly groupSizes: readonly number[];
  /** What there is before any answer is read, by question and by group: lists to copy, which is quicker than to make. */
  readonly unanswered: {
    readonly answers: readonly undefined[];
    readonly strengths: readonly number[];
    readonly sums: readonly number[];
  };
}

const compiledQuestionnaires = new WeakMap<CompiledModel, WeakMap<readonly QuestionFacts[], CompiledQuestions>>();

/** Gives the questions laid out for computing; worked out once per list and model, which must not be changed afterwards. */
export function compiledQuestions(questions: readonly QuestionFacts[], compiled: CompiledModel): CompiledQuestions {
  let known = compiledQuestionnaires.get(compiled);
  if (known === undefined) compiledQuestionnaires.set(compiled, (known = new WeakMap()));
  let result = known.get(questions);
  if (result === undefined) known.set(questions, (result = compile(questions, compiled)));
  return result;
}

function compile(questions: readonly QuestionFacts[], { model }: CompiledModel): CompiledQuestions {
  const placed: PlacedQuestion[] = [];
  const indexes = new Map<string, number>();
  for (const question of questions) {
    const weight = model.questionWeights[question.key] ?? question.weight ?? 1;
    // What is asked for information only neither protects nor is missing.
    if (weight === 0 || indexes.has(question.key)) continue;
    indexes.set(question.key, placed.length);
    placed.push({ question, weight, group: groupOf(question) });
  }
  const groups = [...MEASURES, ...DOORS].map((_, of) => placed.filter(({ group }) => group === of));
  return {
    placed,
    indexes,
    groupWeights: groups.map((group) => group.reduce((sum, { weight }) => sum + weight, 0)),
    groupSizes: groups.map((group) => group.length),
    unanswered: {
      answers: placed.map(() => undefined),
      strengths: placed.map(() => 0),
      sums: groups.map(() => 0),
    },
  };
}

function groupOf({ appliesWhen, measure }: QuestionFacts): number {
  return appliesWhen === 'always' ? MEASURES.indexOf(measure) : MEASURES.length + DOORS.indexOf(appliesWhen);
}
