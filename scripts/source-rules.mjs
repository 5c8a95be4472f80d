import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where the sources of what runs in production lie: the server, the pages, what both share, and the schema. */
const FOLDERS = ['apps/api/src', 'apps/web/src', 'libs/domain/src', 'libs/api-client/src', 'migrations'];
/** What only tests and measurements run; the API's build leaves it out as well. */
const NOT_SHIPPED = /\.test\.tsx?$|spec\.ts$|\/(testing|journeys|campaigns|jobs\/trial)\/|test-setup\.ts$/;

/** Algorithms that may be named: SHA-256 and AES-256-GCM, and Ed25519 for signatures. */
const ALGORITHM =
  /\b(?:createHash|createHmac|createCipheriv|createDecipheriv|hkdfSync|generateKeyPairSync)\(\s*(?!'(?:sha256|aes-256-gcm|ed25519)')/;

/** What no source may hold, as a name, a pattern and where it is allowed all the same. */
const RULES = [
  { name: 'runs text as code', pattern: /\beval\(|\bnew Function\(|from 'node:vm'/ },
  {
    name: 'writes markup into a page',
    pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  },
  { name: 'listens to other windows', pattern: /window\.addEventListener\('message'|\bonmessage\s*=/ },
  { name: 'guesses badly', pattern: /Math\.random\(/ },
  { name: 'names another algorithm', pattern: ALGORITHM },
  { name: 'takes any certificate', pattern: /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED/ },
  {
    name: 'starts a program',
    pattern: /['"](?:node:)?child_process['"]/,
    // The server of the database, and our own signer: fixed programs, no shell, nothing that anybody typed.
    allowed: /^apps\/api\/src\/(?:local-postgres|signer)\//,
  },
  { name: 'hands a command to a shell', pattern: /\bexecSync\(|\bexec\('|shell: (?!false)/ },
];

/** One sentence for each rule that the text of a file breaks. */
export function brokenRules(path, text) {
  return RULES.filter(({ pattern, allowed }) => !allowed?.test(path) && pattern.test(text)).map(
    ({ name }) => `${path} ${name}.`,
  );
}

/** The sources of what runs in production, as path and text. */
export function readSources(root) {
  return FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/\/(?:node_modules|dist|dist-types)\//.test(path) && !NOT_SHIPPED.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
