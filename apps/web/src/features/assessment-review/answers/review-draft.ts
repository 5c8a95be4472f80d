import type { Proof } from '@firebreak/domain';
import { useState } from 'react';

/** What a reviewer has noted and not decided yet; it goes with the decision, in one step. */
export interface ReviewDraft {
  /** Answers whose proof is another one than that of the whole, by the question's id. */
  readonly proofs: ReadonlyMap<string, Proof>;
  /** What is to be asked about single answers, by the question's id. */
  readonly questions: ReadonlyMap<string, string>;
  /** The questions that this reviewer has looked at since the page was opened. */
  readonly lookedAt: ReadonlySet<string>;
  /** Grants an answer a proof of its own; null takes it back. */
  setProof: (questionId: string, proof: Proof | null) => void;
  /** Notes what to ask about an answer; an empty text takes it back. */
  ask: (questionId: string, text: string) => void;
  lookAt: (questionId: string) => void;
}

/** The notes of one review, kept as long as the page is open. */
export function useReviewDraft(): ReviewDraft {
  const [proofs, setProofs] = useState<ReadonlyMap<string, Proof>>(new Map());
  const [questions, setQuestions] = useState<ReadonlyMap<string, string>>(new Map());
  const [lookedAt, setLookedAt] = useState<ReadonlySet<string>>(new Set());
  return {
    proofs,
    questions,
    lookedAt,
    setProof: (questionId, proof) => setProofs((before) => changed(before, questionId, proof)),
    ask: (questionId, text) => setQuestions((before) => changed(before, questionId, text === '' ? null : text)),
    lookAt: (questionId) =>
      setLookedAt((before) => (before.has(questionId) ? before : new Set(before).add(questionId))),
  };
}

function changed<Value>(before: ReadonlyMap<string, Value>, key: string, value: Value | null) {
  const after = new Map(before);
  if (value === null) after.delete(key);
  else after.set(key, value);
  return after;
}
