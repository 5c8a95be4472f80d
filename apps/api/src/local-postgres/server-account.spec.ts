import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateBinaries } from './platform-binaries.js';
import { chooseServerAccount } from './server-account.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const originalPath = process.env['PATH'];
let folder: string;
let dataDirectory: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-account-'));
  dataDirectory = join(folder, 'data');
  mkdirSync(dataDirectory, { mode: 0o700 });
  chmodSync(folder, 0o755);
});

afterEach(() => {
  process.env['PATH'] = originalPath;
  rmSync(folder, { recursive: true });
});

/** As in a container that may not make user namespaces. */
function forbidUserNamespaces(): void {
  writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  process.env['PATH'] = `${folder}:${originalPath}`;
}

const { postgres, environment } = locateBinaries(join(tmpdir(), 'firebreak-account-links'));
const choose = () =>
  chooseServerAccount({ dataDirectory, serverFolder: join(dataDirectory, 'postgres'), postgres, environment });

function whoRuns(): string {
  const { wrap, owner } = choose();
  const [program, args] = wrap('/usr/bin/id', ['-u']);
  return spawnSync(program, args, { ...owner, encoding: 'utf8' }).stdout.trim();
}

asRoot('when root starts PostgreSQL', () => {
  it('is nobody, who may enter the data folder but not list it, where user namespaces are forbidden', () => {
    forbidUserNamespaces();
    expect(whoRuns()).toBe(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout.trim());
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o711);
  });

  it('is the owner of the cluster that is there', () => {
    mkdirSync(join(dataDirectory, 'postgres'));
    chownSync(join(dataDirectory, 'postgres'), 1234, 1234);
    expect(whoRuns()).toBe('1234');
  });

  it('is the owner of the data folder where user namespaces are forbidden', () => {
    forbidUserNamespaces();
    chownSync(dataDirectory, 1234, 1234);
    expect(whoRuns()).toBe('1234');
  });

  it('is refused with the way out when no other user can reach the data folder', () => {
    forbidUserNamespaces();
    chmodSync(folder, 0o700);
    expect(choose).toThrow(/start Firebreak as an ordinary user, or set DATABASE_URL\.$/);
  });
});

describe('whoever starts PostgreSQL', () => {
  it('it does not run as root', () => {
    expect(Number(whoRuns())).toBeGreaterThan(0);
  });
});
