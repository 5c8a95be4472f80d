import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findDependencyFaults } from './dependency-faults.mjs';
import { findLicenceFaults } from './licence-faults.mjs';
import { root } from './prepare.mjs';
import { runNpm } from './npm.mjs';
import { findSbomFaults } from './sbom-faults.mjs';
import { readVerdict } from './signature-verdict.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const withPackage = (entry) => ({ ...packages, 'node_modules/later': { version: '1.0.0', ...entry } });
const document = (...lines) => ['| Package | Why | Licence | Rejected |', ...lines].join('\n');
const said = (exitCode, answer) => ({
  exitCode,
  stdout: typeof answer === 'string' ? answer : JSON.stringify(answer),
});

describe('the licences of the lock file', () => {
  it('are allowed, and each exception is needed', () => {
    expect(findLicenceFaults(packages)).toEqual([]);
  });

  it.each([
    [{ license: 'MIT AND OFL-1.1' }, null],
    [{ license: '(GPL-3.0-only OR MIT)' }, null],
    [{ license: 'GPL-3.0-only' }, 'later 1.0.0 is under GPL-3.0-only: leave it out, or give a reason.'],
    [
      { license: 'MIT AND AGPL-3.0-only' },
      'later 1.0.0 is under MIT AND AGPL-3.0-only: leave it out, or give a reason.',
    ],
    [{}, 'later 1.0.0 is under no licence that it names: leave it out, or give a reason.'],
    [{ license: 'MIT', name: 'busboy' }, null],
    [{ license: 'MPL-2.0', name: 'axe-core' }, 'axe-core 1.0.0 may be used for building and testing only.'],
    [{ license: 'BUSL-1.1', name: 'axe-core' }, 'axe-core 1.0.0 is under BUSL-1.1: leave it out, or give a reason.'],
  ])('of a package with %j are judged', (entry, fault) => {
    expect(findLicenceFaults(withPackage(entry))).toEqual(fault === null ? [] : [fault]);
  });

  it('show an exception that nothing needs any more', () => {
    const { 'node_modules/png-js': _, ...others } = packages;
    expect(findLicenceFaults(others)).toEqual(['The exception for png-js is needed no more: take it away.']);
  });
});

describe('the document of dependencies', () => {
  const manifests = [
    { dependencies: { one: '1', '@firebreak/domain': '1' } },
    { devDependencies: { '@types/one': '1' } },
  ];
  const lock = { 'node_modules/one': { license: 'ISC' }, 'node_modules/@types/one': { license: 'MIT' } };
  const ONE = '| `one` 1.0 | it counts | ISC | – |';
  const TYPES = '| `@types/*` | types | MIT | – |';

  it.each([
    ['has a line for each', [ONE, TYPES], []],
    ['lacks one', [TYPES], ['one has no line in docs/DEPENDENCIES.md.']],
    [
      'has one too many',
      [ONE, TYPES, '| `two`, `one` | x | MIT, ISC | – |'],
      ['docs/DEPENDENCIES.md has a line for two, which nothing uses.'],
    ],
    [
      'says another licence',
      [ONE.replace('ISC', 'MIT'), TYPES],
      ['docs/DEPENDENCIES.md calls one MIT, and it is under ISC.'],
    ],
    [
      'says no licence',
      ['| `one` | it counts |  | – |', TYPES],
      ['docs/DEPENDENCIES.md calls one nothing, and it is under ISC.'],
    ],
  ])('%s', (_, lines, faults) => {
    expect(findDependencyFaults(document(...lines), manifests, lock)).toEqual(faults);
  });
});

describe('the bill of materials', () => {
  it('holds every package of the lock file, and one that lacks a package is found', async () => {
    const { stdout } = await runNpm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
    const bill = JSON.parse(stdout);
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(findSbomFaults(bill, packages)).toEqual([]);
    const components = bill.components.filter(({ purl }) => !purl.startsWith('pkg:npm/%40nestjs/core@'));
    expect(findSbomFaults({ ...bill, components }, packages)).toEqual([
      expect.stringMatching(/^pkg:npm\/%40nestjs\/core@[\d.]+ is in the lock file and not in the bill\.$/),
    ]);
  });
});

describe('what npm says of signatures', () => {
  const bad = { name: 'one', version: '1.0.0', code: 'EINTEGRITYSIGNATURE' };

  it.each([
    ['good', said(0, { invalid: [], missing: [] }), false, 'Every package has'],
    [
      'out of reach',
      said(1, { error: { code: 'ENOTFOUND', summary: 'no such host' } }),
      false,
      'Signatures were not checked',
    ],
    [
      'wrong',
      said(1, { invalid: [bad], missing: [] }),
      true,
      'Signatures are wrong for one@1.0.0 and missing for none.',
    ],
    [
      'missing',
      said(1, { invalid: [], missing: [bad] }),
      true,
      'Signatures are wrong for none and missing for one@1.0.0.',
    ],
    [
      'refused',
      said(1, { error: { code: 'E401', summary: 'sign in' } }),
      true,
      'Signatures could not be checked (E401)',
    ],
    ['unreadable', said(0, 'ok'), true, 'Signatures could not be checked'],
    ['bad by the exit code alone', said(1, { invalid: [], missing: [] }), true, 'Signatures are wrong'],
  ])('is %s', (_, answer, isBad, beginning) => {
    const verdict = readVerdict(answer);
    expect(verdict.isBad).toBe(isBad);
    expect(verdict.sentence.startsWith(beginning)).toBe(true);
  });
});
