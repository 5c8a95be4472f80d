import { useEffect, useState } from 'react';
import type { Schemas } from '@firebreak/api-client';
import type { QuestionProgress } from '../progress';
import { useVisit } from '../visit-context';
import { draftOf } from './answer-draft';
import type { AnswerDraft } from './answer-draft';

/** What was signed the last time to the same question. */
export type PreviousAnswer = Schemas['PreviousAnswerView'];

/** How a question with an answer from last time is shown, and the two ways on from it. */
export interface Confirmation {
  /** To be confirmed or changed; null when there is none or the question has an answer of its own. */
  readonly offered: PreviousAnswer | null;
  /** The choices are shown, with the previous answer marked and not saved. */
  readonly isChanging: boolean;
  /** What is on the page: what was typed, or the previous answer while it is being changed. */
  readonly draft: AnswerDraft;
  /** Says that the previous answer is still true: saves it as today's and goes on. */
  readonly confirm: () => void;
  readonly change: () => void;
}

/** Offers the answer of the last time; it is saved only when somebody confirms it or changes it. */
export function usePreviousAnswer({ question, entry, standing }: QuestionProgress, goOn: () => void): Confirmation {
  const { answers } = useVisit();
  const [isWanted, setWanted] = useState(false);
  const offered = standing === 'previous' ? question.previousAnswer : null;
  const isChanging = offered !== null && isWanted;
  useEffect(() => {
    if (isWanted)
      document.querySelector<HTMLInputElement>(`[data-question="${question.key}"] input[type=radio]:checked`)?.focus();
  }, [isWanted, question.key]);
  return {
    offered,
    isChanging,
    draft: offered !== null && isChanging ? draftOf(offered) : entry.draft,
    confirm: () => {
      if (offered === null) return;
      answers.edit(question.id, draftOf(offered), 0);
      goOn();
    },
    change: () => setWanted(true),
  };
}
