import { DomainError, invalidInput, PROOFS, strongestProof, type Proof } from '@firebreak/domain';
import type { StaffPrincipal } from '../identity/principal.js';
import type { SubmittedAnswer } from '../judgements/submitted-answer.js';
import type { Question } from '../questionnaires/question.entity.js';
import type { Assessment } from './assessment.entity.js';
import type { Submission } from './submission.entity.js';
import type { AcceptAssessmentDto } from './dto/accept-assessment.dto.js';

/**
 * Throws for a proof that answers which the buyer filled in cannot have: `forbidden` when whoever gave or finished them
 * grants more than the vendor's own word, `invalid-input` when it is more than the source of the answer can give, or is
 * granted to the whole.
 */
export function refuseUnfoundedProofs(
  staff: StaffPrincipal,
  submission: Submission,
  { proof = 'self_attested', proofs = [] }: AcceptAssessmentDto,
  keys: ReadonlyMap<string, string>,
): void {
  if (!isMore(proof, 'self_attested') && !proofs.some((own) => isMore(own.proof, 'self_attested'))) return;
  if (hasTakenPart(staff, submission))
    throw new DomainError(
      'forbidden',
      'Whoever filled answers in does not say how well they are proven: somebody else does.',
    );
  if (isMore(proof, 'self_attested'))
    throw invalidInput('/proof', 'out-of-range', 'Each answer has a source of its own: say it of single answers.');
  const answers = new Map(submission.answers.map((answer) => [answer.questionKey, answer]));
  for (const [index, { questionId, proof: granted }] of proofs.entries()) {
    const most = strongestFor(answers.get(keys.get(questionId) ?? ''));
    if (isMore(granted, most))
      throw invalidInput(`/proofs/${index}/proof`, 'out-of-range', `The source of this answer gives ${most} at most.`);
  }
}

function hasTakenPart({ userId, email }: StaffPrincipal, submission: Submission): boolean {
  return submission.userId === userId || submission.answers.some(({ answeredBy }) => answeredBy?.email === email);
}

function strongestFor(answer: SubmittedAnswer | undefined): Proof {
  return answer?.source ? strongestProof(answer.source.kind) : 'self_attested';
}

function isMore(proof: Proof, than: Proof): boolean {
  return PROOFS.indexOf(proof) > PROOFS.indexOf(than);
}

/** Questions of which these answers say nothing: that the buyer found nothing is no answer of the vendor's. */
export function unfoundIn(
  { filledInBy }: Pick<Assessment, 'filledInBy'>,
  questions: readonly Question[],
  { answers }: Submission,
): Set<string> {
  if (filledInBy === 'vendor') return new Set();
  const found = new Set(answers.filter(({ source }) => source !== undefined).map(({ questionKey }) => questionKey));
  return new Set(questions.map(({ key }) => key).filter((key) => !found.has(key)));
}
