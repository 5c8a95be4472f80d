import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../lib/api';
import type { Answer } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import type { EvidenceServer } from '../../lib/evidence-store';

/** A questionnaire that the organisation fills in, with what is saved so far. */
export type OwnAnswers = Answer<'/api/v1/assessments/{id}/own-answers'>;
/** One answer as it was saved last. */
export type OwnAnswer = Schemas['OwnAnswerView'];
/** One answer as it is sent. */
export type OwnAnswerBody = Schemas['SaveOwnAnswerDto'];
/** One question with its levels. */
export type OwnQuestion = OwnAnswers['questions'][number];

/** The questions and what is filled in; fails with ApiProblem 404 for a questionnaire that the vendor answers. */
export function ownAnswersQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'own-answers', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/assessments/{id}/own-answers', { params: { path: { id: assessmentId }, query: { asOf } } }),
      ),
  });
}

/** Saves one answer over the one with the etag, null for a first one; throws ApiProblem 412 with the other answer. */
export function saveOwnAnswer(assessmentId: string, questionId: string, body: OwnAnswerBody, etag: string | null) {
  return bodyOf(
    api.PUT('/api/v1/assessments/{id}/own-answers/{questionId}', {
      params: {
        path: { id: assessmentId, questionId },
        header: etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag },
      },
      body,
    }),
  );
}

/** Finishes with a statement: from here on the answers count. Throws ApiProblem 409 when somebody else did. */
export function finishOwnAnswers(assessmentId: string, body: Schemas['FinishOwnAnswersDto']) {
  return bodyOf(api.POST('/api/v1/assessments/{id}/finish', { params: { path: { id: assessmentId } }, body }));
}

/** Sends files beside what is filled in. */
export function ownEvidenceServer(assessmentId: string): EvidenceServer {
  const pathOf = (fileId: string) => ({ path: { id: assessmentId, fileId } });
  return {
    announce: (body) =>
      bodyOf(api.POST('/api/v1/assessments/{id}/own-evidence', { params: { path: { id: assessmentId } }, body })),
    progress: (id) => bodyOf(api.GET('/api/v1/assessments/{id}/own-evidence/{fileId}', { params: pathOf(id) })),
    send: (id, offset, part) =>
      bodyOf(
        api.PUT('/api/v1/assessments/{id}/own-evidence/{fileId}/content', {
          params: { ...pathOf(id), header: { 'Upload-Offset': String(offset) } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => part,
        }),
      ),
    remove: (id) => done(api.DELETE('/api/v1/assessments/{id}/own-evidence/{fileId}', { params: pathOf(id) })),
  };
}
