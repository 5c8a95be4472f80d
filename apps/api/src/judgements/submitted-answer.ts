import type { AnswerFacts, Level, Proof } from '@firebreak/domain';

/** One answer as a submission keeps it. */
export interface SubmittedAnswer {
  readonly questionKey: string;
  readonly level: Level | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  readonly answeredAt: string;
  /** Who gave it; missing where it was signed before that was kept. */
  readonly answeredBy?: { readonly name: string | null; readonly email: string };
}

/** Single answers that are proven otherwise than the whole submission, by the question's key. */
export type AnswerProofs = Readonly<Record<string, Proof>>;

/** What a reviewer granted a submission: to the whole, and to single answers. */
export interface GrantedProof {
  readonly proof: Proof;
  readonly proofs: AnswerProofs;
}

/** How well one answer is proven: as the reviewer said of it, or else of the whole. */
export function proofOf({ proof, proofs }: GrantedProof, questionKey: string): Proof {
  return Object.hasOwn(proofs, questionKey) ? (proofs[questionKey] ?? proof) : proof;
}

/** An answer as the judgement counts it. */
export function toAnswerFacts(
  { questionKey, level, notApplicableReason, answeredAt }: SubmittedAnswer,
  granted: GrantedProof,
): AnswerFacts {
  const proof = proofOf(granted, questionKey);
  return { questionKey, level, notApplicableReason, proof, answeredOn: answeredAt.slice(0, 10) };
}
