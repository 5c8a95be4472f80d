import { Readable } from 'node:stream';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import { READS_AS_OF, takeAsOf } from './as-of.js';
import { TenantDb, type Actor } from './tenant-db.js';

/** Metadata key of a route that opens its own transaction. */
export const OWN_TRANSACTION = 'firebreak:own-transaction';

/** For a route that streams: it opens its own snapshot instead of running in the request's transaction. */
export const OwnTransaction = (): MethodDecorator => SetMetadata(OWN_TRANSACTION, true);

/** Runs each request of a known organisation in one transaction that is committed before the response leaves. */
@Injectable()
export class TenantInterceptor implements NestInterceptor {
  constructor(
    private readonly db: TenantDb,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { principal, body } = request;
    if (!principal) return next.handle();
    const isMarked = (key: string): boolean =>
      this.reflector.get<boolean | undefined>(key, context.getHandler()) === true;
    const asOf = isMarked(READS_AS_OF) ? takeAsOf(request) : null;
    if (isMarked(OWN_TRANSACTION)) return next.handle();
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    if (!isMarked(READS_AS_OF)) {
      const options = { actor: toActor(principal) };
      // A body that streams is there only once.
      return body instanceof Readable
        ? from(this.db.runOnce(principal.organizationId, handle, options))
        : from(this.db.run(principal.organizationId, handle, options));
    }
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.db.read(principal.organizationId, asOf, (instant) => {
        void reply.header('as-of', instant.toISOString());
        return handle();
      }),
    );
  }
}

/** The principal as the trail names it. */
export function toActor(principal: StaffPrincipal | RespondentPrincipal): Actor {
  return principal.kind === 'staff'
    ? { kind: 'person', id: principal.userId, name: principal.name, token: principal.token }
    : { kind: 'respondent', id: principal.invitationId, name: null };
}
