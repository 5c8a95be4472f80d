import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

let copy;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'firebreak-lint-'));
  cpSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
});

afterAll(() => rmSync(copy, { recursive: true }));

/** What lint says of a file that fetches, if it lay there. */
const complaintsAbout = (path) => {
  const file = join(copy, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'export const fetchLogo = (url: string) => fetch(url);\n');
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), path], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(stdout).toContain('on 1 file');
  return stdout;
};

it('lets nothing in the API fetch by itself', () => {
  expect(complaintsAbout('apps/api/src/vendors/logo.service.ts')).toContain('Only egress speaks to others.');
});

it('lets the web app fetch: the control', () => {
  expect(complaintsAbout('apps/web/src/lib/api.ts')).not.toContain('Only egress speaks to others.');
});
