import { DomainError } from '@firebreak/domain';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { OWN_TRANSACTION } from '../tenancy/tenant.interceptor.js';
import { IdempotencyService, type Answer } from './idempotency.service.js';

/** Headers that a handler sets and a repeated answer must have as well. */
const KEPT_HEADERS = ['etag', 'location'];

/** Gives every POST of a known caller that carries an Idempotency-Key its effect once; runs inside the transaction. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.method === 'POST' ? readKey(request) : null;
    // Without a caller there is nobody whose key it could be: a session that is opened twice does no harm.
    if (key === null || !request.principal) return next.handle();
    if (this.reflector.get<boolean | undefined>(OWN_TRANSACTION, context.getHandler())) {
      throw new DomainError('malformed-request', 'An Idempotency-Key cannot be used here.');
    }
    return from(this.answer(key, request, http.getResponse<FastifyReply>(), next));
  }

  private async answer(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    const once = {
      actor: actorOf(request),
      key,
      request: [request.method, request.url, JSON.stringify(request.body) ?? ''],
    };
    const { status, headers, body, repeated } = await this.idempotency.once(once, async (): Promise<Answer> => {
      const result = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const set = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)]).filter(([, value]) => value !== undefined);
      return { status: reply.statusCode, headers: Object.fromEntries(set) as Record<string, string>, body: result };
    });
    if (repeated) {
      for (const [name, value] of Object.entries(headers)) void reply.header(name, value);
      void reply.status(status).header('idempotency-replayed', 'true');
    }
    return body;
  }
}

/** The request's key, null without one. Throws `malformed-request` for one that is empty, long, or sent twice. */
function readKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  // Node joins a header that was sent twice with a comma and a space.
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new DomainError('malformed-request', 'An Idempotency-Key has 1 to 255 visible characters, without spaces.');
  }
  return key;
}

function actorOf({ principal }: FastifyRequest): string {
  if (principal?.kind === 'staff') return principal.token ? `token:${principal.token.id}` : `staff:${principal.userId}`;
  if (principal) return `respondent:${principal.portalSessionId}`;
  throw new Error('Nobody stands behind the request.');
}
