import type { Proof } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';

/** What a reviewer says when accepting. */
interface Acceptance {
  proof: Proof;
  /** Answers that are proven otherwise than the whole, by the question's id. */
  proofs: ReadonlyMap<string, Proof>;
  comment: string;
  /** The vendor is told what it is asked to mend. */
  tellsVendor: boolean;
}

/** Takes the answers as they are, proven so well; throws ApiProblem 409 when they are not to be decided any more. */
export async function acceptAssessment(assessmentId: string, decision: Acceptance) {
  const comment = decision.comment.trim();
  const proofs = [...decision.proofs].map(([questionId, proof]) => ({ questionId, proof }));
  return bodyOf(
    api.POST('/api/v1/assessments/{id}/accept', {
      params: { path: { id: assessmentId } },
      body: {
        proof: decision.proof,
        proofs,
        tellsVendor: decision.tellsVendor,
        ...(comment === '' ? {} : { comment }),
      },
    }),
  );
}

/** What goes back to the vendor. */
interface Return {
  comment: string;
  /** What is asked about single answers, by the question's id. */
  questions: ReadonlyMap<string, string>;
}

/** Sends the answers back with a comment, questions about single answers or both; throws ApiProblem 409 when they are not to be decided any more. */
export async function returnAssessment(assessmentId: string, given: Return) {
  const comment = given.comment.trim();
  const questions = [...given.questions].map(([questionId, text]) => ({ questionId, text }));
  return bodyOf(
    api.POST('/api/v1/assessments/{id}/return', {
      params: { path: { id: assessmentId } },
      body: { ...(comment === '' ? {} : { comment }), questions },
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
