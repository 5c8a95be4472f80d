import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BROKEN_PACKAGES } from './broken-packages.js';
import { EXAMPLE, exampleEvents } from './example-package.js';
import { checkpointOf, newSigner, publicKeyOf, writePackage, type PackageContents } from './export-package.js';
import { packageArbitrary } from './package-arbitrary.js';
import { hasPython, NODE_VERIFIER, PYTHON_VERIFIER, runMany, runOnce } from './run-verifiers.js';

// CI installs Python; on other machines it may be missing, and then only one of the programs is tried.
const isPythonTried = hasPython() || process.env['CI'] !== undefined;
const VERIFIERS = isPythonTried ? [NODE_VERIFIER, PYTHON_VERIFIER] : [NODE_VERIFIER];
if (!isPythonTried) it.skip('verify-export.py: python3 is missing on this machine', () => undefined);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const keyFile = (): string =>
  keep('keys.json', JSON.stringify({ items: [{ verifierKey: publicKeyOf(EXAMPLE.signer) }] }));
const keepPackage = (name: string, contents: PackageContents): string => keep(name, writePackage(contents).bytes);

describe.each(VERIFIERS)('$name', (verifier) => {
  it('takes every genuine package', () => {
    const key = keyFile();
    fc.assert(
      fc.property(fc.array(packageArbitrary(EXAMPLE.signer), { minLength: 10, maxLength: 10 }), (packages) => {
        const runs = packages.map((contents, index) => [keepPackage(`${index}.zip`, contents), '--key', key]);
        expect(runMany(verifier, runs).filter(({ said }) => !said.startsWith('GENUINE'))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it('takes none with one change', () => {
    const key = keyFile();
    const runs = BROKEN_PACKAGES.map(({ meddling }, index) => [
      keep(`broken-${index}.zip`, writePackage(EXAMPLE, meddling).bytes),
      '--key',
      key,
    ]);
    const verdicts = runMany(verifier, [[keepPackage('whole.zip', EXAMPLE), '--key', key], ...runs]);
    expect(verdicts.shift()).toMatchObject({ exitCode: 0, said: expect.stringMatching(/^GENUINE/) });
    expect(BROKEN_PACKAGES.filter((_, index) => verdicts[index]?.exitCode !== 1)).toEqual([]);
    console.log(BROKEN_PACKAGES.map(({ what }, i) => `${what}: ${verdicts[i]?.said}`).join(''));
  });
});
