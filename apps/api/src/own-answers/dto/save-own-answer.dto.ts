import { PROOFS, type Proof } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { AnswerSourceDto } from '../../assessments/dto/answer-source.dto.js';
import { OneOf } from '../../http/fields.js';
import { SaveAnswerDto } from '../../portal/dto/save-answer.dto.js';

/** One answer that the buyer found, with what it was taken from; `unknown` says that it was not found. */
export class SaveOwnAnswerDto extends SaveAnswerDto {
  @ApiProperty({
    type: AnswerSourceDto,
    required: false,
    nullable: true,
    description: 'Needed unless nothing was found.',
  })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => AnswerSourceDto)
  source?: AnswerSourceDto | null;

  @OneOf(PROOFS, {
    optional: true,
    nullable: true,
    description: 'How well the source proves it; self_attested unless said, and no more than its kind can give.',
  })
  proof?: Proof | null;
}
