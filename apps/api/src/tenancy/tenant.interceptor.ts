import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { TenantDb } from './tenant-db.js';

const OWN_TRANSACTION = 'firebreak:own-transaction';

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
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    const opensItsOwn = this.reflector.get<boolean | undefined>(OWN_TRANSACTION, context.getHandler());
    if (!principal || opensItsOwn) return next.handle();
    return from(this.db.run(principal.organizationId, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
