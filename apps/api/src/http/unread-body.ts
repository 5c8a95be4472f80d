import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Media types of forms, which are refused wherever a route does not leave its body unread. */
export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

/** For a route that others send a form to, as a standard wants it, and that reads nothing of it. */
export function LeavesBodyUnread(): MethodDecorator {
  return applyDecorators(RouteConfig({ leavesBodyUnread: true }));
}

/** Whether the request's route takes a form without reading it. */
export function leavesBodyUnread({ routeOptions }: FastifyRequest): boolean {
  const config: object & { readonly leavesBodyUnread?: boolean } = routeOptions.config;
  return config.leavesBodyUnread === true;
}
