import { ANSWER_LIMITS, LEVELS, PROOFS, type Level, type Locale, type Proof } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { AssessmentView, presentAssessment } from '../assessments/assessment.presenter.js';
import { AnswerSourceDto } from '../assessments/dto/answer-source.dto.js';
import { RespondentNameView } from '../assessments/invited-person.presenter.js';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Instant, OneOf, Text } from '../http/fields.js';
import { presentQuestion, QuestionView } from '../questionnaires/questionnaire.presenter.js';
import type { SignedOwnAnswer } from './own-answers.repository.js';
import type { FilledInAssessment } from './own-answers.service.js';

/** An answer that the buyer filled in, as it was saved last. */
export class OwnAnswerView {
  @Id() questionId: string;
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Flag({ description: 'It was looked for and not found.' }) unknown: boolean;
  @Text({ max: ANSWER_LIMITS.maxNotApplicableReasonCharacters, nullable: true, multiline: true }) notApplicableReason:
    string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, nullable: true, multiline: true }) comment: string | null;
  @ApiProperty({ type: AnswerSourceDto, nullable: true }) source: AnswerSourceDto | null;
  @OneOf(PROOFS, { nullable: true }) proof: Proof | null;
  @Instant() answeredAt: string;
  @ApiProperty({ type: RespondentNameView }) answeredBy: RespondentNameView;
  @Text({ max: 20 }) etag: string;
}

/** A questionnaire that the buyer fills in, with what is saved so far. */
export class OwnAnswersView {
  @ApiProperty() assessment: AssessmentView;
  @ApiProperty({ type: [QuestionView] }) questions: QuestionView[];
  @ApiProperty({ type: [OwnAnswerView] }) answers: OwnAnswerView[];
}

/** Shows an answer with who gave it. */
export function presentOwnAnswer(answer: SignedOwnAnswer): OwnAnswerView {
  const { questionId, level, unknown, notApplicableReason, comment, source, proof, answeredBy } = answer;
  return {
    questionId,
    level,
    unknown,
    notApplicableReason,
    comment,
    source,
    proof,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy,
    etag: toEtag(answer.version),
  };
}

/** Shows a questionnaire with what is filled in. */
export function presentOwnAnswers(
  { assessment, questions, answers }: FilledInAssessment,
  locale: Locale,
  today: string,
): OwnAnswersView {
  return {
    assessment: presentAssessment(assessment, locale, today),
    questions: questions.map((question) => presentQuestion(question, locale)),
    answers: answers.map(presentOwnAnswer),
  };
}
