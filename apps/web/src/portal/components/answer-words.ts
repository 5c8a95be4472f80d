import { useCallback } from 'react';
import { useMessages } from '../../i18n/use-messages';
import type { AnswerDraft } from '../answers/answer-draft';
import type { AskedQuestion } from '../answers/answer-entry';
import { checkMessages } from '../pages/check.messages';

/** Gives an answer in the words of its question. */
export function useAnswerWords(): (question: AskedQuestion, draft: AnswerDraft) => string {
  const text = useMessages(checkMessages);
  return useCallback(
    (question, draft) => {
      if (draft.choice === null) return text('open');
      if (draft.choice === 'unknown') return text('unknown');
      if (draft.choice === 'not_applicable') return text('notApplicable', { reason: draft.reason });
      return question.options.find(({ level }) => level === draft.choice)?.text ?? '';
    },
    [text],
  );
}
