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
  /** Each question once, in the order given. */
  readonly placed: readonly PlacedQuestion[];
  readonly indexes: ReadonlyMap<string, number>;
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
    if (indexes.has(question.key)) continue;
    indexes.set(question.key, placed.length);
    placed.push({ question, weight: model.questionWeights[question.key] ?? 1, group: groupOf(question) });
  }
  return { placed, indexes };
}

function groupOf({ appliesWhen, measure }: QuestionFacts): number {
  return appliesWhen === 'always' ? MEASURES.indexOf(measure) : MEASURES.length + DOORS.indexOf(appliesWhen);
}
