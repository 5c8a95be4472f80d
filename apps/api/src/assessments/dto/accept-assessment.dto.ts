import { ASSESSMENT_LIMITS, PROOFS, type Proof } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import { Flag, Id, OneOf, Text } from '../../http/fields.js';

/** How well one answer is proven. */
export class AnswerProofDto {
  @Id() questionId: string;
  @OneOf(PROOFS) proof: Proof;
}

/** What a reviewer adds when accepting. */
export class AcceptAssessmentDto {
  @OneOf(PROOFS, { optional: true, description: 'How well the answers are proven; self_attested unless said.' })
  proof?: Proof;

  @ApiProperty({
    type: [AnswerProofDto],
    required: false,
    maxItems: ASSESSMENT_LIMITS.questions,
    description: 'Single answers that are proven otherwise than the whole.',
  })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(ASSESSMENT_LIMITS.questions)
  @ValidateNested({ each: true })
  @Type(() => AnswerProofDto)
  proofs?: AnswerProofDto[];

  @Flag({ optional: true, description: 'The vendor is told by mail what it is asked to mend; true unless said.' })
  tellsVendor?: boolean;

  @Text({ max: ASSESSMENT_LIMITS.decisionCommentCharacters, multiline: true, optional: true, nullable: true })
  comment?: string | null;
}
