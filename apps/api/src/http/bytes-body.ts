import { Readable } from 'node:stream';
import { DomainError } from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** For a route whose body is bytes as they stand, `application/octet-stream`: its handler reads the stream itself. */
export function TakesBytes(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesBytes: true }),
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** Whether the request's route takes bytes. */
export function takesBytes(request: FastifyRequest): boolean {
  return 'takesBytes' in request.routeOptions.config;
}

/** Bytes on their way in. */
export interface IncomingBytes {
  readonly stream: Readable;
  /** How many there will be. */
  readonly length: number;
}

/** The request's bytes, none of them read yet. Throws `length-required` without Content-Length, `unsupported-media-type` for anything else. */
export function readBytes(request: FastifyRequest): IncomingBytes {
  const { body, headers } = request;
  if (headers['content-length'] === undefined)
    throw new DomainError('length-required', 'Say with Content-Length how many bytes there are.');
  const length = Number(headers['content-length']);
  if (body instanceof Readable) return { stream: body, length };
  if (length === 0) return { stream: Readable.from([]), length };
  throw new DomainError('unsupported-media-type', 'Send bytes as application/octet-stream.');
}
