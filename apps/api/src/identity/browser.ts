import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const MOST_CHARACTERS = 400;

/** What a request tells of the browser that it comes from; nothing of it is believed. */
export interface Browser {
  /** What it says it is; null when it says nothing. */
  readonly userAgent: string | null;
  /** Where from it came. */
  readonly address: string;
  /** The page that asks, as an origin. */
  readonly origin: string | undefined;
}

/** The browser of the request. */
export const AskingBrowser = createParamDecorator((_: unknown, context: ExecutionContext): Browser => {
  const { headers, ip } = context.switchToHttp().getRequest<FastifyRequest>();
  const userAgent = headers['user-agent']?.slice(0, MOST_CHARACTERS) ?? null;
  return { userAgent, address: ip, origin: headers.origin };
});
