import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root } from './prepare.mjs';

/** The API's document and the types the web app uses, as they are committed. */
export const documentFile = join(root, 'libs/api-client/openapi.json');
export const typesFile = join(root, 'libs/api-client/src/schema.gen.ts');

/** Writes the compiled API's OpenAPI document to `document` and the client's types made from it to `types`. */
export function generateContract(document, types) {
  runNode('apps/api/dist/openapi.js', document);
  // Types say what is allowed; with each example beside them their file would be twice as long.
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-types-'));
  const plain = join(folder, 'openapi.json');
  writeFileSync(plain, JSON.stringify(JSON.parse(readFileSync(document, 'utf8'), withoutExample)));
  runNode('node_modules/openapi-typescript/bin/cli.js', plain, '--output', types);
  rmSync(folder, { recursive: true });
}

/** Leaves out the example beside a schema; a property of that name stays. */
function withoutExample(_, value) {
  if (value === null || typeof value !== 'object' || !('schema' in value && 'example' in value)) return value;
  return { schema: value.schema };
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
