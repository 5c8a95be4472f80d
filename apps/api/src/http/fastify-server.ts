import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { DomainError, invalidInput } from '@firebreak/domain';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { Env } from '../config/env.js';
import { limitRequestsAtWork, WORK_LIMITS } from '../rates/requests-at-work.js';
import { ShareLimits } from '../rates/share-limits.js';
import { addressTooLong, answerClientError } from './client-errors.js';
import { refuseCrossSiteWrites } from './cross-site.js';
import { BYTES_TYPES, takesBytes } from './bytes-body.js';
import { DOOR_LIMITS, MAX_ADDRESS_CHARACTERS, MAX_JSON_BYTES, MAX_UNREAD_BYTES } from './door-limits.js';
import { readJsonBody } from './json-body.js';
import { makeRoom } from './large-body.js';
import { FORM_TYPES, leavesBodyUnread } from './unread-body.js';
import { MethodTable, refuseMethod } from './method-table.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { createValidationPipe } from './validation.js';

/** A Fastify adapter with the limits of the door. */
export function createAdapter(trustedProxies: readonly string[] = [], limits = DOOR_LIMITS): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_JSON_BYTES,
    requestTimeout: limits.requestMilliseconds,
    connectionTimeout: limits.silenceMilliseconds,
    maxRequestsPerSocket: limits.requestsPerConnection,
    http: {
      headersTimeout: limits.headersMilliseconds,
      // Node's own half minute between checks would double every patience.
      connectionsCheckingInterval: Math.min(1_000, limits.headersMilliseconds),
      // Without a host it is refused below, in our own words.
      requireHostHeader: false,
    },
    clientErrorHandler: answerClientError,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: [...trustedProxies],
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: FastifyError, _request: unknown, reply: unknown) => {
      void sendProblem(reply as FastifyReply, error);
    },
  });
  const server = adapter.getInstance().server;
  server.maxConnections = limits.connections;
  return adapter;
}

/** Sets up everything between the socket and the handlers; call before `app.init()`. */
export async function configureHttp(
  app: NestFastifyApplication,
  { publicUrl, rateLimits }: Pick<Env, 'publicUrl' | 'rateLimits'>,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.decorate('publicUrl', publicUrl);
  const methods = new MethodTable();
  server.addHook('onRoute', (route) => {
    methods.add(route.method, route.url);
    makeRoom(route);
  });

  limitRequestsAtWork(server, rateLimits ? WORK_LIMITS : { ...WORK_LIMITS, fromAddress: WORK_LIMITS.all });
  await app.register(cookie);
  // Answers are compressed; a compressed request is refused below and must not be unpacked before.
  await app.register(compress, { encodings: ['gzip', 'identity'], threshold: 2_048, globalDecompression: false });
  const protect = helmet(securityHeaders(publicUrl));
  server.addHook('onRequest', (request, reply, done) =>
    protect(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );

  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseForeignEncoding(request);
      done(null, refuseNoObject(readJsonBody(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });

  server.addContentTypeParser([...BYTES_TYPES], (request, body, done) => {
    try {
      refuseForeignEncoding(request);
      if (!takesBytes(request)) throw new DomainError('unsupported-media-type', 'Send JSON here.');
      done(null, body);
    } catch (error) {
      done(error as Error);
    }
  });

  server.addContentTypeParser(
    [...FORM_TYPES],
    { parseAs: 'buffer', bodyLimit: MAX_UNREAD_BYTES },
    (request, _, done) => {
      if (leavesBodyUnread(request)) done(null, undefined);
      else done(new DomainError('unsupported-media-type', 'Send JSON here.'));
    },
  );

  const shares = new ShareLimits();
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/'))
      void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
    refuseMalformedRequest(request, reply);
    if (methods.lacks(request.method, request.url)) throw refuseMethod(reply, methods.allowed(request.url));
    refuseCrossSiteWrites(request);
    refuseAmbiguousQuery(request);
    if (rateLimits && request.url.startsWith('/api/')) await shares.take('address', request.ip);
  });
  app.useGlobalFilters(new ProblemFilter(methods));
  app.useGlobalPipes(createValidationPipe());
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics'] });
}

function securityHeaders(publicUrl: string): HelmetOptions {
  const secure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The component kit writes style attributes and one style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
  };
}

function refuseMalformedRequest({ url, raw, headers }: FastifyRequest, reply: FastifyReply): void {
  if (url.length > MAX_ADDRESS_CHARACTERS) throw addressTooLong();
  if (raw.httpVersion === '1.1' && !headers.host) {
    void reply.header('connection', 'close');
    throw new DomainError('malformed-request', 'Name the host.');
  }
  if (!isDecodable(url)) throw new DomainError('malformed-request', 'The address is not valid UTF-8.');
}

/** What cannot be decoded would be read as it stands, as if somebody had meant these characters. */
function isDecodable(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** Every body here is an object; null would pass where all of its members are optional. */
function refuseNoObject(value: unknown): unknown {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value)))
    throw invalidInput('', 'body-required', 'Send an object.');
  return value;
}

function refuseForeignEncoding(request: FastifyRequest): void {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
    throw new DomainError('unsupported-media-type', 'Send JSON in UTF-8.');
  }
  if (request.headers['content-encoding'] !== undefined) {
    throw new DomainError('unsupported-media-type', 'Send the body without compression.');
  }
}

function refuseAmbiguousQuery(request: FastifyRequest): void {
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    if (Array.isArray(value) || name.includes('[')) {
      throw new DomainError('duplicate-parameter', 'A parameter may stand only once.', [
        { pointer: `/${name}`, code: 'duplicate-parameter', detail: 'This parameter may stand only once.' },
      ]);
    }
    if (name in Object.prototype) {
      throw new DomainError('invalid-input', 'This parameter is not known here.', [
        { pointer: `/${name}`, code: 'unknown-property', detail: 'This parameter is not known here.' },
      ]);
    }
  }
}
