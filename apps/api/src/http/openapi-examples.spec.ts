import { FILE_TABLE_NAMES } from '@firebreak/domain';
import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, schemaFaults, type ContractContent, type ContractOperation } from '../testing/api-contract.js';

/** Files whose bytes nobody reads in a description. */
const OPAQUE = /octet-stream|pdf|zip|spreadsheetml/;

interface Example {
  readonly of: string;
  readonly type: string;
  readonly schema: ContractContent[string]['schema'];
  readonly example: unknown;
}

const listed = (of: string, content: ContractContent = {}): Example[] =>
  Object.entries(content)
    .filter(([type]) => !OPAQUE.test(type))
    .map(([type, { schema, example }]) => ({ of, type, schema, example }));

/** Every body and every answer of an operation that is not a refusal. */
function examplesOf({ operationId, requestBody, responses }: ContractOperation): Example[] {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return [
    ...listed(`${operationId} takes`, requestBody?.content),
    ...answers.flatMap(([status, { content }]) => listed(`${operationId} answers ${status}`, content)),
  ];
}

const EXAMPLES = OPERATIONS.flatMap(examplesOf);

describe('the examples in the description', () => {
  it('are there for every body and every answer', () => {
    expect(EXAMPLES.length).toBeGreaterThan(250);
    expect(EXAMPLES.filter(({ example }) => example === undefined).map(({ of }) => of)).toEqual([]);
  });

  it('are valid against their own schemas', () => {
    const faults = EXAMPLES.flatMap(({ of, schema, example }) =>
      schemaFaults(schema, example).map((fault) => `${of}${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('hold no text that nobody thought of', () => {
    expect(EXAMPLES.filter(({ example }) => JSON.stringify(example).includes('…')).map(({ of }) => of)).toEqual([]);
  });

  it('are found wanting when they are not as described', () => {
    const objects = EXAMPLES.filter(
      ({ example }) => typeof example === 'object' && Object.keys(example ?? {}).length > 0,
    );
    const broken = objects.map(({ schema, example }) => schemaFaults(schema, { ...(example as object), 'no such': 1 }));
    // What takes any property at all is the description of a table's columns.
    expect(broken.filter((faults) => faults.length === 0).length).toBeLessThanOrEqual(FILE_TABLE_NAMES.length);
    expect(broken.length).toBeGreaterThan(200);
  });
});
