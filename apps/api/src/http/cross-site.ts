import { DomainError } from '@firebreak/domain';
import type { FastifyRequest } from 'fastify';
import { readBearer } from '../identity/bearer.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
// These two hand out the cookie, so a client without a browser may call them without the headers of one.
const SIGN_INS = new Set(['/api/v1/session', '/api/v1/portal/session']);

/** Refuses a write that another site's page could have sent. Throws `cross-site`. */
export function refuseCrossSiteWrites(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { origin, host, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && !isOwnOrigin(origin, host, request.server.publicUrl)) throw crossSite();
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw crossSite();
  if (origin !== undefined || site !== undefined) return;
  const isSignIn = request.method === 'POST' && SIGN_INS.has(request.url.split('?')[0] ?? '');
  // Where a token is sent no cookie is read.
  if (cookie !== undefined && !isSignIn && readBearer(request) === undefined) throw crossSite();
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  // This process speaks plain http; an address behind a TLS proxy is PUBLIC_URL's.
  return host !== undefined && origin === `http://${host}`;
}

function crossSite(): DomainError {
  return new DomainError('cross-site', 'This write does not come from our own pages.');
}
