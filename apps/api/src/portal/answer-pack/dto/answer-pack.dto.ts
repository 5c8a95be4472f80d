import {
  ANSWER_IMPORT_LIMITS,
  ANSWER_LIMITS,
  ASSESSMENT_LIMITS,
  LEVELS,
  MEASURES,
  type Level,
  type LocalizedText,
  type Measure,
} from '@firebreak/domain';
import { Flag, Int, OneOf, Text } from '../../../http/fields.js';
import { QueryInstant } from '../../../http/query-fields.js';
import { ListOf, Nested } from '../../../http/nested.js';
import type { SignedDocument } from '../../../signing/signed-document.js';
import type { AnswerPackContent, PackedAnswer } from '../answer-pack.js';

const NAME = { max: 200 } as const;
const LONG = { max: 2_000, multiline: true } as const;
const AT = { optional: false } as const;

/** A text in every language of the product. */
export class PackedTextDto implements LocalizedText {
  @Text(LONG) en: string;
  @Text(LONG) 'zh-Hant': string;
}

/** One answer of a pack. */
export class PackedAnswerDto implements PackedAnswer {
  @Text({ max: 80 }) questionKey: string;
  @Text({ max: 64 }) questionHash: string;
  @OneOf(MEASURES) measure: Measure;
  @Nested(() => PackedTextDto) text: PackedTextDto;
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Nested(() => PackedTextDto, { nullable: true }) words: PackedTextDto | null;
  @Flag() unknown: boolean;
  @Text({ max: ANSWER_LIMITS.maxNotApplicableReasonCharacters, min: 0, nullable: true, multiline: true })
  notApplicableReason: string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, nullable: true, multiline: true }) comment: string | null;
  @QueryInstant(AT) answeredAt: string;
}

/** The questionnaire that a pack answers. */
export class PackedQuestionnaireDto {
  @Text({ max: 80 }) key: string;
  @Int({ min: 1, max: 100_000 }) version: number;
  @Nested(() => PackedTextDto) title: PackedTextDto;
}

/** Who signed the answers of a pack. */
export class PackedSignOffDto {
  @Text({ max: ASSESSMENT_LIMITS.signatureCharacters }) name: string;
  @Text({ max: ASSESSMENT_LIMITS.signatureCharacters }) title: string;
  @QueryInstant(AT) signedAt: string;
}

/** What a pack says. */
export class AnswerPackContentDto implements AnswerPackContent {
  @Text(NAME) vendor: string;
  @Nested(() => PackedQuestionnaireDto) questionnaire: PackedQuestionnaireDto;
  @QueryInstant(AT) exportedAt: string;
  @Nested(() => PackedSignOffDto, { nullable: true }) signed: PackedSignOffDto | null;
  @ListOf(() => PackedAnswerDto, { max: ANSWER_IMPORT_LIMITS.answers }) answers: PackedAnswerDto[];
}

/** The signature under a pack. */
export class PackSignatureDto {
  @Text({ max: 400 }) key: string;
  @Text({ max: 1_000, multiline: true }) note: string;
}

/** An answer pack as it was downloaded (docs/ANSWER-PACK.md). */
export class AnswerPackDto implements SignedDocument<AnswerPackContent> {
  @OneOf(['firebreak-answer-pack/1']) format: 'firebreak-answer-pack/1';
  @Nested(() => AnswerPackContentDto) content: AnswerPackContentDto;
  @Nested(() => PackSignatureDto) signature: PackSignatureDto;
}
