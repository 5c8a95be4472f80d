import { DomainError, notFound } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The entity tag of a version, as it stands in JSON and in the ETag header. */
export function toEtag(version: number): string {
  return `"${version}"`;
}

/** The version that If-Match names. Throws `precondition-required` without the header, `stale` for a tag that is no version. */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined)
    throw new DomainError('precondition-required', 'Send If-Match with the etag that you read.');
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  return version === undefined ? NEVER_A_VERSION : Number(version);
}

/** The version that If-Match names, or `first` for If-None-Match: *. */
export type AnswerPrecondition = number | 'first';

/** Which of both headers says what is replaced. Throws `precondition-required` without either. */
export function readPrecondition(ifMatch: string | undefined, ifNoneMatch: string | undefined): AnswerPrecondition {
  if (ifMatch === undefined && ifNoneMatch?.trim() === '*') return 'first';
  if (ifMatch === undefined)
    throw new DomainError(
      'precondition-required',
      'Send If-None-Match: * for a first answer, or If-Match with the etag of the last one.',
    );
  return readIfMatch(ifMatch);
}

/** Versions begin at 1, so this one is always stale. */
const NEVER_A_VERSION = 0;

/** The version that the request's If-Match header names. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The refusal of a guarded change: 404 when the row is gone, 412 with the current resource otherwise. */
export function staleOrGone(current: unknown): DomainError {
  if (current === null || current === undefined) return notFound();
  return new DomainError('stale', 'Somebody changed this in the meantime.', [], { current });
}

/** Puts a versioned resource's tag into the ETag header and gives the resource back. */
export function sendEtag<T extends { readonly etag: string }>(reply: FastifyReply, resource: T): T {
  void reply.header('etag', resource.etag);
  return resource;
}
