import type { Level, LocalizedText, Measure } from '@firebreak/domain';
import type { ReviewedAssessment } from '../../assessments/assessments.service.js';
import { wordsOf } from '../../receipts/receipt-content.js';
import type { Answer } from '../answer.entity.js';
import type { IncomingAnswer } from '../answer-import/incoming-answer.js';
import { questionHash } from '../answer-import/question-hash.js';

/** One answer with as much of its question as another reader needs. */
export interface PackedAnswer {
  readonly questionKey: string;
  readonly questionHash: string;
  readonly measure: Measure;
  readonly text: LocalizedText;
  readonly level: Level | null;
  /** The words of the level. */
  readonly words: LocalizedText | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  readonly answeredAt: string;
}

/** A vendor's answers for whoever asks next. It does not say who asked first: customers are nobody else's business. */
export interface AnswerPackContent {
  readonly vendor: string;
  readonly questionnaire: { readonly key: string; readonly version: number; readonly title: LocalizedText };
  readonly exportedAt: string;
  /** Who signed last, where anybody did; the answers are those saved now. */
  readonly signed: { readonly name: string; readonly title: string; readonly signedAt: string } | null;
  readonly answers: readonly PackedAnswer[];
}

/** Packs what is saved, in the order of the questions. */
export function packAnswers(
  { assessment, questions, submission }: ReviewedAssessment,
  saved: readonly Answer[],
  now: Date,
): AnswerPackContent {
  const byQuestion = new Map(saved.map((answer) => [answer.questionId, answer]));
  return {
    vendor: assessment.vendorName,
    questionnaire: {
      key: assessment.questionnaireKey,
      version: assessment.questionnaireVersion,
      title: assessment.questionnaireTitle,
    },
    exportedAt: now.toISOString(),
    signed: submission && {
      name: submission.signedByName,
      title: submission.signedByTitle,
      signedAt: submission.submittedAt.toISOString(),
    },
    answers: questions.flatMap((question) => {
      const answer = byQuestion.get(question.id);
      if (!answer) return [];
      const { level, unknown, notApplicableReason, comment, answeredAt } = answer;
      return [
        {
          questionKey: question.key,
          questionHash: questionHash(question),
          measure: question.measure,
          text: question.text,
          level,
          words: wordsOf(question, level),
          unknown,
          notApplicableReason,
          comment,
          answeredAt: answeredAt.toISOString(),
        },
      ];
    }),
  };
}

/** The answers of a pack, to be imported. */
export function unpackAnswers({ answers }: Pick<AnswerPackContent, 'answers'>): IncomingAnswer[] {
  return answers.map(
    ({ questionKey, questionHash: hash, text, level, words, unknown, notApplicableReason, comment }) => ({
      questionKey,
      level,
      unknown,
      notApplicableReason,
      comment,
      asked: { text, words, hash },
    }),
  );
}
