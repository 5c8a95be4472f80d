import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { noteFor } from '../../lib/kept-notes';
import { useSession } from '../../session/use-session';
import { AnswerSaver } from './answer-saver';
import type { AnswerState } from './answer-saver';
import { ownAnswersQuery, saveOwnAnswer } from './own-answers.queries';
import type { OwnAnswer, OwnAnswers } from './own-answers.queries';

/** One saver a question, for as long as the page is open; what others save goes into them. */
export function useSavers({ assessment, questions, answers }: OwnAnswers): ReadonlyMap<string, AnswerSaver> {
  const client = useQueryClient();
  const { user } = useSession();
  const [savers] = useState(() => {
    const { queryKey } = ownAnswersQuery(assessment.id, undefined);
    const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
    const today = new Date().toISOString().slice(0, 10);
    return new Map(
      questions.map((question) => {
        const place = noteFor(user.id, 'own-answers', assessment.id, question.id);
        const saver = new AnswerSaver(
          question,
          byQuestion.get(question.id) ?? null,
          place,
          today,
          async (body, etag) => {
            const saved = await saveOwnAnswer(assessment.id, question.id, body, etag);
            client.setQueryData(
              queryKey,
              (before) => before && { ...before, answers: withAnswer(before.answers, saved) },
            );
            return saved;
          },
        );
        return [question.id, saver];
      }),
    );
  });
  useEffect(() => {
    for (const answer of answers) savers.get(answer.questionId)?.take(answer);
  }, [answers, savers]);
  useEffect(() => {
    const flush = () => savers.forEach((saver) => saver.flush());
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      flush();
    };
  }, [savers]);
  return savers;
}

/** What is known of one answer; re-renders on change. */
export function useAnswer(saver: AnswerSaver): AnswerState {
  return useSyncExternalStore(saver.subscribe, saver.current);
}

function withAnswer(answers: readonly OwnAnswer[], saved: OwnAnswer): OwnAnswer[] {
  return [...answers.filter(({ questionId }) => questionId !== saved.questionId), saved];
}
