import type { Level } from '../../questionnaire/question.js';
import type { Archetype, DataCategory } from '../../vocabulary.js';
import type { Assessment } from '../assess.js';
import type { Answered } from '../controls.js';
import type { AccessScopeFacts, ContractFacts } from '../facts.js';

/** What flag rules may look at. */
export interface FlagFacts {
  readonly archetype: Archetype;
  /** The scopes in force, or the archetype's typical access while none was entered. */
  readonly scopes: readonly AccessScopeFacts[];
  /** The same with the ended ones. */
  readonly everyScope: readonly AccessScopeFacts[];
  /** True while no access was entered and the archetype's typical access stands in. */
  readonly assumedAccess: boolean;
  /** Our contract; nothing where none is kept. */
  readonly contract: ContractFacts | undefined;
  /** The day the judgement is made for, `YYYY-MM-DD`. */
  readonly asOfDate: string;
  /** People whose data can be reached; an unknown number is the most. */
  readonly people: number;
  /** The standing of a question, by its place in the questionnaire; nothing for one that is not asked of this vendor. */
  readonly standing: (index: number) => Standing | undefined;
  readonly isPersonal: (category: DataCategory) => boolean;
}

/** Where a question stands: a level that still counts, or nothing to go by. */
export type Standing = Level | 'unanswered';

/** Gathers what flag rules look at. */
export function flagFactsOf(assessment: Assessment): FlagFacts {
  const { facts, scopes, assumedAccess, exposure, answered, compiled } = assessment;
  return {
    archetype: facts.archetype,
    scopes,
    everyScope: assumedAccess ? scopes : facts.scopes,
    assumedAccess,
    contract: facts.contract,
    asOfDate: facts.asOfDate,
    people: exposure.people,
    standing: (index) => standingOf(answered, index),
    isPersonal: (category) => compiled.model.data[category].perPerson,
  };
}

function standingOf({ questions, asked, answers, strengths }: Answered, index: number): Standing | undefined {
  const question = questions.placed[index];
  if (question === undefined || asked[question.group] !== true) return undefined;
  const answer = answers[index];
  if (answer === undefined || answer.level === null) return 'unanswered';
  // A good answer that has faded to nothing proves nothing any more; a bad one stays bad.
  return strengths[index] === 0 && answer.level >= 2 ? 'unanswered' : answer.level;
}
