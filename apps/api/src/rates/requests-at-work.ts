import type { FastifyInstance } from 'fastify';
import { busy } from './busy.js';

/** How many requests may be at work at once. */
export interface WorkLimits {
  readonly all: number;
  /** From one address, so that one cannot take every place. */
  readonly fromAddress: number;
}

/** The limits that the process runs with. */
export const WORK_LIMITS: WorkLimits = { all: 200, fromAddress: 100 };

/**
 * Refuses a request to the API with `overloaded` when so many are at work that it would wait long, before anything is
 * done for it. One counts from when it has arrived whole until its answer begins, so that slow clients take no place.
 */
export function limitRequestsAtWork(server: FastifyInstance, limits: WorkLimits): void {
  const byAddress = new Map<string, number>();
  let all = 0;
  const at = (address: string): number => byAddress.get(address) ?? 0;
  server.decorateRequest('isAtWork', false);

  server.addHook('onRequest', async ({ url, ip }) => {
    if (url.startsWith('/api/') && (all >= limits.all || at(ip) >= limits.fromAddress)) throw busy();
  });
  server.addHook('preHandler', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    request.isAtWork = true;
    all += 1;
    byAddress.set(request.ip, at(request.ip) + 1);
  });
  server.addHook('onSend', async (request) => {
    if (!request.isAtWork) return;
    request.isAtWork = false;
    all -= 1;
    const left = at(request.ip) - 1;
    if (left > 0) byAddress.set(request.ip, left);
    else byAddress.delete(request.ip);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether it has a place among the requests that are at work. */
    isAtWork: boolean;
  }
}
