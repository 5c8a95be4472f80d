import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { OWN_TRANSACTION } from '../tenancy/tenant.interceptor.js';
import { Turns, TURNS_OF_ORGANIZATIONS, TURNS_OF_VISITORS } from './turns.js';

/**
 * Lets organisations work in turns, and apart from them addresses from which nobody has come in yet; runs before any
 * transaction. What streams takes no turn: it lasts as long as its reader likes.
 */
@Injectable()
export class TurnsInterceptor implements NestInterceptor {
  private readonly ofOrganizations = new Turns(TURNS_OF_ORGANIZATIONS);
  private readonly ofVisitors = new Turns(TURNS_OF_VISITORS);

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(OWN_TRANSACTION, context.getHandler()) === true) return next.handle();
    const { principal, ip, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    if (routeOptions.url?.startsWith('/api/') !== true) return next.handle();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(principal ? this.ofOrganizations.take(principal.organizationId, work) : this.ofVisitors.take(ip, work));
  }
}
