import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';

/** What one side said to the other about one answer. */
export type AnswerMessage = Schemas['AnswerMessageView'];

/** The key under which the messages are kept. */
export const messagesKey: readonly string[] = ['portal', 'messages'];

/** What was asked and said about single answers, oldest first; asked for only once the one-time code was given. */
export function messagesQuery(isVerified: boolean) {
  return queryOptions({
    queryKey: [...messagesKey, { isVerified }],
    queryFn: () => bodyOf(api.GET('/api/v1/portal/messages')),
    enabled: isVerified,
  });
}

/** Answers the reviewer; throws ApiProblem. */
export function sendReply(questionId: string, text: string): Promise<void> {
  return done(
    api.POST('/api/v1/portal/questions/{questionId}/messages', { params: { path: { questionId } }, body: { text } }),
  );
}
