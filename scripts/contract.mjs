import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './prepare.mjs';

/** The API's document and the types the web app uses, as they are committed. */
export const documentFile = join(root, 'libs/api-client/openapi.json');
export const typesFile = join(root, 'libs/api-client/src/schema.gen.ts');

/** Writes the compiled API's OpenAPI document to `document` and the client's types made from it to `types`. */
export function generateContract(document, types) {
  runNode('apps/api/dist/openapi.js', document);
  runNode('node_modules/openapi-typescript/bin/cli.js', document, '--output', types);
}

function runNode(script, ...args) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) fail(`${script} failed:\n${stdout}${stderr}`);
}

/** The file's content, or an empty text when it is not there. */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
