import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WEB_APP = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const ONE_YEAR = 'public, max-age=31536000, immutable';

/** Serves the built web app: hashed assets for ever, its three pages always fresh. */
export async function serveWebApp(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(WEB_APP)) return;
  await app.register(fastifyStatic, {
    root: WEB_APP,
    index: false,
    wildcard: false,
    cacheControl: false,
    globIgnore: ['**/*.html'],
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', path.includes('/assets/') ? ONE_YEAR : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/portal', (_request, reply) => sendPage(reply, 'portal.html'));
  server.get('/portal/*', (_request, reply) => sendPage(reply, 'portal.html'));
  server.get('/request', (_request, reply) => sendPage(reply, 'request.html'));
  server.get('/*', (request, reply) => {
    // What looks like an API route or a file and was not found so far does not exist.
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/i.test(path)) return reply.callNotFound();
    return sendPage(reply, 'index.html');
  });
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile(page);
}
