import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Bytes of compressed JavaScript that a page loads before anything is lazily imported, or with all of that as well. */
function loadBytes(page: string, { alsoLazy = false } = {}): number {
  const manifestFile = join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error('apps/web/dist is missing: build the web app first (npm run build).');
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
    if (alsoLazy) chunk.dynamicImports?.forEach(visit);
  };
  visit(page);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

describe('the first load in compressed JavaScript', () => {
  it.each([
    ['index.html', 250],
    ['portal.html', 130],
    ['request.html', 130],
  ])('of %s stays within %i kB', (page, kilobytes) => {
    const bytes = loadBytes(page);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes / 1000).toBeLessThanOrEqual(kilobytes);
  });

  it('would go over its limit if the pages were not loaded when they are visited: the control', () => {
    expect(loadBytes('index.html', { alsoLazy: true }) / 1000).toBeGreaterThan(250);
  });

  it.each(['index.html', 'portal.html', 'request.html'])(
    'of %s needs no inline script, which the policy forbids',
    (page) => {
      const html = readFileSync(join(dist, page), 'utf8');
      expect(html).toMatch(/<script type="module"[^>]* src="\/assets\//);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    },
  );
});
