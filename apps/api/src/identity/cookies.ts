import type { FastifyReply, FastifyRequest } from 'fastify';

const NAMES = { session: 'firebreak-session', visit: 'firebreak-visit', portal: 'firebreak-portal' } as const;

/** Which of the cookies: a person's session, a look around in the demo in front of it, or a respondent's. */
export type CookieKind = keyof typeof NAMES;

function nameOf(kind: CookieKind, secure: boolean): string {
  return secure ? `__Host-${NAMES[kind]}` : NAMES[kind];
}

function isSecure(request: FastifyRequest): boolean {
  return request.server.publicUrl.startsWith('https:');
}

declare module 'fastify' {
  interface FastifyInstance {
    publicUrl: string;
  }
}

/** The token in the request's cookie, if there is one. */
export function readCookie(request: FastifyRequest, kind: CookieKind): string | undefined {
  return request.cookies[nameOf(kind, isSecure(request))];
}

/** Hands a token to the browser; `__Host-` and Secure where the address is https. */
export function setCookie(reply: FastifyReply, kind: CookieKind, token: string): void {
  const secure = isSecure(reply.request);
  void reply.setCookie(nameOf(kind, secure), token, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

/** Takes the token back. */
export function clearCookie(reply: FastifyReply, kind: CookieKind): void {
  const secure = isSecure(reply.request);
  void reply.clearCookie(nameOf(kind, secure), { httpOnly: true, sameSite: 'strict', path: '/', secure });
}
