import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

/** Where the reminders of an assessment stand now. */
export function remindersQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['assessments', 'reminders', assessmentId],
    queryFn: () => bodyOf(api.GET('/api/v1/assessments/{id}/reminders', { params: { path: { id: assessmentId } } })),
  });
}

/** Pauses or resumes the reminders of an assessment; throws ApiProblem 409 when it takes no answers any more. */
export function setRemindersPaused(assessmentId: string, paused: boolean) {
  const params = { path: { id: assessmentId } };
  return bodyOf(
    paused
      ? api.POST('/api/v1/assessments/{id}/pause-reminders', { params })
      : api.POST('/api/v1/assessments/{id}/resume-reminders', { params }),
  );
}
