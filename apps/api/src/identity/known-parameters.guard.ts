import { invalidInput } from '@firebreak/domain';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { READS_AS_OF } from '../tenancy/as-of.js';

/**
 * Refuses parameters where a route reads none; where it reads some, their class refuses those that it does not know.
 * Whoever filters by a parameter that does not exist would take the whole for the part.
 */
@Injectable()
export class KnownParametersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { url, query } = context.switchToHttp().getRequest<FastifyRequest>();
    // Who watches the process may add what it likes against caches.
    if (!url.includes('?') || !url.startsWith('/api/') || readsQuery(context)) return true;
    const readsAsOf = this.reflector.get<boolean | undefined>(READS_AS_OF, context.getHandler()) === true;
    const unknown = Object.keys(query as Record<string, unknown>).find((name) => !(readsAsOf && name === 'asOf'));
    if (unknown === undefined) return true;
    throw invalidInput(`/${unknown}`, 'unknown-property', 'This parameter is not known here.');
  }
}

function readsQuery(context: ExecutionContext): boolean {
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    object | undefined;
  return Object.keys(read ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
