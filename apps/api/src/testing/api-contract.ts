import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Schema = Record<string, unknown>;

/** One parameter of an operation. */
export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One method of one path, as openapi.json describes it. */
export interface ContractOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters: readonly ContractParameter[];
  readonly security: readonly Record<string, unknown>[];
  readonly requestBody?: { readonly content: ContractContent };
  readonly responses: Readonly<Record<string, { readonly content?: ContractContent }>>;
}

/** What a body or an answer holds, by its media type. */
export type ContractContent = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;

const CONTRACT = new URL('../../../../libs/api-client/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
  paths: Record<string, Record<string, Omit<ContractOperation, 'method' | 'path'>>>;
  components: { schemas: Record<string, Schema> };
};

/** Every operation that the committed openapi.json describes. */
export const OPERATIONS: readonly ContractOperation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    parameters: operation.parameters ?? [],
    security: operation.security ?? [],
    method: method.toUpperCase(),
    path,
  })),
);

/** The schema that a reference such as `#/components/schemas/VendorView` names, or the schema itself. */
export function resolveSchema(schema: Schema): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
for (const [name, schema] of Object.entries(document.components.schemas)) {
  ajv.addSchema(toJsonSchema(schema, name !== 'Problem') as Schema, `#/components/schemas/${name}`);
}
const validators = new Map<string, ValidateFunction>();

/** A response as far as the contract speaks of it. */
export interface DescribedResponse {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** What the contract has against a response; an empty list when they agree. Unknown paths may only be refused. */
export function contractFaults({ method, path, status, contentType, body }: DescribedResponse): string[] {
  const operation = findOperation(method, path);
  const described = operation?.responses[String(status)];
  if (status < 400 && !described) return [`${method} ${path} is not described to answer ${status}`];
  const content = status < 400 ? described?.content : operation?.responses['default']?.content;
  const wanted = content ?? (status < 400 ? {} : { 'application/problem+json': { schema: PROBLEM } });
  const [wantedType, media] = Object.entries(wanted)[0] ?? [];
  if (!wantedType || !media) return body === '' ? [] : [`${method} ${path} ${status} has a body and should have none`];
  if (!contentType.startsWith(wantedType)) return [`${method} ${path} ${status} is ${contentType}, not ${wantedType}`];
  if (!wantedType.endsWith('json')) return [];
  return schemaFaults(media.schema, body).map((fault) => `${method} ${path} ${status}${fault}`);
}

/** What a schema has against a value: where and what; an empty list when they agree. */
export function schemaFaults(schema: Schema, value: unknown): string[] {
  const validate = validatorOf(JSON.stringify(schema), schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const PROBLEM: Schema = { $ref: '#/components/schemas/Problem' };

/** The operation behind a method and a path without its query. */
function findOperation(method: string, path: string): ContractOperation | undefined {
  return OPERATIONS.find(
    (operation) =>
      operation.method === method && new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
}

function validatorOf(key: string, schema: Schema): ValidateFunction {
  const known = validators.get(key);
  if (known) return known;
  const compiled = ajv.compile(toJsonSchema(schema, true) as Schema);
  validators.set(key, compiled);
  return compiled;
}

/** OpenAPI 3.0 says `nullable` where JSON Schema lists null; closed objects show what is not described. */
function toJsonSchema(schema: unknown, closed: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((item) => toJsonSchema(item, closed));
  if (schema === null || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = schema as Schema;
  const converted: Schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'enum' ? value : toJsonSchema(value, closed)]),
  );
  if (closed && rest['properties']) converted['additionalProperties'] = false;
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}
