import { invalidInput } from '@firebreak/domain';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

/**
 * Refuses parameters where a route reads none; where it reads some, their class refuses those that it does not know.
 * Whoever filters by a parameter that does not exist would take the whole for the part.
 */
@Injectable()
export class KnownParametersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { url, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const [unknown] = Object.keys(query as Record<string, unknown>);
    // Who watches the process may add what it likes against caches.
    if (unknown === undefined || !url.startsWith('/api/') || readsQuery(context)) return next.handle();
    throw invalidInput(`/${unknown}`, 'unknown-property', 'This parameter is not known here.');
  }
}

function readsQuery(context: ExecutionContext): boolean {
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    object | undefined;
  return Object.keys(read ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
