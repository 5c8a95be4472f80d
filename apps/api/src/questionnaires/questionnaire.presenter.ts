import {
  APPLICABILITIES,
  MEASURES,
  type Applicability,
  type Level,
  type Locale,
  type Measure,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Id, Int, OneOf, Text } from '../http/fields.js';
import type { Question } from './question.entity.js';
import type { CurrentQuestionnaire } from './questionnaires.repository.js';

const LONG = { max: 2_000, multiline: true } as const;

/** One of the five ordered answers. */
export class AnswerOptionView {
  @OneOf([0, 1, 2, 3, 4]) level: Level;
  @Text(LONG) text: string;
}

/** One question. */
export class QuestionView {
  @Id() id: string;
  @Text({ max: 40 }) key: string;
  @OneOf(MEASURES) measure: Measure;
  @OneOf(APPLICABILITIES, { description: 'For whom it is asked.' }) appliesWhen: Applicability;
  @Text(LONG) text: string;
  @Text(LONG) why: string;
  @ApiProperty({ type: [AnswerOptionView] }) options: AnswerOptionView[];
  @ApiProperty({ type: [String], description: 'Standards and cases behind the levels; OURS marks our own judgement.' })
  sources: string[];
}

/** A questionnaire in its newest version. */
export class QuestionnaireView {
  @Id() id: string;
  @Text({ max: 80 }) key: string;
  @Text(LONG) title: string;
  @Text(LONG) description: string;
  @OneOf(['draft', 'published', 'retired']) status: 'draft' | 'published' | 'retired';
  @Int({ min: 1, max: 100_000 }) version: number;
  @Int({ min: 0, max: 500 }) questionCount: number;
  @Text({ max: 20 }) etag: string;
}

/** A questionnaire with its questions. */
export class QuestionnaireDetailView extends QuestionnaireView {
  @ApiProperty({ type: [QuestionView] }) questions: QuestionView[];
}

/** Shows a question in one language. */
export function presentQuestion(question: Question, locale: Locale): QuestionView {
  return {
    id: question.id,
    key: question.key,
    measure: question.measure,
    appliesWhen: question.appliesWhen,
    text: question.text[locale],
    why: question.why[locale],
    options: question.options.map(({ level, text }) => ({ level, text: text[locale] })),
    sources: question.sources,
  };
}

/** Shows a questionnaire in one language. */
export function presentQuestionnaire(
  { questionnaire, version, questionCount }: CurrentQuestionnaire,
  locale: Locale,
): QuestionnaireView {
  return {
    id: questionnaire.id,
    key: questionnaire.key,
    title: version.title[locale],
    description: version.description[locale],
    status: questionnaire.status,
    version: version.number,
    questionCount,
    etag: toEtag(questionnaire.version),
  };
}
