import type { Proof } from '@firebreak/domain';
import { useEffect, useState } from 'react';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { keepNote, noteFor, recallNote } from '../../../lib/kept-notes';
import { useSession } from '../../../session/use-session';

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

/** What this browser keeps of a review: of one signature, for whoever is signed in. */
interface KeptReview {
  readonly proofs: readonly (readonly [string, Proof])[];
  readonly questions: readonly (readonly [string, string])[];
}

/**
 * The notes of one review. What is noted and not decided stays in this browser, so that a page which is loaded anew loses
 * nothing; what was looked at stays with the page. Where we filled the questionnaire in, whoever did so has said how well
 * each source proves its answer, and the review begins with that.
 */
export function useReviewDraft(assessment: AssessmentDetail): ReviewDraft {
  const { user } = useSession();
  const place = noteFor(user.id, 'review', assessment.id, assessment.submission?.number ?? 0);
  const [kept] = useState(() => recallNote(place) as KeptReview | null);
  const [proofs, setProofs] = useState<ReadonlyMap<string, Proof>>(
    () => new Map(kept?.proofs ?? claimsOf(assessment, user.email)),
  );
  const [questions, setQuestions] = useState<ReadonlyMap<string, string>>(() => new Map(kept?.questions));
  const [lookedAt, setLookedAt] = useState<ReadonlySet<string>>(new Set());
  const isOpen = assessment.status === 'submitted';
  const isNoted = kept !== null || proofs.size + questions.size > 0;
  useEffect(() => {
    const note: KeptReview = { proofs: [...proofs], questions: [...questions] };
    keepNote(place, isOpen && isNoted ? note : null);
  }, [place, isOpen, isNoted, proofs, questions]);
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

/** Whether somebody gave one of these answers: of what we filled in, they cannot say how well it is proven. */
export function hasTakenPart({ answers, filledInBy }: AssessmentDetail, email: string): boolean {
  return filledInBy === 'buyer' && answers.some(({ answeredBy }) => answeredBy?.email === email);
}

function claimsOf(assessment: AssessmentDetail, email: string): [string, Proof][] {
  if (hasTakenPart(assessment, email)) return [];
  return assessment.answers.flatMap(({ questionId, claimedProof }) =>
    claimedProof === null || claimedProof === 'self_attested' ? [] : [[questionId, claimedProof]],
  );
}

function changed<Value>(before: ReadonlyMap<string, Value>, key: string, value: Value | null) {
  const after = new Map(before);
  if (value === null) after.delete(key);
  else after.set(key, value);
  return after;
}
