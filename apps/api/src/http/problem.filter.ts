import { DomainError, ERROR_STATUSES, notFound, type ErrorCode, type InputIssue } from '@firebreak/domain';
import {
  Catch,
  HttpException,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseError } from 'pg';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { refuseMethod, type MethodTable } from './method-table.js';
import { MAX_JSON_BYTES } from './door-limits.js';
import { refusalOf } from './sqlstate.js';

/** The body of every refusal (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ErrorCode;
  readonly errors?: readonly InputIssue[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'The request took too long to arrive',
  409: 'Conflict with the present state',
  412: 'Changed by somebody else',
  411: 'The length is missing',
  413: 'Too large',
  414: 'The address is too long',
  415: 'Unsupported media type',
  422: 'Invalid input',
  428: 'If-Match is required',
  429: 'Too many requests',
  431: 'The headers are too large',
  500: 'Internal error',
  503: 'Not available now',
  507: 'No room to store it',
};

const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** What the frameworks' own refusals mean. */
const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed-request',
  404: 'not-found',
  408: 'request-timeout',
  413: 'too-large',
  415: 'unsupported-media-type',
};

const logger = new Logger('Problem');

/** The problem document of a refusal. */
export function problemOf(refusal: DomainError, requestId: string): ProblemDocument {
  const status = ERROR_STATUSES[refusal.code];
  return {
    type: `urn:firebreak:problem:${refusal.code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    detail: refusal.message,
    instance: `urn:uuid:${requestId}`,
    code: refusal.code,
    ...(refusal.issues.length > 0 ? { errors: refusal.issues } : {}),
    ...refusal.extensions,
  };
}

/** Sends a refusal as a problem document; used by the filter and by the hooks that run before any handler. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = toDomainError(error);
  const document = problemOf(refusal, reply.request.id);
  // The database refuses what our own rules should have refused before: somebody must look at that.
  // Too much to do is no fault, and would fill the log when there is least time for it.
  const isAlarm =
    (document.status >= 500 && refusal.code !== 'overloaded') || (refusal.code === 'forbidden' && error !== refusal);
  if (isAlarm) logger.error({ requestId: reply.request.id, error });
  const asked = refusal.extensions['retryAfterSeconds'];
  const seconds = typeof asked === 'number' ? asked : RETRY_AFTER_SECONDS[document.status];
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  return reply
    .status(document.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(document));
}

/** How long to wait before trying again, where nobody knows better; a full disk needs a person. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, number>> = { 429: 1, 503: 2, 507: 60 };

function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = codeOf(cause);
  const refusal = refusalOf(code, cause instanceof DatabaseError && /^(FATAL|PANIC)$/.test(cause.severity ?? ''));
  if (refusal) return refusal;
  const known = FASTIFY_CODES[code];
  if (known === 'not-found') return notFound();
  if (known === 'too-large') return tooLarge();
  if (known) return new DomainError(known, 'The request was refused as it stands.');
  const byStatus = STATUS_CODES[statusOf(error)];
  if (byStatus === 'not-found') return notFound();
  if (byStatus === 'too-large') return tooLarge();
  // A client that goes away in the middle of its body comes by here as well.
  if (byStatus) return new DomainError(byStatus, 'The request cannot be read as it stands.');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DomainError(
      'storage-full',
      'There is no room for the file: it is not stored, everything else still works.',
    );
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || isLostConnection(error)) {
    return new DomainError('unavailable', 'The database is away; try again shortly.');
  }
  return new DomainError(
    'internal',
    'Something went wrong that nobody foresaw; quote the instance when you report it.',
  );
}

function tooLarge(): DomainError {
  return new DomainError('too-large', `The body is larger than ${MAX_JSON_BYTES} bytes.`);
}

/** How the driver and its pool say, without a code, that a connection is lost or could not be had. */
const LOST_CONNECTION =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client was closed|Client has encountered a connection error)/;

function isLostConnection(error: unknown): boolean {
  // When a connection ends between two statements, its runner is let go, and that is what the next statement meets.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  return error instanceof Error && LOST_CONNECTION.test(error.message);
}

function codeOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error !== null && typeof error === 'object' && 'statusCode' in error ? Number(error.statusCode) : 500;
}

/** Turns whatever a handler throws into a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly methods: MethodTable) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) {
      logger.error({ requestId: request.id, error });
      return;
    }
    // The router's own refusal means that no route matched; the method may be what is wrong.
    const allowed = error instanceof NotFoundException ? this.methods.allowed(request.url) : [];
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      void sendProblem(reply, refuseMethod(reply, allowed));
      return;
    }
    void sendProblem(reply, error);
  }
}
