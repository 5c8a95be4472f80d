import { EXPORT_TABLE_NAMES, EXPORT_TABLES } from '@firebreak/domain';
import type { OpenAPIObject } from '@nestjs/swagger';
import { EXAMPLE_VALUES } from './example-values.js';

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

interface Media {
  schema?: Schema;
  example?: unknown;
}

/** What an operation takes and answers. */
interface Described {
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, { readonly content?: Record<string, Media> }>;
}

const ID = '0199f2c4-7a10-7c3e-9b1d-5e8f2a6b4c01';
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: ID,
  email: 'somebody@harbour-voice.example',
  date: '2027-06-30',
  'date-time': '2027-06-30T23:59:59.999Z',
  password: 'three ferries to lamma',
};
/** What has happened has another instant than what is to come. */
const HAPPENED = /(At|instant|sentOn|seenOn|from)$/;
const YET_TO_COME = /^(expiresAt|accessUntil)$/;
const THEN = { date: '2026-11-23', 'date-time': '2026-11-23T10:00:00.000Z' } as const;
const CSV_REQUEST = 'name,kind,service\nHarbour Voice Ltd.,call_centre_bpo,Call centre\n';
const CSV_METADATA = { '@context': 'http://www.w3.org/ns/csvw', url: 'vendors.csv', tableSchema: { columns: [] } };
const METRICS = '# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes 183250944\n';

/** Gives every body and every answer that can be read an example, made from its own schema. */
export function addExamples(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations as Record<string, Described>)) {
      const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      const contents = [operation.requestBody?.content, ...answers.map(([, answer]) => answer.content)];
      for (const content of contents)
        for (const [type, media] of Object.entries(content ?? {})) describe(schemas, path, type, media);
    }
  }
}

function describe(schemas: Schemas, path: string, type: string, media: Media): void {
  if (type === 'text/csv') media.example = csvOf(path);
  else if (type === 'text/plain') media.example = METRICS;
  else if (path.endsWith('.csv-metadata.json')) media.example = CSV_METADATA;
  else if (media.schema && type.endsWith('json')) media.example = exampleOf(schemas, media.schema, '', '');
}

/** A table's own columns, or a list that is brought in. */
function csvOf(path: string): string {
  const table = EXPORT_TABLE_NAMES.find((name) => path.endsWith(`/${name}.csv`));
  return table === undefined ? CSV_REQUEST : `${Object.keys(EXPORT_TABLES[table]).join(',')}\n`;
}

/** An example of a schema, as the property `name` of the schema `owner`. */
function exampleOf(schemas: Schemas, given: Schema, owner: string, name: string): unknown {
  const { schema, title } = resolve(schemas, given, owner);
  const { enum: values, oneOf, type } = schema;
  if (Array.isArray(oneOf)) return exampleOf(schemas, oneOf[0] as Schema, owner, name);
  if (Array.isArray(values)) return wordOf(values, name);
  if (type === 'boolean') return false;
  if (type === 'array') {
    const length = Math.max(1, Number(schema['minItems'] ?? 1));
    return Array.from({ length }, () => exampleOf(schemas, schema['items'] as Schema, owner, name));
  }
  if (type === 'integer' || type === 'number') return numberOf(schema, owner, name);
  if (type === 'object' || schema['properties'] !== undefined) return objectOf(schemas, schema, title);
  return textOf(schema, owner, name);
}

function wordOf(values: readonly unknown[], name: string): unknown {
  const wanted = EXAMPLE_VALUES[name];
  return wanted !== undefined && values.includes(wanted) ? wanted : values[0];
}

function objectOf(schemas: Schemas, schema: Schema, title: string): unknown {
  const properties = Object.entries((schema['properties'] ?? {}) as Schemas);
  const required = (schema['required'] ?? []) as readonly string[];
  // What may be left out and may be null is left out, unless nothing else is there.
  const usual = properties.filter(([key, value]) => required.includes(key) || value['nullable'] !== true);
  const shown = usual.length === 0 ? properties : usual;
  return Object.fromEntries(shown.map(([key, value]) => [key, exampleOf(schemas, value, title, key)]));
}

function numberOf({ minimum, maximum }: Schema, owner: string, name: string): number {
  const wanted = EXAMPLE_VALUES[`${owner}.${name}`] ?? EXAMPLE_VALUES[name];
  const value = typeof wanted === 'number' ? wanted : 3;
  return Math.min(Math.max(value, Number(minimum ?? value)), Number(maximum ?? value));
}

function textOf({ format, pattern }: Schema, owner: string, name: string): string {
  if (pattern === '^[A-Z]{2}$') return 'HK';
  if ((format === 'date' || format === 'date-time') && HAPPENED.test(name) && !YET_TO_COME.test(name))
    return THEN[format];
  const byName = EXAMPLE_VALUES[`${owner}.${name}`] ?? EXAMPLE_VALUES[name];
  const byFormat = typeof format === 'string' ? BY_FORMAT[format] : undefined;
  return byFormat ?? (typeof byName === 'string' ? byName : '…');
}

/** The schema behind a reference, with its name; what is written in place keeps its owner's. */
function resolve(schemas: Schemas, given: Schema, owner: string): { schema: Schema; title: string } {
  const { $ref, allOf } = given;
  if (typeof $ref === 'string') {
    const title = $ref.slice($ref.lastIndexOf('/') + 1);
    return { schema: schemas[title] ?? {}, title };
  }
  return Array.isArray(allOf) ? resolve(schemas, allOf[0] as Schema, owner) : { schema: given, title: owner };
}
