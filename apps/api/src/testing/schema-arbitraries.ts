import fc, { type Arbitrary } from 'fast-check';
import { resolveSchema } from './api-contract.js';

type Schema = Record<string, unknown>;

/** An id that the sender of a request fills in, because it must be one of a row that exists. */
export interface IdToFill {
  readonly fillId: string;
}

const from2000To = (max: Date): Arbitrary<string> =>
  fc.date({ min: new Date('2000-01-01T00:00:00Z'), max, noInvalidDate: true }).map((date) => date.toISOString());
const day = from2000To(new Date('2100-12-31T00:00:00Z')).map((instant) => instant.slice(0, 10));
// Questions about an instant are about the past.
const instant = from2000To(new Date('2026-11-01T00:00:00Z'));

/** Characters of several scripts that a name may hold, none that is refused anywhere. */
const character = fc.constantFrom(...'abcdefgXYZ 0189éß中文字한あ😀𝒳-.,&');

function text({ minLength = 0, maxLength = 200, pattern }: Schema): Arbitrary<string> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  const most = Number(maxLength);
  const some = fc.array(character, { minLength: Number(minLength), maxLength: Math.min(most, 40) });
  const longest = fc.constant(Array.from({ length: most }, () => 'x'));
  return fc
    .oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: longest })
    .map((characters) => characters.join(''))
    .map((value) => (value.trim() === '' && Number(minLength) > 0 ? 'A' : value));
}

/** Values that a schema of the description allows; `name` is the property's, by which ids are filled in. */
export function valueOf(given: Schema, name: string): Arbitrary<unknown> {
  const schema = resolveSchema(given);
  const plain = plainValueOf(schema, name);
  return schema['nullable'] === true ? fc.option(plain, { freq: 5 }) : plain;
}

function plainValueOf(schema: Schema, name: string): Arbitrary<unknown> {
  const { type, format, enum: words } = schema;
  if (Array.isArray(schema['allOf'])) return valueOf(schema['allOf'][0] as Schema, name);
  if (Array.isArray(words)) return fc.constantFrom(...words.filter((word) => word !== null));
  if (format === 'uuid') return fc.constant<IdToFill>({ fillId: name });
  if (format === 'date') return day;
  if (format === 'date-time') return instant;
  if (format === 'email') return fc.integer({ min: 0, max: 1e6 }).map((number) => `person.${number}@vendor.test`);
  if (type === 'string') return text(schema);
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 1_000) });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return arrayOf(schema, name);
  if (typeof schema['additionalProperties'] === 'object') return mapOf(schema);
  return objectOf(schema);
}

/** A few values by keys of any kind. */
function mapOf(schema: Schema): Arbitrary<unknown> {
  const value = valueOf(schema['additionalProperties'] as Schema, '');
  return fc.dictionary(fc.string({ maxLength: 40 }), value, { maxKeys: 3, noNullPrototype: true });
}

function arrayOf(schema: Schema, name: string): Arbitrary<unknown> {
  const item = valueOf((schema['items'] ?? {}) as Schema, name);
  const bounds = {
    minLength: Number(schema['minItems'] ?? 0),
    maxLength: Math.min(Number(schema['maxItems'] ?? 5), 5),
  };
  return schema['uniqueItems'] === true
    ? fc.uniqueArray(item, { ...bounds, selector: (value) => JSON.stringify(value) })
    : fc.array(item, bounds);
}

/** Every required property and some of the others. */
function objectOf(schema: Schema): Arbitrary<Record<string, unknown>> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const model = Object.fromEntries(properties.map(([key, value]) => [key, valueOf(value, key)]));
  const required = ((schema['required'] ?? []) as string[]).filter((key) => key in model);
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

/** One thing that makes a value of the schema invalid. */
export interface Fault {
  readonly fault: string;
  readonly value: unknown;
}

/** Values that the schema does not allow. */
export function faultsOf(given: Schema): Fault[] {
  const schema = resolveSchema(given);
  const { type, format, enum: words, maxLength, minLength, minimum, maximum, maxItems } = schema;
  const faults: Fault[] = [{ fault: 'an object where none is', value: { nobody: 'asked' } }];
  if (type === 'object' || schema['allOf']) return [{ fault: 'a list for an object', value: [1] }];
  if (schema['nullable'] !== true) faults.push({ fault: 'null', value: null });
  if (Array.isArray(words)) faults.push({ fault: 'a word that is not in the list', value: 'no-such-word' });
  if (format === 'uuid') faults.push({ fault: 'no id', value: '1' });
  if (format === 'date') faults.push({ fault: 'a day that does not exist', value: '2027-02-30' });
  if (format === 'email') faults.push({ fault: 'no mail address', value: 'nobody at home' });
  if (type === 'string') faults.push({ fault: 'a number for a text', value: 5 });
  if (type === 'string' && !words) {
    faults.push({ fault: 'NUL in a text', value: 'A\0B' }, { fault: 'half a character', value: 'A\ud83dB' });
    if (maxLength !== undefined)
      faults.push({ fault: 'one character too many', value: 'x'.repeat(Number(maxLength) + 1) });
    if (Number(minLength ?? 0) > 0) faults.push({ fault: 'an empty text', value: '' });
  }
  if (type === 'integer') {
    faults.push({ fault: 'a text for a number', value: 'many' }, { fault: 'a fraction', value: 1.5 });
    if (minimum !== undefined) faults.push({ fault: 'less than the least', value: Number(minimum) - 1 });
    if (maximum !== undefined) faults.push({ fault: 'more than the most', value: Number(maximum) + 1 });
  }
  if (type === 'boolean') faults.push({ fault: 'a word for yes or no', value: 'maybe' });
  if (type === 'array') {
    faults.push({ fault: 'a text for a list', value: 'x' }, { fault: 'a list of lists', value: [[]] });
    if (maxItems !== undefined) {
      faults.push({
        fault: 'one item too many',
        value: Array.from({ length: Number(maxItems) + 1 }, (_, index) => `x${index}`),
      });
    }
  }
  return faults;
}
