import { Readable } from 'node:stream';
import { DomainError } from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Media types of bodies that are bytes as they stand. */
export const BYTES_TYPES = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type BytesType = (typeof BYTES_TYPES)[number];

/** For a route whose body is bytes as they stand, of one of these types: its handler reads the stream itself. */
export function TakesBytes(...types: readonly BytesType[]): MethodDecorator {
  const taken = types.length > 0 ? types : [BYTES_TYPES[0]];
  return applyDecorators(
    RouteConfig({ takesBytes: taken }),
    ApiConsumes(...taken),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** Whether the request's route takes bytes of the type that they are said to be. */
export function takesBytes(request: FastifyRequest): boolean {
  const config: object & { readonly takesBytes?: readonly BytesType[] } = request.routeOptions.config;
  const { takesBytes: taken = [] } = config;
  return taken.includes(typeOfBytes(request));
}

/** What the request's bytes are said to be. */
export function typeOfBytes({ headers }: FastifyRequest): BytesType {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() as BytesType;
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

/** Keeps the connection of a request whose answer takes its time, past the silence that others may keep. */
export function waitFor(request: FastifyRequest, milliseconds: number): void {
  request.raw.socket.setTimeout(milliseconds);
}
