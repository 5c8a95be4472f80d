import {
  ANSWER_LIMITS,
  ASSESSMENT_STATUSES,
  isOverdue,
  LEVELS,
  LOCALES,
  MEASURES,
  type AssessmentStatus,
  type Level,
  type Locale,
  type Measure,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { presentSubmission, SubmissionView } from '../assessments/assessment.presenter.js';
import { peopleOf, type InvitationFacts } from '../assessments/invited-people.js';
import {
  InvitedPersonView,
  presentInvitedPerson,
  RespondentNameView,
} from '../assessments/invited-person.presenter.js';
import { presentPreviousAnswer, PreviousAnswerView } from '../assessments/previous-answer.presenter.js';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, OneOf, SomeOf, Text } from '../http/fields.js';
import { presentQuestion, QuestionView } from '../questionnaires/questionnaire.presenter.js';
import type { Answer } from './answer.entity.js';
import type { PortalAssessment } from './portal.service.js';

/** A question as the respondent sees it. */
export class PortalQuestionView extends QuestionView {
  @Flag({ description: 'Asked of this vendor.' }) applies: boolean;
  @ApiProperty({ type: PreviousAnswerView, nullable: true, description: 'Null until the one-time code is given.' })
  previousAnswer: PreviousAnswerView | null;
}

/** A saved answer. */
export class AnswerView {
  @Id() questionId: string;
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Flag() unknown: boolean;
  @Text({ max: ANSWER_LIMITS.maxNotApplicableReasonCharacters, nullable: true, multiline: true }) notApplicableReason:
    string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, nullable: true, multiline: true }) comment: string | null;
  @Instant() answeredAt: string;
  @ApiProperty({ type: RespondentNameView, nullable: true, description: 'Who gave it; null until the code is given.' })
  answeredBy: RespondentNameView | null;
  @Text({ max: 20 }) etag: string;
}

/** What this browser was invited to do. */
export class PortalInvitationView {
  @Id() id: string;
  @SomeOf(MEASURES, {
    nullable: true,
    description:
      'The sections that a colleague handed over; null for all of them, with the right to sign and hand over.',
  })
  measures: Measure[] | null;
}

/** The one assessment that an invitation leads to. */
export class PortalAssessmentView {
  @Text({ max: 200 }) organizationName: string;
  @Text({ max: 200 }) vendorName: string;
  @Text({ max: 200 }) questionnaireTitle: string;
  @Text({ max: 80, description: 'Compare it with your contact.' }) checkPhrase: string;
  @Day() dueOn: string;
  @Flag() overdue: boolean;
  @OneOf(LOCALES, { description: 'The language that the sender chose.' }) locale: string;
  @OneOf(ASSESSMENT_STATUSES) status: AssessmentStatus;
  @ApiProperty({ type: PortalInvitationView }) invitation: PortalInvitationView;
  @ApiProperty({
    type: [InvitedPersonView],
    description: 'Who answers; only for the person whom the buyer invited, after the code.',
  })
  people: InvitedPersonView[];
  @Flag({ description: 'The one-time code was given, so saved answers are shown.' }) verified: boolean;
  @Text({ max: 2_000, nullable: true, multiline: true, description: 'What the reviewer asks when answers came back.' })
  returnComment: string | null;
  @ApiProperty({ type: [PortalQuestionView] }) questions: PortalQuestionView[];
  @ApiProperty({ type: [String], description: 'Ids of questions that have an answer; what it says needs the code.' })
  answeredQuestionIds: string[];
  @ApiProperty({ type: [AnswerView], description: 'Empty until the one-time code is given.' }) answers: AnswerView[];
  @ApiProperty({ type: SubmissionView, nullable: true, description: 'Who signed last; shown after the one-time code.' })
  submission: SubmissionView | null;
}

/** Shows a saved answer. */
export function presentAnswer(answer: Answer, people: readonly InvitationFacts[]): AnswerView {
  const { questionId, level, unknown, notApplicableReason, comment, answeredAt, version } = answer;
  return {
    questionId,
    level,
    unknown,
    notApplicableReason,
    comment,
    answeredAt: answeredAt.toISOString(),
    answeredBy: nameOfAnswerer(answer, people),
    etag: toEtag(version),
  };
}

/** Who gave an answer, as far as these invitations tell. */
export function nameOfAnswerer(
  { invitationId }: Answer,
  people: readonly InvitationFacts[],
): { name: string | null; email: string } | null {
  const giver = people.find(({ id }) => id === invitationId);
  return giver ? { name: giver.name, email: giver.email } : null;
}

/** Shows the assessment to its respondent. */
export function presentPortalAssessment(
  portal: PortalAssessment,
  wishedLocale: Locale | null,
  today: string,
): PortalAssessmentView {
  const { assessment, questions, answers, previousAnswers, submission, respondent } = portal;
  const { verified, measures } = respondent;
  const isLead = measures === null;
  const locale = wishedLocale ?? assessment.locale;
  return {
    organizationName: portal.organizationName,
    vendorName: assessment.vendorName,
    questionnaireTitle: assessment.questionnaireTitle[locale],
    checkPhrase: assessment.checkPhrase,
    dueOn: assessment.dueOn,
    overdue: isOverdue(assessment.status, assessment.dueOn, today),
    locale: assessment.locale,
    status: assessment.status,
    invitation: { id: respondent.invitationId, measures: measures && [...measures] },
    people: isLead && verified ? peopleOf(assessment.invitations).map(presentInvitedPerson) : [],
    verified,
    // It may speak of sections that were not handed over.
    returnComment: isLead && assessment.status === 'returned' ? assessment.decisionComment : null,
    questions: questions.map((question) => ({
      ...presentQuestion(question, locale),
      applies: true,
      previousAnswer: presentPreviousAnswer(previousAnswers.get(question.id)),
    })),
    answeredQuestionIds: answers.map((answer) => answer.questionId),
    answers: verified ? answers.map((answer) => presentAnswer(answer, assessment.invitations)) : [],
    submission: verified && submission ? presentSubmission(submission) : null,
  };
}

/** How far a browser was let in. */
export class PortalEntryView {
  @Flag({ description: 'Saved answers may be read back.' }) verified: boolean;
}
