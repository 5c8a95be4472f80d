import { describe, expect, it } from '@jest/globals';
import { findLockfileFaults } from './lockfile-faults.mjs';

const integrity = 'sha512-AAAA';

describe('faults of a lock file', () => {
  it('are none when every platform is there, beside the package or inside it', () => {
    const optionalDependencies = { 'fast-linux': '1.0.0', 'fast-mac': '1.0.0' };
    expect(
      findLockfileFaults({
        '': {},
        'libs/domain': {},
        'node_modules/@firebreak/domain': { link: true, resolved: 'libs/domain' },
        'node_modules/fast': {
          integrity,
          resolved: 'https://registry.npmjs.org/fast/-/fast-1.0.0.tgz',
          optionalDependencies,
        },
        'node_modules/fast-linux': { integrity },
        'node_modules/fast/node_modules/fast-mac': { integrity },
      }),
    ).toEqual([]);
  });

  it('name a platform package that npm left out', () => {
    const optionalDependencies = { 'fast-mac': '1.0.0' };
    expect(
      findLockfileFaults({
        'node_modules/fast': { integrity, optionalDependencies },
        'node_modules/other/node_modules/fast-mac': { integrity },
      }),
    ).toEqual([
      'fast-mac, optional for node_modules/fast, is missing: pin a version whose platform packages all exist.',
    ]);
  });

  it('name a package from another registry and one without a checksum', () => {
    expect(
      findLockfileFaults({
        'node_modules/a': { integrity, resolved: 'https://registry.example/a.tgz' },
        'node_modules/b': {},
      }),
    ).toEqual(['node_modules/a comes from https://registry.example/a.tgz.', 'node_modules/b has no checksum.']);
  });
});
