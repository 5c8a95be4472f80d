import { dayOfSource, type AnswerFacts, type AnswerSource, type Level, type Proof } from '@firebreak/domain';

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
  /** What the buyer took it from; missing where the vendor gave it, and where the buyer found nothing. */
  readonly source?: AnswerSource;
  /** How well whoever filled it in holds it proven; it counts only once somebody else has granted it. */
  readonly claimedProof?: Proof;
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

/** An answer as the judgement counts it: what the buyer took from a source is as old as that. */
export function toAnswerFacts(
  { questionKey, level, notApplicableReason, answeredAt, source }: SubmittedAnswer,
  granted: GrantedProof,
): AnswerFacts {
  const facts = { questionKey, level, notApplicableReason, proof: proofOf(granted, questionKey) };
  if (source === undefined) return { ...facts, answeredOn: answeredAt.slice(0, 10) };
  return { ...facts, answeredOn: dayOfSource(source), takenFrom: source.kind };
}
