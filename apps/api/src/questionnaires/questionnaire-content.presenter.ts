import {
  isLibraryKey,
  QUESTIONNAIRE_STATUSES,
  TEMPLATE_LIMITS,
  type QuestionnaireStatus,
  type TemplateContent,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { QuestionnaireContentDto } from './dto/questionnaire-content.dto.js';
import type { Questionnaire } from './questionnaire.entity.js';
import type { ListedVersion } from './questionnaires.repository.js';

/** A questionnaire as it is written: its draft, or its newest version while there is none. */
export class QuestionnaireDraftView extends QuestionnaireContentDto {
  @Id() id: string;
  @Text({ max: 80 }) key: string;
  @OneOf(QUESTIONNAIRE_STATUSES) status: QuestionnaireStatus;
  @Flag({ description: 'It says something that is not published.' }) hasDraft: boolean;
  @Flag({ description: 'Of the library: to be copied, not changed.' }) library: boolean;
  @Text({ max: 20 }) etag: string;
}

/** One published version, without its questions. */
export class QuestionnaireVersionView {
  @Id() id: string;
  @Int({ min: 1, max: 100_000 }) number: number;
  @Int({ min: 0, max: TEMPLATE_LIMITS.questions }) questionCount: number;
  @Instant() createdAt: string;
}

/** Every published version, newest first. */
export class QuestionnaireVersionsView {
  @ApiProperty({ type: [QuestionnaireVersionView] }) items: QuestionnaireVersionView[];
}

/** Shows a questionnaire as it is written. */
export function presentDraft(questionnaire: Questionnaire, content: TemplateContent): QuestionnaireDraftView {
  const { id, key, status, draft, version } = questionnaire;
  const library = isLibraryKey(key);
  return { id, key, status, hasDraft: draft !== null, library, etag: toEtag(version), ...presentContent(content) };
}

/** Shows what a questionnaire says, in both languages. */
export function presentContent({ title, description, questions }: TemplateContent): QuestionnaireContentDto {
  return {
    title,
    description,
    questions: questions.map(({ key, own }) => ({ key, own: own && { ...own, options: [...own.options] } })),
  };
}

/** Shows a version. */
export function presentVersion({ id, number, questionCount, createdAt }: ListedVersion): QuestionnaireVersionView {
  return { id, number, questionCount, createdAt: createdAt.toISOString() };
}
