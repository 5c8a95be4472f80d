import {
  APPLICABILITIES,
  LEVELS,
  MEASURES,
  QUESTION_LIMITS,
  TEMPLATE_LIMITS,
  type Applicability,
  type LocalizedText,
  type Measure,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Int, OneOf, Text } from '../../http/fields.js';
import { Localized, LocalizedList } from '../../http/localized-fields.js';

/** What an organisation writes itself of a question of its own; texts may be empty until it is published. */
export class OwnQuestionDto {
  @OneOf(MEASURES) measure: Measure;
  @OneOf(APPLICABILITIES) appliesWhen: Applicability;
  @Int({ min: 0, max: TEMPLATE_LIMITS.maxWeight, description: 'Among the questions of its measure; 0 does not count.' })
  weight: number;
  @Localized({ max: QUESTION_LIMITS.maxTextCharacters }) text: LocalizedText;
  @Localized({ max: QUESTION_LIMITS.maxWhyCharacters }) why: LocalizedText;
  @LocalizedList({ max: QUESTION_LIMITS.maxOptionCharacters, count: LEVELS.length }) options: LocalizedText[];
}

/** One question: one of the library by its key, or one of the organisation's own. */
export class TemplateQuestionDto {
  @Text({
    max: TEMPLATE_LIMITS.keyCharacters,
    description: 'Of the library, such as `MFA-04`; one’s own is `OWN-` and eight digits of Crockford’s base 32.',
  })
  key: string;

  @ApiProperty({ type: OwnQuestionDto, nullable: true, description: 'Null for a question of the library.' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => OwnQuestionDto)
  own: OwnQuestionDto | null;
}

/** A whole questionnaire as it is written, in both languages. */
export class QuestionnaireContentDto {
  @Localized({ max: TEMPLATE_LIMITS.titleCharacters }) title: LocalizedText;
  @Localized({ max: TEMPLATE_LIMITS.descriptionCharacters }) description: LocalizedText;

  @ApiProperty({ type: [TemplateQuestionDto], maxItems: TEMPLATE_LIMITS.questions })
  @IsArray()
  @ArrayMaxSize(TEMPLATE_LIMITS.questions)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TemplateQuestionDto)
  questions: TemplateQuestionDto[];
}
