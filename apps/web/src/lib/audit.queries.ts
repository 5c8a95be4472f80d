import type { AuditRequestState } from '@firebreak/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './api';
import type { Answer, ItemOf } from './api';
import type { AsOf } from './as-of';

/** What an auditor asks of procurement, as the list shows it. */
export type AuditRequest = ItemOf<'/api/v1/audit-requests'>;
/** The same with everything that was said about it. */
export type AuditRequestDetail = Answer<'/api/v1/audit-requests/{id}'>;
/** A working paper of an auditor. */
export type AuditNote = ItemOf<'/api/v1/audit-notes'>;

/** A page of the register, by its address from the first `/` on and its title. */
export interface AboutPage {
  readonly about: string;
  readonly aboutTitle: string;
}

const PAGE_SIZE = 20;
const cursorOf = (pageParam: string) => (pageParam === '' ? {} : { cursor: pageParam });

/** Requests of auditors, newest first, page after page. */
export function auditRequestsQuery(state: AuditRequestState | undefined, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['audit-requests', 'pages', { state, asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/audit-requests', {
          params: { query: { state, asOf, limit: PAGE_SIZE, ...cursorOf(pageParam) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many requests are in a state; the newest of them comes along. */
export function waitingAuditRequestsQuery(state: AuditRequestState, asOf: AsOf) {
  return queryOptions({
    queryKey: ['audit-requests', 'waiting', { state, asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/audit-requests', { params: { query: { state, asOf, limit: 1 } } })),
    placeholderData: keepPreviousData,
  });
}

/** One request with what was said about it. */
export function auditRequestQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['audit-requests', 'one', id, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/audit-requests/{id}', { params: { path: { id }, query: { asOf } } })),
  });
}

/** Working papers, newest first, page after page; for auditors alone. */
export function auditNotesQuery() {
  return infiniteQueryOptions({
    queryKey: ['audit-notes'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/audit-notes', { params: { query: { limit: PAGE_SIZE, ...cursorOf(pageParam) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Asks procurement something about a page. */
export function askAuditee(page: AboutPage, text: string, dueOn: string | null): Promise<AuditRequestDetail> {
  return bodyOf(api.POST('/api/v1/audit-requests', { body: { ...page, text, dueOn } }));
}

/** Says something about a request. */
export function sayAboutRequest(id: string, text: string): Promise<AuditRequestDetail> {
  return bodyOf(api.POST('/api/v1/audit-requests/{id}/messages', { params: { path: { id } }, body: { text } }));
}

/** Closes a request or opens it again. */
export function closeRequest({ id, etag }: AuditRequest, closed: boolean): Promise<AuditRequestDetail> {
  return bodyOf(
    api.PATCH('/api/v1/audit-requests/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { closed },
    }),
  );
}

/** Keeps a working paper about a page. */
export function writeNote(page: AboutPage, text: string): Promise<AuditNote> {
  return bodyOf(api.POST('/api/v1/audit-notes', { body: { ...page, text } }));
}

/** Gives a working paper other words. */
export function changeNote({ id, etag }: AuditNote, text: string): Promise<AuditNote> {
  return bodyOf(
    api.PATCH('/api/v1/audit-notes/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body: { text } }),
  );
}

/** Takes a working paper away. */
export function removeNote({ id, etag }: AuditNote): Promise<void> {
  return done(api.DELETE('/api/v1/audit-notes/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }));
}
