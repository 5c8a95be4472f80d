import { jest } from '@jest/globals';

/** What the fake API answers to one request: a status and a JSON body. */
export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** One request as the fake API saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Answers by `METHOD /path` below /api/v1. */
export type FakeRoutes = Readonly<Record<string, (request: SeenRequest) => FakeAnswer>>;

/** Nobody is on their way in unless a test says so. */
const NOBODY_WAITS: FakeRoutes = {
  'GET /session/second-factor': () => ({ status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } }),
};

/** Puts a fake API at the edge of the network; gives the list of requests it has seen. Unknown routes are 404. */
export function installFakeApi(routes: FakeRoutes): SeenRequest[] {
  const seen: SeenRequest[] = [];
  globalThis.fetch = jest.fn(async (input: RequestInfo | URL) => {
    const request = input instanceof Request ? input : new Request(input);
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/api\/v1/, '');
    const sent = await request.text();
    const entry: SeenRequest = {
      method: request.method,
      path,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: sent === '' ? undefined : isJson(request) ? (JSON.parse(sent) as unknown) : sent,
    };
    seen.push(entry);
    const { status = 200, body } = { ...NOBODY_WAITS, ...routes }[`${request.method} ${path}`]?.(entry) ?? {
      status: 404,
      body: { status: 404, code: 'not-found', title: 'Not found' },
    };
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    return status === 204
      ? new Response(null, { status })
      : new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
  });
  return seen;
}

function isJson(request: Request): boolean {
  return request.headers.get('content-type') === 'application/json';
}
