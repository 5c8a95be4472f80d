import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

const { createTransformer: createSwcTransformer } = createRequire(import.meta.url)('@swc/jest');

/** Where the name of a fault's file is kept for Jest and its workers. */
export const FAULT_VARIABLE = 'FIREBREAK_FAULT';

/** What Jest compiles with while a fault is planted: the one text of the one file is another; nothing on disk changes. */
function createTransformer(options) {
  const swc = createSwcTransformer(options);
  const fault = JSON.parse(process.env[FAULT_VARIABLE] ?? 'null');
  const change = (source, path) => (fault !== null && path === join(root, fault.file) ? plant(source, fault) : source);
  return {
    ...swc,
    process: (source, path, ...rest) => swc.process(change(source, path), path, ...rest),
    processAsync: (source, path, ...rest) => swc.processAsync(change(source, path), path, ...rest),
    getCacheKey: (source, path, ...rest) => swc.getCacheKey(change(source, path), path, ...rest),
  };
}

/** The source with the fault in it. Throws when what it replaces does not stand there exactly once. */
export function plant(source, { name, file, from, to }) {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`${name}: ${file} holds what it replaces ${parts.length - 1} times.`);
  return parts.join(to);
}

/** The source of a file of this checkout. */
export const sourceOf = (file) => readFileSync(join(root, file), 'utf8');

// Jest takes the default of a module.
export default { createTransformer };
