/** Every way a request can be refused, with the HTTP status that DESIGN's fixed surface gives it. */
export const ERROR_STATUSES = {
  'malformed-json': 400,
  'invalid-encoding': 400,
  'duplicate-key': 400,
  'duplicate-parameter': 400,
  'too-deep': 400,
  'malformed-request': 400,
  unauthenticated: 401,
  'wrong-credentials': 401,
  'access-ended': 403,
  forbidden: 403,
  'mfa-required': 403,
  'reauth-required': 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'invalid-state': 409,
  duplicate: 409,
  'idempotency-in-flight': 409,
  quota: 409,
  'length-required': 411,
  'too-large': 413,
  'address-too-long': 414,
  'unsupported-media-type': 415,
  stale: 412,
  'invalid-input': 422,
  'forbidden-target': 422,
  'idempotency-mismatch': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  'too-many-invitations': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
  'too-expensive': 503,
  overloaded: 503,
  'storage-full': 507,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUSES;

/** One thing wrong with the input: where (JSON pointer or parameter name), what, and in words. */
export interface InputIssue {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal with a stable code; the API turns it into a problem document, the web app into words. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: readonly InputIssue[] = [],
    /** More members of the problem document, for example `current` beside a stale write. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The refusal for an unknown, a malformed and a foreign id alike, so that none tells more than another. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'There is nothing here.');
}

/** The refusal for one invalid value. */
export function invalidInput(pointer: string, code: string, detail: string): DomainError {
  return new DomainError('invalid-input', detail, [{ pointer, code, detail }]);
}

/** The refusal of one request too many; `retryAfterSeconds` is a whole number of at least one. */
export function tooManyRequests(detail: string, retryAfterSeconds: number): DomainError {
  return new DomainError('too-many-requests', detail, [], { retryAfterSeconds });
}
