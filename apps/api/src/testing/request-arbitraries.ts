import fc, { type Arbitrary } from 'fast-check';
import { resolveSchema, type ContractOperation, type ContractParameter } from './api-contract.js';
import { faultsOf, valueOf, type Fault } from './schema-arbitraries.js';

type Schema = Record<string, unknown>;

/** Who sends a generated request. */
export const ACTORS = ['admin', 'procurement', 'auditor', 'respondent', 'nobody'] as const;

/** A generated request as data; ids and etags are filled in when it is sent. */
export interface GeneratedRequest {
  readonly operation: ContractOperation;
  readonly actor: (typeof ACTORS)[number];
  /** What makes it invalid; null for a request that the description allows. */
  readonly fault: string | null;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined for an operation without a body. */
  readonly body?: unknown;
  /** The body's text as it is sent, where that is no JSON of `body`. */
  readonly rawBody?: string;
  readonly contentType: string;
  /** Undefined leaves `If-Match` out. */
  readonly ifMatch?: 'current' | 'old' | 'malformed';
  readonly pathId: 'known' | 'unknown' | 'malformed';
}

type Breakage = (request: GeneratedRequest) => GeneratedRequest;

/** Requests for one operation: half of them as described, half with one thing made invalid. */
export function requestsFor(operation: ContractOperation): Arbitrary<GeneratedRequest> {
  const valid = validRequests(operation);
  const breakages = breakagesOf(operation);
  if (breakages.length === 0) return valid;
  const broken = fc.tuple(valid, fc.constantFrom(...breakages)).map(([request, breakage]) => breakage(request));
  return fc.oneof(valid, broken);
}

/** Those whom the operation lets in; most requests come from them, the others are turned away at once. */
function invited({ security }: ContractOperation): (typeof ACTORS)[number][] {
  if (security.length === 0) return ['nobody', 'admin'];
  return security.some((scheme) => 'portal' in scheme) ? ['respondent'] : ['admin', 'procurement'];
}

function bodySchema({ requestBody }: ContractOperation): Schema | null {
  const schema = requestBody?.content['application/json']?.schema;
  return schema ? resolveSchema(schema) : null;
}

function queryOf({ parameters }: ContractOperation): ContractParameter[] {
  return parameters.filter((parameter) => parameter.in === 'query');
}

function needsIfMatch({ parameters }: ContractOperation): boolean {
  return parameters.some(({ in: place, name, required }) => place === 'header' && name === 'If-Match' && required);
}

function validRequests(operation: ContractOperation): Arbitrary<GeneratedRequest> {
  const schema = bodySchema(operation);
  const query = queryOf(operation);
  const knowsIfMatch = operation.parameters.some(({ name }) => name === 'If-Match');
  return fc.record({
    operation: fc.constant(operation),
    actor: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...invited(operation)) }, fc.constantFrom(...ACTORS)),
    fault: fc.constant(null),
    query: fc.record(Object.fromEntries(query.map(({ name, schema: value }) => [name, valueOf(value ?? {}, name)])), {
      requiredKeys: query.filter(({ required }) => required).map(({ name }) => name),
      noNullPrototype: true,
    }),
    body: schema ? valueOf(schema, '') : fc.constant(undefined),
    contentType: fc.constant('application/json'),
    ...(knowsIfMatch ? { ifMatch: fc.constantFrom('current', 'current', 'old') } : {}),
    pathId: fc.constantFrom('known', 'known', 'known', 'unknown'),
  });
}

function breakagesOf(operation: ContractOperation): Breakage[] {
  const schema = bodySchema(operation);
  return [
    ...(schema ? bodyBreakages(schema) : []),
    ...queryOf(operation).flatMap(queryBreakages),
    ...(operation.path.includes('{') ? [withPathId] : []),
    ...(needsIfMatch(operation) ? [withoutIfMatch, withMalformedIfMatch] : []),
  ];
}

const withPathId: Breakage = (request) => ({ ...request, pathId: 'malformed', fault: 'a malformed id in the path' });
const withMalformedIfMatch: Breakage = (request) => ({
  ...request,
  ifMatch: 'malformed',
  fault: 'a malformed If-Match',
});
const withoutIfMatch: Breakage = (request) => ({ ...omit(request, 'ifMatch'), fault: 'no If-Match' });

const withUnknownParameter: Breakage = (request) => ({
  ...request,
  query: { ...request.query, noSuchParameter: '1' },
  fault: 'an unknown parameter',
});
const raw =
  (fault: string, rawBody: string): Breakage =>
  (request) => ({ ...request, rawBody, fault });
const typed =
  (contentType: string): Breakage =>
  (request) => ({ ...request, contentType, fault: contentType });

function omit<T extends object, Key extends string>(value: T, key: Key): Omit<T, Key> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, Key>;
}

function queryBreakages({ name, schema = {}, required = false }: ContractParameter): Breakage[] {
  const isText = schema['type'] === 'string' && !schema['enum'] && !schema['format'];
  // Everything in a query is text, so a number is as good as any other.
  const faults = faultsOf(schema).filter(
    ({ value }) => typeof value === 'string' || (!isText && typeof value === 'number'),
  );
  const broken = faults.map(({ fault, value }): Breakage => (request) => ({
    ...request,
    query: { ...request.query, [name]: value },
    fault: `?${name}: ${fault}`,
  }));
  const without: Breakage = (request) => ({ ...request, query: omit(request.query, name), fault: `no ?${name}` });
  return [...broken, ...(required ? [without] : []), withUnknownParameter];
}

function bodyBreakages(schema: Schema): Breakage[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = (schema['required'] ?? []) as string[];
  const ofProperty = properties.flatMap(([name, value]) => [
    ...faultsOf(value).map((fault) => withProperty(name, fault)),
    ...(required.includes(name) ? [withoutProperty(name)] : []),
  ]);
  return [
    ...ofProperty,
    withProperty('noSuchProperty', { fault: 'an unknown property', value: 1 }),
    withProperty('organizationId', { fault: "the server's own property", value: '1' }),
    (request) => ({ ...request, rawBody: JSON.stringify([request.body]), fault: 'a list around the body' }),
    raw('null for a body', 'null'),
    raw('no JSON', '{"a":'),
    raw('the same key twice', '{"a":1,"a":2}'),
    raw('a deep body', `${'['.repeat(50)}${']'.repeat(50)}`),
    raw('a prototype', '{"__proto__":{"a":1}}'),
    ...['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'].map(typed),
  ];
}

function withProperty(name: string, { fault, value }: Fault): Breakage {
  return (request) => ({
    ...request,
    body: { ...(request.body as Record<string, unknown>), [name]: value },
    fault: `${name}: ${fault}`,
  });
}

function withoutProperty(name: string): Breakage {
  return (request) => ({ ...request, body: omit(request.body as object, name), fault: `no ${name}` });
}
