import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { DomainError, ERROR_STATUSES } from '@firebreak/domain';
import { MAX_ADDRESS_CHARACTERS } from './door-limits.js';
import { problemOf } from './problem.filter.js';

interface ClientError extends Error {
  readonly code?: string;
  /** What arrived last; a Buffer, whatever the framework's types say. */
  readonly rawPacket?: unknown;
}

/** Answers what is no request as far as Node can read, with a problem document as last words, and hangs up. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(lastWords(toDomainError(error)));
  socket.destroy(error);
}

function lastWords(refusal: DomainError): string {
  const requestId = randomUUID();
  const body = JSON.stringify(problemOf(refusal, requestId));
  const status = ERROR_STATUSES[refusal.code];
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    '',
    body,
  ].join('\r\n');
}

function toDomainError({ code, rawPacket }: ClientError): DomainError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new DomainError('request-timeout', 'The request did not arrive in time.');
  if (code !== 'HPE_HEADER_OVERFLOW') return new DomainError('malformed-request', 'This is not a request.');
  // Node counts the address among the headers; the first line says which of them it was.
  const firstLine = Buffer.isBuffer(rawPacket) ? (rawPacket.toString('latin1').split('\r\n', 1)[0] ?? '') : '';
  return /^[A-Z]+ \//.test(firstLine) && firstLine.length > MAX_ADDRESS_CHARACTERS
    ? addressTooLong()
    : new DomainError('headers-too-large', 'The headers are larger than 16 kB.');
}

/** The refusal of an address that is longer than any of ours. */
export function addressTooLong(): DomainError {
  return new DomainError('address-too-long', `The address is longer than ${MAX_ADDRESS_CHARACTERS} characters.`);
}
