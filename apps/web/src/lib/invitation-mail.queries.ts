import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';

const LOOK_AGAIN_MILLISECONDS = 5_000;

/** Where the mail with the invitation stands now; asked again for as long as it waits. */
export function invitationMailQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['assessments', 'invitation-mail', assessmentId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments/{id}/invitation-mail', { params: { path: { id: assessmentId } } })),
    refetchInterval: ({ state }) => (state.data?.mail?.state === 'queued' ? LOOK_AGAIN_MILLISECONDS : false),
  });
}
