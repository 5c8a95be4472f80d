import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const outputs = new Set(['node_modules', 'dist', 'dist-types']);
const notBuilt = /\.(spec|test|db-spec|e2e-spec|journey-spec)\.tsx?$|\.tsbuildinfo$/;

/** A SHA-256 over the names and contents of all source files below these paths; outputs and tests do not count. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of sourceFiles(root, path)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function sourceFiles(root, path) {
  if (statSync(join(root, path)).isFile()) return notBuilt.test(path) ? [] : [path];
  const names = readdirSync(join(root, path)).filter((name) => !outputs.has(name));
  return names.toSorted().flatMap((name) => sourceFiles(root, join(path, name)));
}

/** The fingerprint that was stored last, or `undefined`. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Stores a fingerprint; a folder that cannot be written only costs a rebuild next time. */
export function writeStamp(file, value) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, value);
  } catch {
    return;
  }
}
