import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-browser-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(path, mode = 0o755) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), '', { mode });
  return join(folder, path);
}

const path = (...names) => names.map((name) => join(folder, name)).join(delimiter);

describe('the browser for browser tests', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    const named = program('own/browser');
    program('bin/chromium');
    expect(findBrowser({ CHROMIUM_PATH: named, PATH: path('bin') })).toBe(named);
  });

  it('is a Chromium on PATH rather than a Chrome, wherever they are', () => {
    program('a/google-chrome');
    const chromium = program('b/chromium');
    expect(findBrowser({ PATH: path('a', 'b') })).toBe(chromium);
    expect(findBrowser({ CHROMIUM_PATH: join(folder, 'gone'), PATH: path('a', 'b') })).toBe(chromium);
  });

  it('is missing when none can be run', () => {
    program('a/chromium', 0o644);
    expect(findBrowser({ PATH: path('a') })).toBeUndefined();
    expect(findBrowser({})).toBeUndefined();
  });
});
