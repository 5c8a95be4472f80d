import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import type { Locale } from '@firebreak/domain';
import { api, bodyOf, done } from '../lib/api';
import { ApiProblem, isProblem } from '../lib/problem';
import type { AnswerBody, SavedAnswer } from './answers/answer-draft';
import type { Visit } from './visit';

/** The one assessment that the browser was let in to, as the API shows it. */
export type PortalAssessment = Schemas['PortalAssessmentView'];
/** The receipt of a sign-off. */
export type Submission = Schemas['SubmissionView'];

const ASSESSMENT_KEY = ['portal', 'assessment'];

/** The assessment with its questions in one language; what it shows goes into the visit's answers. */
export function assessmentQuery(locale: Locale, visit: Visit) {
  return queryOptions({
    queryKey: [...ASSESSMENT_KEY, locale],
    queryFn: async () => {
      const assessment = await bodyOf(api.GET('/api/v1/portal/assessment')).catch((error: unknown) => {
        if (isProblem(error, 401)) visit.interrupt('expired');
        throw error;
      });
      if (!visit.receive(assessment)) throw new ApiProblem(401, 'other-invitation', '', undefined, [], null);
      return assessment;
    },
    placeholderData: keepPreviousData,
    // Another tab or a colleague may have gone on in the meantime.
    refetchOnWindowFocus: 'always',
  });
}

/** The key under which the assessment is kept in every language. */
export const assessmentKey: readonly string[] = ASSESSMENT_KEY;

/** Binds this browser to the invitation's assessment; with the one-time code saved answers may be read. */
export function openPortal(secret: string, code?: string): Promise<Schemas['PortalEntryView']> {
  return bodyOf(
    api.POST('/api/v1/portal/session', { body: { token: secret, ...(code === undefined ? {} : { code }) } }),
  );
}

/** Asks for a one-time code by mail. */
export function requestCode(): Promise<void> {
  return done(api.POST('/api/v1/portal/code'));
}

const LOOK_AGAIN_MILLISECONDS = 2_000;

/** Where the mail with the code stands that this browser asked for; asked again for as long as it waits. */
export const codeMailQuery = queryOptions({
  queryKey: ['portal', 'code-mail'],
  queryFn: () => bodyOf(api.GET('/api/v1/portal/code')),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? LOOK_AGAIN_MILLISECONDS : false),
});

/** Saves one answer: over the one with this etag, or as the first. */
export function saveAnswer(questionId: string, body: AnswerBody, etag: string | null): Promise<SavedAnswer> {
  const header = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
  return bodyOf(api.PUT('/api/v1/portal/answers/{questionId}', { params: { path: { questionId }, header }, body }));
}

/** Signs what is saved. */
export function submitAnswers(body: Schemas['SubmitDto']): Promise<Submission> {
  return bodyOf(api.POST('/api/v1/portal/submit', { body }));
}
