import {
  ANSWER_CHANGES,
  ASSESSMENT_STATUSES,
  changeOf,
  FILLED_IN_BY,
  isOverdue,
  LOCALES,
  PROOFS,
  type AnswerChange,
  type AssessmentStatus,
  type FilledInBy,
  type Level,
  type Locale,
  type Proof,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import { proofOf, type SubmittedAnswer } from '../judgements/submitted-answer.js';
import { MailProgressView, presentMailProgress } from '../mail/mail-progress.presenter.js';
import type { MailOnItsWay } from '../mail/mail.service.js';
import { presentQuestion, QuestionView } from '../questionnaires/questionnaire.presenter.js';
import type { AssessmentRow } from './assessment-list.repository.js';
import type { ComparedAssessment } from './assessment-review.service.js';
import type { SentAssessment } from './assessments.service.js';
import { AnswerSourceDto } from './dto/answer-source.dto.js';
import { peopleOf } from './invited-people.js';
import { InvitedPersonView, presentInvitedPerson, RespondentNameView } from './invited-person.presenter.js';
import { presentPreviousAnswer, PreviousAnswerView } from './previous-answer.presenter.js';
import type { Submission } from './submission.entity.js';

const LONG = { max: 2_000, multiline: true } as const;

/** A vendor by name. */
export class VendorNameView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
}

/** A questionnaire by name. */
export class QuestionnaireNameView {
  @Id() id: string;
  @Text({ max: 80 }) key: string;
  @Text(LONG) title: string;
}

/** How far the respondent is. */
export class ProgressView {
  @Int({ min: 0, max: 500 }) answered: number;
  @Int({ min: 0, max: 500 }) asked: number;
}

/** One questionnaire sent to one vendor. */
export class AssessmentView {
  @Id() id: string;
  @ApiProperty() vendor: VendorNameView;
  @ApiProperty() questionnaire: QuestionnaireNameView;
  @OneOf(ASSESSMENT_STATUSES) status: AssessmentStatus;
  @OneOf(FILLED_IN_BY, { description: 'The buyer where the vendor does not answer: nobody is invited then.' })
  filledInBy: FilledInBy;
  @Flag() overdue: boolean;
  @Day() dueOn: string;
  @Email() respondentEmail: string;
  @Text({ max: 80, nullable: true }) respondentName: string | null;
  @OneOf(LOCALES) locale: string;
  @Text({ max: 80, min: 0, description: 'Empty where nobody is asked.' }) checkPhrase: string;
  @ApiProperty() progress: ProgressView;
  @ApiProperty({ type: [InvitedPersonView], description: 'Who was invited, in that order.' })
  people: InvitedPersonView[];
  @Text({ ...LONG, nullable: true, description: 'What the reviewer wrote last.' }) decisionComment: string | null;
  @Instant() sentAt: string;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Instant({ nullable: true }) decidedAt: string | null;
  @Text({ max: 20 }) etag: string;
}

/** A question as the reviewer sees it, beside what the vendor had signed before. */
export class ReviewedQuestionView extends QuestionView {
  @ApiProperty({ type: PreviousAnswerView, nullable: true }) previousAnswer: PreviousAnswerView | null;
  @OneOf(ANSWER_CHANGES, {
    nullable: true,
    description: 'How the answer stands to the previous one; null without either.',
  })
  change: AnswerChange | null;
  @ApiProperty({
    type: PreviousAnswerView,
    nullable: true,
    description: 'What was signed before the answers were sent back; null where that is the same answer.',
  })
  returnedAnswer: PreviousAnswerView | null;
  @Int({ min: 0, max: 1_000, description: 'How much it counts among those of its measure.' }) weight: number;
}

/** An answer as it was signed. */
export class SubmittedAnswerView {
  @Id() questionId: string;
  @Text({ max: 40 }) questionKey: string;
  @OneOf([0, 1, 2, 3, 4], { nullable: true }) level: Level | null;
  @Flag() unknown: boolean;
  @Text({ max: 500, nullable: true, multiline: true }) notApplicableReason: string | null;
  @Text({ ...LONG, nullable: true }) comment: string | null;
  @Instant() answeredAt: string;
  @ApiProperty({
    type: RespondentNameView,
    nullable: true,
    description: 'Who gave it; null where that was not kept yet.',
  })
  answeredBy: RespondentNameView | null;
  @OneOf(PROOFS) proof: Proof;
  @ApiProperty({
    type: AnswerSourceDto,
    nullable: true,
    description: 'What the buyer took it from; null where the vendor gave it, or nothing was found.',
  })
  source: AnswerSourceDto | null;
  @OneOf(PROOFS, { nullable: true, description: 'How well the buyer who filled it in holds it proven.' })
  claimedProof: Proof | null;
}

/** Who signed, and what was said. */
export class SubmissionView {
  @Int({ min: 1, max: 10_000 }) number: number;
  @Text({ max: 120 }) name: string;
  @Text({ max: 120 }) title: string;
  @Text({ max: 1_000, multiline: true }) statement: string;
  @OneOf(PROOFS, { description: 'Of every answer whose own proof was not granted.' }) proof: Proof;
  @Instant() submittedAt: string;
}

