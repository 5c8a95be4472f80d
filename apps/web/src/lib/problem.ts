/** One field that the server refused, as RFC 9457 problem documents list it. */
export interface ProblemField {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal by the API, as its `application/problem+json` says it; `status` 0 when no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly fields: readonly ProblemField[],
    /** What is stored now, when a change came too late (412). */
    readonly current: unknown,
    /** All that the refusal says. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? title);
  }
}

/** Reads a problem document of any shape into an ApiProblem. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const document: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  return new ApiProblem(
    status,
    textOf(document['code']) ?? `http.${status}`,
    textOf(document['title']) ?? `HTTP ${status}`,
    textOf(document['detail']),
    Array.isArray(document['errors']) ? document['errors'].flatMap(fieldFrom) : [],
    document['current'],
    document,
  );
}

function fieldFrom(entry: unknown): ProblemField[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const field: Record<string, unknown> = { ...entry };
  return [
    {
      pointer: textOf(field['pointer']) ?? '',
      code: textOf(field['code']) ?? '',
      detail: textOf(field['detail']) ?? '',
    },
  ];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** True when an error is a refusal with this HTTP status. */
export function isProblem(error: unknown, status: number): error is ApiProblem {
  return error instanceof ApiProblem && error.status === status;
}

/** The number under which the log knows a request that failed, when its answer says it. */
export function requestNumberOf({ status, members }: ApiProblem): string | undefined {
  if (status < 500) return undefined;
  return /^urn:uuid:([\da-f-]{36})$/.exec(textOf(members['instance']) ?? '')?.[1];
}
