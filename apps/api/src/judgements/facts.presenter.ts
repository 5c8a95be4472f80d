import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  ANSWER_SOURCES,
  ARCHETYPES,
  DATA_CATEGORIES,
  libraryQuestion,
  PROOFS,
  QUESTION_LIMITS,
  TEMPLATE_LIMITS,
  type AccessLevel,
  type AccessType,
  type AnswerSourceKind,
  type Archetype,
  type DataCategory,
  type Level,
  type Locale,
  type LocalizedText,
  type Proof,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Flag, Id, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import { Localized } from '../http/localized-fields.js';
import { presentQuestionText, QuestionTextView } from '../questionnaires/questionnaire.presenter.js';
import { ContractFactsDto } from './dto/contract-facts.dto.js';
import type { FactsNow } from './what-if.service.js';

/** What counts of an access scope. */
export class ScopeFactsView {
  @Id() id: string;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES) dataCategories: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, nullable: true }) peopleCount: number | null;
  @SomeOf(ACCESS_TYPES) accessTypes: AccessType[];
  @Flag() humanChannel: boolean;
  @Flag() canResetCredentials: boolean;
  @Flag() critical: boolean;
  @Day({ nullable: true }) endsOn: string | null;
}

/** What counts of the newest answer to a question. */
export class AnswerFactsView {
  @Text({ max: 40 }) questionKey: string;
  @OneOf([0, 1, 2, 3, 4], { nullable: true }) level: Level | null;
  @Text({ max: 500, multiline: true, nullable: true }) notApplicableReason: string | null;
  @OneOf(PROOFS) proof: Proof;
  @Day() answeredOn: string;
  @OneOf(ANSWER_SOURCES, {
    optional: true,
    description: 'What the buyer took it from; missing where the vendor gave it.',
  })
  takenFrom?: AnswerSourceKind;
}

/** A question that counts, asked or not. */
export class JudgedQuestionView extends QuestionTextView {
  @Int({
    min: 0,
    max: TEMPLATE_LIMITS.maxWeight,
    nullable: true,
    description: 'Among the questions of its measure; null where the risk model says it.',
  })
  weight: number | null;

  @Localized({
    max: QUESTION_LIMITS.maxTextCharacters,
    nullable: true,
    description: 'An organisation’s own question in both languages, as the explanation names it.',
  })
  ownText: LocalizedText | null;
}

/** The risk model in force: a published one, and the constants that the organisation sets differently. */
export class ModelDefinitionView {
  @Text({ max: 40 }) version: string;
  @Text({ max: 40 }) baseVersion: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'By the constants’ keys.' })
  adjustments: Record<string, number>;
}

/** Everything that a judgement made now would stand on: whoever has the model comes to the same result. */
export class VendorFactsView {
  @OneOf(ARCHETYPES) archetype: Archetype;
  @Day() asOfDate: string;
  @Text({ max: 3 }) currency: string;
  @ApiProperty({ type: [ScopeFactsView] }) scopes: ScopeFactsView[];
  @ApiProperty() contract: ContractFactsDto;
  @ApiProperty({ type: [JudgedQuestionView], description: 'All that count; which of them apply follows.' })
  questions: JudgedQuestionView[];
  @ApiProperty({ type: [AnswerFactsView] }) answers: AnswerFactsView[];
  @ApiProperty() model: ModelDefinitionView;
}

/** Shows what a judgement made now would stand on. */
export function presentFacts({ facts, questions, model }: FactsNow, locale: Locale): VendorFactsView {
  const { archetype, asOfDate, currency, scopes, contract, answers } = facts;
  return {
    archetype,
    asOfDate,
    currency,
    scopes: scopes.map((scope) => ({
      ...scope,
      dataCategories: [...scope.dataCategories],
      accessTypes: [...scope.accessTypes],
    })),
    contract,
    questions: questions.map((question) => ({
      ...presentQuestionText(question, locale),
      weight: question.weight ?? null,
      ownText: libraryQuestion(question.key) === undefined ? question.text : null,
    })),
    answers: answers.map((answer) => ({ ...answer })),
    model: { ...model, adjustments: { ...model.adjustments } },
  };
}
