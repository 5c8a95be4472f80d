import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import { Id, Text } from '../../http/fields.js';

/** What the reviewer asks about one answer. */
export class AnswerQuestionDto {
  @Id() questionId: string;
  @Text({ max: ASSESSMENT_LIMITS.messageCharacters, multiline: true, description: 'Shown to the vendor.' })
  text: string;
}

/** Why answers go back to the vendor: a comment, questions about single answers, or both. */
export class ReturnAssessmentDto {
  @Text({
    max: ASSESSMENT_LIMITS.decisionCommentCharacters,
    multiline: true,
    optional: true,
    nullable: true,
    description: 'Shown to the vendor; needed where no single answer is asked about.',
  })
  comment?: string | null;

  @ApiProperty({ type: [AnswerQuestionDto], required: false, maxItems: ASSESSMENT_LIMITS.questions })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(ASSESSMENT_LIMITS.questions)
  @ValidateNested({ each: true })
  @Type(() => AnswerQuestionDto)
  questions?: AnswerQuestionDto[];
}
