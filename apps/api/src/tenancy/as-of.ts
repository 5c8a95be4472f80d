import { invalidInput } from '@firebreak/domain';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isInstant } from '../http/fields.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The instant that a question about the past asks for. */
    asOf?: Date;
  }
}

/** Metadata key of routes that can be asked as of an instant. */
export const READS_AS_OF = 'firebreak:reads-as-of';

/**
 * For a route that only reads the register: it runs on one snapshot, takes `asOf`, and says in the header `As-Of` which
 * instant it read.
 */
export function ReadsAsOf(): MethodDecorator {
  return applyDecorators(
    SetMetadata(READS_AS_OF, true),
    ApiQuery({
      name: 'asOf',
      required: false,
      schema: { type: 'string', format: 'date-time', maxLength: 30 },
      description: 'The register as it stood at this instant, ISO 8601 in UTC; as it stands unless said.',
    }),
  );
}

/**
 * Takes `asOf` out of the request's query, so that the route's own parameters need not know it.
 * Throws `invalid-input` for what is no instant in UTC, and for one that is yet to come.
 */
export function takeAsOf(request: FastifyRequest): Date | null {
  const query = request.query as Record<string, unknown>;
  const text = query['asOf'];
  if (text === undefined) return null;
  delete query['asOf'];
  request.asOf = readAsOf(text);
  return request.asOf;
}

/** The instant of the past that somebody asks for. Throws as `takeAsOf` does. */
export function readAsOf(text: unknown): Date {
  if (!isInstant(text))
    throw invalidInput('/asOf', 'instant', 'Give an instant in UTC, such as 2026-11-23T10:00:00.000Z.');
  const instant = new Date(text);
  if (instant.getTime() > Date.now()) throw invalidInput('/asOf', 'in-the-future', 'This instant is yet to come.');
  return instant < BEFORE_ALL ? BEFORE_ALL : instant;
}

/** The instant that a route with its own transaction is asked for; null for the present. */
export const AskedInstant = createParamDecorator(
  (_: unknown, context: ExecutionContext): Date | null =>
    context.switchToHttp().getRequest<FastifyRequest>().asOf ?? null,
);

/** The instant that is read, of the past or the present: the one that the answer says in `As-Of`. */
export const ReadInstant = createParamDecorator(
  (_: unknown, context: ExecutionContext): Date =>
    new Date(String(context.switchToHttp().getResponse<FastifyReply>().getHeader('as-of'))),
);

/** The day that is shown, `YYYY-MM-DD` in UTC: that of the instant asked for, or the present one. */
export const ShownDay = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  (context.switchToHttp().getRequest<FastifyRequest>().asOf ?? new Date()).toISOString().slice(0, 10),
);

/** Nothing is older; the database's calendar has no year 0. */
const BEFORE_ALL = new Date(0);
