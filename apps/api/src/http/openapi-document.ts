import { ERROR_STATUSES } from '@firebreak/domain';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { addExamples } from './openapi-examples.js';

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'Quotes the request.' },
    code: { type: 'string', enum: Object.keys(ERROR_STATUSES) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
} as const;

/** The description of every route: the controllers' own words and one shape for every refusal. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Firebreak')
    .setDescription('A register of third-party risk.')
    .setVersion('1')
    .addCookieAuth('firebreak-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token, made under Settings.' }, 'bearer')
    .addCookieAuth('firebreak-portal', { type: 'apiKey', in: 'cookie' }, 'portal')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = { ...schemas, Problem: PROBLEM_SCHEMA as never };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>))
      describe(path, method, operation);
  }
  addExamples(document);
  return document;
}

/** Serves the description of every route at `/api/v1/openapi.json`; call before `app.init()`. */
export function serveOpenApiDocument(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let text: string | undefined;
  server.get('/api/v1/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(createOpenApiDocument(app));
    return reply.type('application/json').send(text);
  });
}

interface Operation {
  operationId?: string;
  security?: unknown[];
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string; required?: boolean; schema?: Record<string, unknown> }[];
}

/** What has no version: a session, a second factor, a token, a file, and an answer, whose first version has its own header. */
const UNVERSIONED =
  /\/(session|me\/(sessions|second-factors).*|api-tokens\/.+|portal\/.+|own-(answers|evidence)\/.+|documents\/.+)$/;

/** Posts that are for whoever read the newest state: what is made public must be what its publisher saw. */
const VERSIONED_POSTS =
  /\/(questionnaires\/\{id\}\/(publish|retire|reinstate)|findings\/\{id\}\/(close|reopen)|webhooks\/\{id\}\/secret|supplier-requests\/\{id\}\/(vendor|link|decline|take-back)|imports\/\{id\}\/take-back|vendors\/\{vendorId\}\/(deletion|hold\/lift))$/;

/** The word by which one of a handler's addresses is told from its others. */
export function wordOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
}

/** Adds what every route has in common: the shape of refusals, ids in the path, If-Match. */
function describe(path: string, method: string, operation: Operation): void {
  // A handler of several addresses: each operation is named after its own.
  operation.operationId = operation.operationId?.replace(/\[\d+\]$/, `_${wordOf(path)}`);
  operation.responses['default'] = {
    description: 'A refusal.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.schema = { type: 'string', format: 'uuid' };
  }
  // A visitor has no key of their own, so there it would be without effect.
  if (method === 'post' && operation.security) {
    (operation.parameters ??= []).push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    });
  }
  const changesVersion = ['patch', 'put', 'delete'].includes(method) && !UNVERSIONED.test(path);
  if (changesVersion || (method === 'post' && VERSIONED_POSTS.test(path))) {
    (operation.parameters ??= []).push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } });
  }
}
