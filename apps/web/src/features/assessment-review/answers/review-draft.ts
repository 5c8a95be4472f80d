import type { Proof } from '@firebreak/domain';
import { useState } from 'react';

/** What a reviewer has noted and not decided yet; it goes with the decision, in one step. */
export interface ReviewDraft {
  /** Answers whose proof is another one than that of the whole, by the question's id. */
  readonly proofs: ReadonlyMap<string, Proof>;
  /** The questions that this reviewer has looked at since the page was opened. */
  readonly lookedAt: ReadonlySet<string>;
  /** Grants an answer a proof of its own; null takes it back. */
  setProof: (questionId: string, proof: Proof | null) => void;
  lookAt: (questionId: string) => void;
}

/** The notes of one review, kept as long as the page is open. */
export function useReviewDraft(): ReviewDraft {
  const [proofs, setProofs] = useState<ReadonlyMap<string, Proof>>(new Map());
  const [lookedAt, setLookedAt] = useState<ReadonlySet<string>>(new Set());
  return {
    proofs,
    lookedAt,
    setProof: (questionId, proof) =>
      setProofs((before) => {
        const after = new Map(before);
        if (proof === null) after.delete(questionId);
        else after.set(questionId, proof);
        return after;
      }),
    lookAt: (questionId) =>
      setLookedAt((before) => (before.has(questionId) ? before : new Set(before).add(questionId))),
  };
}
