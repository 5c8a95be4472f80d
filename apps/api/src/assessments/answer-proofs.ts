import { invalidInput } from '@firebreak/domain';
import type { AnswerProofs } from '../judgements/submitted-answer.js';
import type { Question } from '../questionnaires/question.entity.js';
import type { AnswerProofDto } from './dto/accept-assessment.dto.js';

/** The reviewer's proofs by the keys of the questions. Throws `invalid-input` for a question that was not asked, or named twice. */
export function proofsByKey(questions: readonly Question[], proofs: readonly AnswerProofDto[]): AnswerProofs {
  const keys = new Map(questions.map(({ id, key }) => [id, key]));
  const byKey = new Map<string, AnswerProofDto['proof']>();
  for (const [index, { questionId, proof }] of proofs.entries()) {
    const key = keys.get(questionId);
    const pointer = `/proofs/${index}/questionId`;
    if (key === undefined) throw invalidInput(pointer, 'unknown-reference', 'This question was not asked.');
    if (byKey.has(key)) throw invalidInput(pointer, 'duplicate', 'This question is named twice.');
    byKey.set(key, proof);
  }
  return Object.fromEntries(byKey);
}
