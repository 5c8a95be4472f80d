import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../prepare.mjs';
import { FAULTS, HARMLESS } from './faults.mjs';
import { outcomeOf } from './run.mjs';
import { plant, sourceOf } from './transform.mjs';

const files = readdirSync(join(root, 'apps/api/src'), { recursive: true });

const failed = (...messages) => [
  { assertionResults: messages.map((message) => ({ status: 'failed', failureMessages: [message] })) },
];

describe('what is taken away to see whether a test notices', () => {
  it('is enough, and each has a name of its own', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });

  it.each([...FAULTS, HARMLESS].map((fault) => [fault.name, fault]))('still stands where it stood: %s', (_, fault) => {
    expect(existsSync(join(root, fault.file))).toBe(true);
    expect(plant(sourceOf(fault.file), fault)).toContain(fault.to);
    for (const tests of fault.tests.split(' '))
      expect([tests, files.filter((file) => file.endsWith('-spec.ts') && file.includes(tests)).length > 0]).toEqual([
        tests,
        true,
      ]);
  });

  it('is refused where it stands twice or not at all', () => {
    const fault = { name: 'x', file: 'y', from: 'a', to: 'b' };
    expect(() => plant('a a', fault)).toThrow('2 times');
    expect(() => plant('c', fault)).toThrow('0 times');
  });

  it('is not called noticed where the tests did not run', () => {
    const none = { numPassedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };
    expect(outcomeOf(none)).toBe('broken');
    expect(outcomeOf({ ...none, numRuntimeErrorTestSuites: 1, testResults: failed('no') })).toBe('broken');
    expect(outcomeOf({ ...none, numPassedTests: 3 })).toBe('passed');
    expect(outcomeOf({ ...none, numPassedTests: 3, testResults: failed('Exceeded timeout of 5 ms') })).toBe('too slow');
    expect(outcomeOf({ ...none, testResults: failed('Exceeded timeout of 5 ms', 'no') })).toBe('failed');
  });
});
