import type { QueryClient } from '@tanstack/react-query';
import type { TemplateContent } from '@firebreak/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import { STALE } from '../../lib/query-client';

/** One questionnaire with its questions. */
export type QuestionnaireDetail = Answer<'/api/v1/questionnaires/{id}'>;
/** One questionnaire as it is written, in both languages. */
export type QuestionnaireDraft = Answer<'/api/v1/questionnaires/{id}/draft'>;

/** All questionnaires. */
export function questionnairesQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['questionnaires', 'list', { asOf }],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires', { params: { query: { asOf, limit: 200 } } })),
  });
}

/** One questionnaire with all its questions and levels, in the reader's language. */
export function questionnaireQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['questionnaires', 'detail', id, { asOf }],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires/{id}', { params: { path: { id }, query: { asOf } } })),
  });
}

/** One questionnaire as it is written: its draft, or its newest version while there is none. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['questionnaires', 'draft', id],
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires/{id}/draft', { params: { path: { id } } })),
  });
}

/** Every published version, newest first. */
export function versionsQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['questionnaires', 'versions', id, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/questionnaires/{id}/versions', { params: { path: { id }, query: { asOf } } })),
  });
}

/** What one version says; it never changes. */
export function versionQuery(id: string, versionId: string) {
  return queryOptions({
    queryKey: ['questionnaires', 'version', id, versionId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/questionnaires/{id}/versions/{versionId}', { params: { path: { id, versionId } } })),
  });
}

type Read = Pick<QuestionnaireDraft, 'id' | 'etag'>;

/** Makes every questionnaire be fetched again. */
export function refreshQuestionnaires(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['questionnaires'] });
}

/** Begins a questionnaire of one's own with this content, as a draft. */
export function createQuestionnaire(content: TemplateContent): Promise<QuestionnaireDraft> {
  return bodyOf(api.POST('/api/v1/questionnaires', { body: toBody(content) }));
}

/** Keeps what was written; throws ApiProblem 412 when somebody else was faster. */
export function saveDraft({ id, etag }: Read, content: TemplateContent): Promise<QuestionnaireDraft> {
  const params = { path: { id }, header: { 'If-Match': etag } };
  return bodyOf(api.PUT('/api/v1/questionnaires/{id}', { params, body: toBody(content) }));
}

/** Publishes, retires or puts back in use; throws ApiProblem 412 when somebody else was faster. */
export function moveQuestionnaire(
  { id, etag }: Read,
  way: 'publish' | 'retire' | 'reinstate',
): Promise<QuestionnaireDraft> {
  const params = { path: { id }, header: { 'If-Match': etag } };
  return bodyOf(api.POST(`/api/v1/questionnaires/{id}/${way}`, { params }));
}

/** Just what is written, without what the server says beside it. */
export function contentOnly({ title, description, questions }: TemplateContent): TemplateContent {
  return { title, description, questions };
}

function toBody({ title, description, questions }: TemplateContent) {
  return {
    title,
    description,
    questions: questions.map(({ key, own }) => ({ key, own: own && { ...own, options: [...own.options] } })),
  };
}
