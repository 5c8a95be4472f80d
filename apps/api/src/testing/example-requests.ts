import { resolveSchema, type ContractOperation } from './api-contract.js';
import { daysFromNow } from './builders.js';
import type { SentRequest } from './http-client.js';

/** Ids by the collection that stands before them in a path, for example `vendors`. */
export type KnownIds = Readonly<Record<string, string>>;

/** The operation's path with ids filled in. Throws when nobody knows an id for a parameter. */
export function fillPath(operation: ContractOperation, ids: KnownIds): string {
  return operation.path
    .replace('/api/v1', '')
    .replaceAll(/([\w-]+)\/\{([^}]+)\}/g, (_, collection: string, name: string) => {
      const id = ids[collection];
      if (id === undefined) throw new Error(`No id is known for {${name}} of ${operation.path}.`);
      return `${collection}/${id}`;
    });
}

/** A request that the operation's description allows, with ids filled in wherever one is asked for. */
export function exampleRequest(operation: ContractOperation, ids: KnownIds): SentRequest {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const wantsIfMatch = operation.parameters.some(({ in: place, name }) => place === 'header' && name === 'If-Match');
  return {
    ...(schema ? { json: exampleOf(schema, '', ids) } : {}),
    ...(wantsIfMatch ? { ifMatch: '"1"' } : {}),
  };
}

/** The query that puts an id into every parameter that takes one; empty when none does. */
export function exampleQuery(operation: ContractOperation, ids: KnownIds): string {
  const pairs = operation.parameters
    .filter(({ in: place, schema }) => place === 'query' && schema?.['format'] === 'uuid')
    .map(({ name }) => `${name}=${idFor(name, ids)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function exampleOf(given: Record<string, unknown>, name: string, ids: KnownIds): unknown {
  const schema = resolveSchema(given);
  const { type, enum: values, format } = schema;
  if (Array.isArray(values)) return values[0] as unknown;
  if (format === 'uuid') return idFor(name, ids);
  if (format === 'date') return daysFromNow(7);
  if (format === 'email') return 'somebody@vendor.test';
  if (type === 'string') return 'x'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
  if (type === 'integer') return schema['minimum'] ?? 0;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  const properties = (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>;
  const required = (schema['required'] ?? []) as string[];
  const wanted = Object.entries(properties).filter(
    ([key, value]) => required.includes(key) || value['format'] === 'uuid',
  );
  return Object.fromEntries(wanted.map(([key, value]) => [key, exampleOf(value, key, ids)]));
}

function idFor(name: string, ids: KnownIds): string {
  const id = ids[name === 'ownerId' || name === 'approverId' ? 'users' : `${name.replace(/Id$/, '')}s`];
  if (id === undefined) throw new Error(`No id is known for ${name}.`);
  return id;
}
