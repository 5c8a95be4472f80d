import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firebreak-fingerprint-'));
  mkdirSync(join(root, 'web/src'), { recursive: true });
  write('web/src/page.tsx', 'page');
  write('lock.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

const write = (path, content) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};
const now = () => fingerprint(root, ['web', 'lock.json']);

describe('the fingerprint of sources', () => {
  it.each([
    ['a file changes', () => write('web/src/page.tsx', 'other')],
    ['a file is added', () => write('web/src/row.tsx', '')],
    ['a file is renamed', () => renameSync(join(root, 'web/src/page.tsx'), join(root, 'web/src/row.tsx'))],
    ['a file named itself changes', () => write('lock.json', '{"a":1}')],
  ])('changes when %s', (_name, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  it.each(['web/dist/index.html', 'web/node_modules/a/b.js', 'web/src/page.test.tsx', 'web/tsconfig.tsbuildinfo'])(
    'stays when %s appears',
    (path) => {
      const before = now();
      write(path, 'x');
      expect(now()).toBe(before);
    },
  );
});

describe('a stamp', () => {
  it('is read back, and is undefined before it was written', () => {
    const file = join(root, 'cache', 'stamp');
    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
  });

  it('that cannot be written costs nothing but a rebuild', () => {
    expect(() => writeStamp(join(root, 'lock.json', 'stamp'), 'abc')).not.toThrow();
  });
});
