import { RouteConfig } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

/** For a route that takes more JSON than others: so many bytes. */
export function TakesJsonUpTo(bytes: number): MethodDecorator {
  return RouteConfig({ jsonBytes: bytes });
}

/** Gives a route the room that it asks for. */
export function makeRoom(route: RouteOptions): void {
  const config: { readonly jsonBytes?: number } = route.config ?? {};
  if (config.jsonBytes !== undefined) route.bodyLimit = config.jsonBytes;
}
