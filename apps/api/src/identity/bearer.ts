import type { FastifyRequest } from 'fastify';

const SCHEME = /^bearer(?=\s|$)/i;

/** What follows `Authorization: Bearer`, perhaps nothing; undefined where another scheme is sent or none. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  const { authorization } = headers;
  return authorization !== undefined && SCHEME.test(authorization)
    ? authorization.replace(SCHEME, '').trim()
    : undefined;
}