/** An assessment with its questions and the answers that were signed last. */
export class AssessmentDetailView extends AssessmentView {
  @ApiProperty({ type: [ReviewedQuestionView] }) questions: ReviewedQuestionView[];
  @ApiProperty({ type: [SubmittedAnswerView] }) answers: SubmittedAnswerView[];
  @ApiProperty({ type: SubmissionView, nullable: true }) submission: SubmissionView | null;
}

/** What is shown once, when an invitation is made. */
export class InvitationView {
  @Text({ max: 500 }) url: string;
  @Text({ max: 40, description: 'Can be typed instead of clicking.' }) code: string;
  @Text({ max: 80 }) checkPhrase: string;
  @Instant() expiresAt: string;
}

/** The mail that carries the invitation. */
export class InvitationMailView {
  @ApiProperty({ type: MailProgressView, nullable: true, description: 'Null for one that left long ago.' })
  mail: MailProgressView | null;
}

/** A sent assessment with its invitation. */
export class SentAssessmentView {
  @ApiProperty() assessment: AssessmentView;
  @ApiProperty() invitation: InvitationView;
}

/** Shows an assessment; `today` decides whether it is overdue. */
export function presentAssessment(row: AssessmentRow, locale: Locale, today: string): AssessmentView {
  return {
    id: row.id,
    vendor: { id: row.vendorId, name: row.vendorName },
    questionnaire: { id: row.questionnaireId, key: row.questionnaireKey, title: row.questionnaireTitle[locale] },
    status: row.status,
    filledInBy: row.filledInBy,
    overdue: isOverdue(row.status, row.dueOn, today),
    dueOn: row.dueOn,
    respondentEmail: row.respondentEmail,
    respondentName: row.respondentName,
    locale: row.locale,
    checkPhrase: row.checkPhrase,
    progress: { answered: row.answered, asked: row.asked },
    people: peopleOf(row.invitations).map(presentInvitedPerson),
    decisionComment: row.decisionComment,
    sentAt: row.sentAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    etag: toEtag(row.version),
  };
}

/** Shows an assessment with its questions and signed answers. */
export function presentAssessmentDetail(
  { assessment, questions, submission, previousAnswers, returned, weights }: ComparedAssessment,
  locale: Locale,
  today: string,
): AssessmentDetailView {
  const ids = new Map(questions.map((question) => [question.key, question.id]));
  const answers = new Map(submission?.answers.map((answer) => [answer.questionKey, answer]));
  return {
    ...presentAssessment(assessment, locale, today),
    questions: questions.map((question) => {
      const previous = previousAnswers.get(question.id);
      return {
        ...presentQuestion(question, locale),
        previousAnswer: presentPreviousAnswer(previous),
        change: changeOf(answers.get(question.key) ?? null, previous ?? null),
        returnedAnswer: presentReturnedAnswer(returned, assessment, answers.get(question.key)),
        weight: weights[question.key] ?? question.weight ?? 1,
      };
    }),
    answers: submission ? presentSubmittedAnswers(submission, ids) : [],
    submission: submission && presentSubmission(submission),
  };
}

function presentReturnedAnswer(
  returned: Submission | null,
  { filledInBy }: AssessmentRow,
  now: SubmittedAnswer | undefined,
): PreviousAnswerView | null {
  const before = returned?.answers.find(({ questionKey }) => questionKey === now?.questionKey);
  if (!returned || !before || before.answeredAt === now?.answeredAt) return null;
  return presentPreviousAnswer({ ...before, submittedAt: returned.submittedAt, filledInBy });
}

function presentSubmittedAnswers(submission: Submission, ids: ReadonlyMap<string, string>): SubmittedAnswerView[] {
  return submission.answers.flatMap((answer) => {
    const questionId = ids.get(answer.questionKey);
    if (questionId === undefined) return [];
    const proof = proofOf(submission, answer.questionKey);
    const { answeredBy = null, source = null, claimedProof = null } = answer;
    return [{ ...answer, questionId, answeredBy, source, claimedProof, proof }];
  });
}

/** Shows who signed. */
export function presentSubmission(submission: Submission): SubmissionView {
  const { number, signedByName, signedByTitle, statement, proof, submittedAt } = submission;
  return { number, name: signedByName, title: signedByTitle, statement, proof, submittedAt: submittedAt.toISOString() };
}

/** Shows where the mail with the invitation stands. */
export function presentInvitationMail(mail: MailOnItsWay | null): InvitationMailView {
  return { mail: mail && presentMailProgress(mail) };
}

/** Shows a sent assessment with its invitation. */
export function presentSent(
  { assessment, invitation }: SentAssessment,
  locale: Locale,
  today: string,
): SentAssessmentView {
  const { url, code, checkPhrase, expiresAt } = invitation;
  return {
    assessment: presentAssessment(assessment, locale, today),
    invitation: { url, code, checkPhrase, expiresAt: expiresAt.toISOString() },
  };
}
