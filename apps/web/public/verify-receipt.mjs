// Checks a receipt or an answer pack of Firebreak without a network and without Firebreak (Node 20 or newer):
//
//   node verify-receipt.mjs FILE.json [--key FILE|FINGERPRINT]
//
// FILE.json is the receipt or the pack. --key says whose signature it must be: the fingerprint of the key, or a file
// that holds public keys, such as what GET /api/v1/signing-keys of the installation answers. Ends with 0 when all is
// well, with 1 and a sentence when it is not, with 2 when it was called wrongly. What is signed, and how, is written in
// docs/ANSWER-PACK.md.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FORMATS = { 'firebreak-receipt/1': 'receipt', 'firebreak-answer-pack/1': 'answer pack' };
const KEY_LINE = /[^\s"+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g;
const USAGE = 'Usage: node verify-receipt.mjs FILE.json [--key FILE|FINGERPRINT]';

/** Why a document is not taken (1), or why nothing could be checked (2). */
class Refusal extends Error {
  constructor(reason, exitCode) {
    super(reason);
    this.exitCode = exitCode;
  }
}

function refuse(reason, exitCode = 1) {
  throw new Refusal(reason, exitCode);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** JSON with sorted keys and without blanks (RFC 8785). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function open(path, what) {
  try {
    // npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', path));
  } catch (error) {
    return refuse(`Cannot read ${what} ${path}: ${error.message}`, 2);
  }
}

/** The document; blanks between its parts do not count, anything else that is not as it was written does. */
function readDocument(bytes) {
  let text;
  let document;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    document = JSON.parse(text);
  } catch (error) {
    return refuse(`The file is not JSON: ${error.message}`);
  }
  const withoutBlanks = text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, (_, literal) => literal ?? '');
  if (withoutBlanks !== canonical(document))
    refuse('The file is not written as it was given out: something was added or moved.');
  const { format, content, signature, ...more } = document ?? {};
  const isShaped =
    typeof content === 'object' && typeof signature?.key === 'string' && typeof signature.note === 'string';
  if (!isShaped || Object.keys(more).length > 0 || Object.keys(signature).length !== 2) {
    refuse('This is no signed document: format, content and signature are wanted, and nothing else.');
  }
  if (!Object.hasOwn(FORMATS, format)) refuse(`The format ${JSON.stringify(format)} is not known to this program.`);
  return document;
}

/** A public key as it is published: name+id+key. */
function readKey(line) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const wantedId = sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes])).subarray(0, 4);
  if (bytes[0] !== 1 || wantedId.toString('hex') !== id)
    refuse('The key in the file is no Ed25519 key under its name.');
  return {
    line,
    name,
    id: wantedId,
    publicKey: bytes.subarray(1),
    fingerprint: sha256(bytes.subarray(1)).toString('hex'),
  };
}

/** The text of a C2SP signed note. */
function openNote(note, { name, id, publicKey }) {
  const end = note.lastIndexOf('\n\n') + 1;
  const [, signer, encoded] = /^\n— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/.exec(note.slice(end)) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const isWhole = signer === name && bytes.length === 68 && bytes.toString('base64') === encoded;
  if (!isWhole || !bytes.subarray(0, 4).equals(id)) refuse('The signature is missing or belongs to another key.');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(note.slice(0, end)), key, bytes.subarray(4))) refuse('The signature is wrong.');
  return note.slice(0, end);
}

/**
 * Checks a document. `wanted` is what its key must be: a fingerprint, or a text that holds public keys; null for any.
 * Gives what was found; throws with a sentence where the document is not as it was signed.
 */
export function verifyDocument(bytes, wanted) {
  const { format, content, signature } = readDocument(bytes);
  const key = readKey(signature.key);
  const hash = sha256(canonical(content)).toString('hex');
  if (openNote(signature.note, key) !== `${format}\n${hash}\n`) refuse('The content is not what was signed.');
  const isWanted =
    wanted === null || fingerprintOf(wanted) === key.fingerprint || wanted.match(KEY_LINE)?.includes(key.line);
  if (!isWanted) refuse(`It is signed with another key: ${key.name}, fingerprint ${key.fingerprint}.`);
  return { kind: FORMATS[format], hash, signer: key.name, fingerprint: key.fingerprint };
}

/** A fingerprint as it was typed or copied; null when the text is none. */
function fingerprintOf(text) {
  const plain = text.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}

function readArguments([file, option, key, ...rest]) {
  const isGood = file !== undefined && !file.startsWith('--') && rest.length === 0;
  if (!isGood || (option !== undefined && (option !== '--key' || key === undefined))) refuse(USAGE, 2);
  return { file, key };
}

function main() {
  const { file, key } = readArguments(process.argv.slice(2));
  const isFile = key !== undefined && fingerprintOf(key) === null;
  const wanted = isFile ? open(key, 'the key file').toString('utf8') : (key ?? null);
  const { kind, hash, signer, fingerprint } = verifyDocument(open(file, 'the file'), wanted);
  process.stdout.write(`${wanted === null ? 'UNCHANGED' : 'GENUINE'}: ${kind}, SHA-256 ${hash}\n`);
  process.stdout.write(`Signed with the key of ${signer}, fingerprint ${fingerprint}\n`);
  if (wanted !== null) return;
  process.stdout.write(
    'Whose key that is was not checked: compare the fingerprint with the published one, or give --key.\n',
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.exitCode === 1 ? 'NOT GENUINE: ' : ''}${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
