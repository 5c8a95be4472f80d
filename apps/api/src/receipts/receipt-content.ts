import type { DocumentKind, Level, LocalizedText, Measure } from '@firebreak/domain';
import type { ReviewedAssessment } from '../assessments/assessments.service.js';
import type { Submission } from '../assessments/submission.entity.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import type { Question } from '../questionnaires/question.entity.js';

/** What was answered to a question, in words too. */
export interface ReceiptAnswer {
  readonly level: Level | null;
  /** The words of the level that was chosen. */
  readonly words: LocalizedText | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  readonly answeredAt: string;
}

/** A question as it was asked; null where nothing was answered. */
export interface ReceiptQuestion {
  readonly key: string;
  readonly measure: Measure;
  readonly text: LocalizedText;
  readonly answer: ReceiptAnswer | null;
}

/** A file that lay beside the answers. */
export interface ReceiptFile {
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly expiresOn: string | null;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** The question that it belongs to; null for the whole. */
  readonly questionKey: string | null;
}

/** All that a receipt says: who asked whom what, what was answered, and who signed it when. */
export interface ReceiptContent {
  readonly organization: string;
  readonly vendor: string;
  readonly checkPhrase: string;
  readonly questionnaire: { readonly key: string; readonly version: number; readonly title: LocalizedText };
  readonly assessmentId: string;
  readonly sentAt: string;
  readonly dueOn: string;
  readonly submission: {
    readonly number: number;
    readonly name: string;
    readonly title: string;
    readonly statement: string;
    readonly signedAt: string;
  };
  readonly questions: readonly ReceiptQuestion[];
  readonly evidence: readonly ReceiptFile[];
}

/** What there is to write down about a sign-off. */
export interface SignedFacts extends Pick<ReviewedAssessment, 'assessment' | 'questions'> {
  readonly organizationName: string;
  readonly submission: Submission;
  /** The files of the assessment; those that are not whole are left out. */
  readonly evidence: readonly Evidence[];
}

/** Writes a sign-off down. */
export function contentOf({
  organizationName,
  assessment,
  questions,
  submission,
  evidence,
}: SignedFacts): ReceiptContent {
  const answers = new Map(submission.answers.map((answer) => [answer.questionKey, answer]));
  const keys = new Map(questions.map(({ id, key }) => [id, key]));
  return {
    organization: organizationName,
    vendor: assessment.vendorName,
    checkPhrase: assessment.checkPhrase,
    questionnaire: {
      key: assessment.questionnaireKey,
      version: assessment.questionnaireVersion,
      title: assessment.questionnaireTitle,
    },
    assessmentId: assessment.id,
    sentAt: assessment.sentAt.toISOString(),
    dueOn: assessment.dueOn,
    submission: {
      number: submission.number,
      name: submission.signedByName,
      title: submission.signedByTitle,
      statement: submission.statement,
      signedAt: submission.submittedAt.toISOString(),
    },
    questions: questions.map((question) => {
      const answer = answers.get(question.key);
      const { key, measure, text } = question;
      if (!answer) return { key, measure, text, answer: null };
      const { level, unknown, notApplicableReason, comment, answeredAt } = answer;
      const words = wordsOf(question, level);
      return { key, measure, text, answer: { level, words, unknown, notApplicableReason, comment, answeredAt } };
    }),
    evidence: evidence.flatMap(({ state, fileName, kind, expiresOn, sizeBytes, sha256, questionId }) => {
      if (state !== 'stored' || sha256 === null) return [];
      const questionKey = questionId === null ? null : (keys.get(questionId) ?? null);
      return [{ fileName, kind, expiresOn, sizeBytes, sha256, questionKey }];
    }),
  };
}

/** The words of a level; null for none. */
export function wordsOf({ options }: Pick<Question, 'options'>, level: Level | null): LocalizedText | null {
  return options.find((option) => option.level === level)?.text ?? null;
}
