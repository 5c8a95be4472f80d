import {
  ANSWER_LIMITS,
  ASSESSMENT_STATUSES,
  isOverdue,
  LEVELS,
  LOCALES,
  type AssessmentStatus,
  type Level,
  type Locale,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { presentSubmission, SubmissionView } from '../assessments/assessment.presenter.js';
import { presentPreviousAnswer, PreviousAnswerView } from '../assessments/previous-answer.presenter.js';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, OneOf, Text } from '../http/fields.js';
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
  @Text({ max: 20 }) etag: string;
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
export function presentAnswer(answer: Answer): AnswerView {
  const { questionId, level, unknown, notApplicableReason, comment, answeredAt, version } = answer;
  return {
    questionId,
    level,
    unknown,
    notApplicableReason,
    comment,
    answeredAt: answeredAt.toISOString(),
    etag: toEtag(version),
  };
}

/** Shows the assessment to its respondent. */
export function presentPortalAssessment(
  portal: PortalAssessment,
  wishedLocale: Locale | null,
  today: string,
): PortalAssessmentView {
  const { assessment, questions, answers, previousAnswers, submission, verified } = portal;
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
    verified,
    returnComment: assessment.status === 'returned' ? assessment.decisionComment : null,
    questions: questions.map((question) => ({
      ...presentQuestion(question, locale),
      applies: true,
      previousAnswer: presentPreviousAnswer(previousAnswers.get(question.id)),
    })),
    answeredQuestionIds: answers.map((answer) => answer.questionId),
    answers: verified ? answers.map(presentAnswer) : [],
    submission: verified && submission ? presentSubmission(submission) : null,
  };
}

/** How far a browser was let in. */
export class PortalEntryView {
  @Flag({ description: 'Saved answers may be read back.' }) verified: boolean;
}
