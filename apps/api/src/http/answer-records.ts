import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../config/env.js';
import { Measurements } from '../health/measurements.js';
import { LogLines } from '../logging/log-lines.js';

/**
 * Counts each answer, and writes a line of the log for it: who asked is told by the organisation alone, and what was asked by
 * the route's pattern, never by the address.
 */
export function recordAnswers(app: NestFastifyApplication, env: Pick<Env, 'logFormat' | 'logLevel'>): void {
  const log = new LogLines(env);
  const measurements = app.get(Measurements);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const { method, id: requestId, principal } = request;
      const route = request.routeOptions.url ?? null;
      const status = reply.statusCode;
      const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
      measurements.countAnswer({ method, route: route ?? 'none', status, seconds: reply.elapsedTime / 1_000 });
      const organizationId = principal?.organizationId ?? null;
      log.write('info', 'Request', { requestId, method, route, status, milliseconds, organizationId });
      done();
    });
}
