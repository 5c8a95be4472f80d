import type { Proof } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';

/** What a reviewer says when accepting. */
interface Acceptance {
  proof: Proof;
  /** Answers that are proven otherwise than the whole, by the question's id. */
  proofs: ReadonlyMap<string, Proof>;
  comment: string;
}

/** Takes the answers as they are, proven so well; throws ApiProblem 409 when they are not to be decided any more. */
export async function acceptAssessment(assessmentId: string, decision: Acceptance) {
  const comment = decision.comment.trim();
  const proofs = [...decision.proofs].map(([questionId, proof]) => ({ questionId, proof }));
  return bodyOf(
    api.POST('/api/v1/assessments/{id}/accept', {
      params: { path: { id: assessmentId } },
      body: { proof: decision.proof, proofs, ...(comment === '' ? {} : { comment }) },
    }),
  );
}

/** Sends the answers back with a comment for the vendor; throws ApiProblem 409 when they are not to be decided any more. */
export async function returnAssessment(assessmentId: string, comment: string) {
  return bodyOf(
    api.POST('/api/v1/assessments/{id}/return', {
      params: { path: { id: assessmentId } },
      body: { comment: comment.trim() },
    }),
  );
}

/** Makes a PIN that one invited person is told by telephone; an older one ends. Throws ApiProblem 409 when the invitation has ended. */
export function makePin(assessmentId: string, invitationId: string) {
  return bodyOf(
    api.POST('/api/v1/assessments/{id}/invitations/{invitationId}/pin', {
      params: { path: { id: assessmentId, invitationId } },
    }),
  );
}
