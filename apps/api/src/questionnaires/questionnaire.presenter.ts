import {
  APPLICABILITIES,
  isLibraryKey,
  MEASURES,
  QUESTIONNAIRE_STATUSES,
  TEMPLATE_LIMITS,
  type Applicability,
  type KeptQuestion,
  type Level,
  type Locale,
  type Measure,
  type QuestionnaireStatus,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Int, OneOf, Text } from '../http/fields.js';
import type { Question } from './question.entity.js';
import type { CurrentQuestionnaire } from './questionnaires.repository.js';

const NOTHING = { title: { en: '', 'zh-Hant': '' }, description: { en: '', 'zh-Hant': '' } };
const LONG = { max: 2_000, multiline: true } as const;

/** One of the five ordered answers. */
export class AnswerOptionView {
  @OneOf([0, 1, 2, 3, 4]) level: Level;
  @Text(LONG) text: string;
}

/** A question in words. */
export class QuestionTextView {
  @Text({ max: TEMPLATE_LIMITS.keyCharacters }) key: string;
  @OneOf(MEASURES) measure: Measure;
  @OneOf(APPLICABILITIES, { description: 'For whom it is asked.' }) appliesWhen: Applicability;
  @Text(LONG) text: string;
  @Text(LONG) why: string;
  @ApiProperty({ type: [AnswerOptionView] }) options: AnswerOptionView[];
  @ApiProperty({ type: [String], description: 'Standards and cases behind the levels; OURS marks our own judgement.' })
  sources: string[];
}

/** One question of a questionnaire. */
export class QuestionView extends QuestionTextView {
  @Id() id: string;
}

/** A questionnaire in its newest version, or in its draft while it has none. */
export class QuestionnaireView {
  @Id() id: string;
  @Text({ max: 80 }) key: string;
  @Text({ ...LONG, min: 0 }) title: string;
  @Text({ ...LONG, min: 0 }) description: string;
  @OneOf(QUESTIONNAIRE_STATUSES) status: QuestionnaireStatus;
  @Int({ min: 1, max: 100_000, nullable: true, description: 'Null for one that was never published.' }) version:
    number | null;
  @Int({ min: 0, max: TEMPLATE_LIMITS.questions }) questionCount: number;
  @Flag({ description: 'It has changes that are not published.' }) hasDraft: boolean;
  @Flag({ description: 'Of the library: to be copied, not changed.' }) library: boolean;
  @Text({ max: 20 }) etag: string;
}

/** A questionnaire with the questions of its newest version. */
export class QuestionnaireDetailView extends QuestionnaireView {
  @ApiProperty({ type: [QuestionView] }) questions: QuestionView[];
}

/** Shows a question of a questionnaire in one language. */
export function presentQuestion(question: Question, locale: Locale): QuestionView {
  return { id: question.id, ...presentQuestionText(question, locale) };
}

/** Shows what a question says in one language. */
export function presentQuestionText(question: KeptQuestion, locale: Locale): QuestionTextView {
  return {
    key: question.key,
    measure: question.measure,
    appliesWhen: question.appliesWhen,
    text: question.text[locale],
    why: question.why[locale],
    options: question.options.map(({ level, text }) => ({ level, text: text[locale] })),
    sources: [...question.sources],
  };
}

/** Shows a questionnaire in one language. */
export function presentQuestionnaire(
  { questionnaire, version, questionCount }: CurrentQuestionnaire,
  locale: Locale,
): QuestionnaireView {
  const said = version ?? questionnaire.draft ?? NOTHING;
  return {
    id: questionnaire.id,
    key: questionnaire.key,
    title: said.title[locale],
    description: said.description[locale],
    status: questionnaire.status,
    version: version?.number ?? null,
    questionCount,
    hasDraft: questionnaire.draft !== null,
    library: isLibraryKey(questionnaire.key),
    etag: toEtag(questionnaire.version),
  };
}
