import { createApiClient } from '@firebreak/api-client';
import type { paths } from '@firebreak/api-client';
import { ERASED_NAME } from '@firebreak/domain';
import { currentLocale } from '../i18n/locale-store';
import { erasedPersonMessages } from './erased-person.messages';
import { ApiProblem, problemFrom } from './problem';
import { stepUp } from './step-up';

const WRITTEN_MARKER = JSON.stringify(ERASED_NAME);

/** The typed HTTP client: same origin, cookie session, texts in the reader's language. */
export const api = createApiClient({
  fetch: async (request) => {
    // Read once, because a body can be sent once; what is no JSON is a file, and nothing grave.
    const json = request.headers.get('content-type') === 'application/json' ? await request.text() : undefined;
    const send = (): Promise<Response> =>
      globalThis.fetch(json === undefined ? request : new Request(request, { method: request.method, body: json }));
    const response = await send();
    if (response.status !== 403 || !(await asksForStepUp(response)) || !(await stepUp())) return response;
    return send();
  },
});

/** Whether what was asked for is so grave that the second factor is wanted again. */
async function asksForStepUp(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'reauth-required';
}

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLocale());
    return request;
  },
  /** Where somebody was erased, the reader is told so in their language, wherever a name would stand. */
  async onResponse({ response }) {
    if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
    const body = await response.clone().text();
    if (!body.includes(WRITTEN_MARKER)) return undefined;
    const shown = JSON.stringify(erasedPersonMessages.name[currentLocale()]);
    return new Response(body.replaceAll(WRITTEN_MARKER, shown), response);
  },
  onError() {
    return new ApiProblem(0, 'network', 'No answer', undefined, [], undefined);
  },
});

/** Gives the body of an answer; throws ApiProblem for a refusal, for no answer and for an answer without a body. */
export async function bodyOf<Body>(
  answer: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<NonNullable<Body>> {
  const { data, error, response } = await answer;
  if (data === undefined || data === null) throw problemFrom(response.status, error);
  return data;
}

/** Waits for a request that answers without a body; throws ApiProblem for a refusal. */
export async function done(answer: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await answer;
  if (!response.ok) throw problemFrom(response.status, error);
}

type JsonOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

/** The body that a GET of this path answers with. */
export type Answer<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? JsonOf<Operation> : never;

/** One item of the list that a GET of this path answers with. */
export type ItemOf<Path extends keyof paths> = Answer<Path> extends { items: (infer Item)[] } ? Item : never;
