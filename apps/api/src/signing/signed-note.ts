import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

const ED25519 = 0x01;
const KEY_BYTES = 32;
const ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A public Ed25519 key under a name, as C2SP's signed notes know it (c2sp.org/signed-note). */
export interface VerifierKey {
  /** Who signs, such as `firebreak.example`; neither blanks nor plus signs. */
  readonly name: string;
  readonly publicKey: Buffer;
}

/** The first four bytes of SHA-256 over name, line break, algorithm and key. */
function idOf({ name, publicKey }: VerifierKey): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ED25519]))
    .update(publicKey)
    .digest()
    .subarray(0, ID_BYTES);
}

/** The key as one line of text: `name+id+key`. */
export function writeVerifierKey(key: VerifierKey): string {
  const encoded = Buffer.concat([Buffer.from([ED25519]), key.publicKey]).toString('base64');
  return `${key.name}+${idOf(key).toString('hex')}+${encoded}`;
}

/** The key that a line of text stands for; null when it is none. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name, encoded] = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const key = { name, publicKey: Buffer.from(encoded, 'base64').subarray(1) };
  return writeVerifierKey(key) === text ? key : null;
}

/** What people compare: SHA-256 of the 32 bytes of the key, in hexadecimal. */
export function fingerprintOf({ publicKey }: VerifierKey): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** The public half of a private key, under a name. */
export function verifierKeyOf(name: string, privateKey: KeyObject): VerifierKey {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { name, publicKey: der.subarray(-KEY_BYTES) };
}

/** The text with a signature under it. The text ends with a line break and is what is signed, to the byte. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(text), privateKey);
  const id = idOf(verifierKeyOf(name, privateKey));
  return `${text}\n— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
}

/** The text of a note that the key has signed; null when it has not. */
export function openNote(note: string, key: VerifierKey): string | null {
  const end = note.lastIndexOf('\n\n') + 1;
  const [, name, encoded] = /^\n— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/.exec(note.slice(end)) ?? [];
  if (end === 0 || name !== key.name || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  const isWhole = bytes.length === ID_BYTES + SIGNATURE_BYTES && bytes.toString('base64') === encoded;
  if (!isWhole || !bytes.subarray(0, ID_BYTES).equals(idOf(key))) return null;
  const text = note.slice(0, end);
  const publicKey = createPublicKey({ key: Buffer.concat([DER_PREFIX, key.publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), publicKey, bytes.subarray(ID_BYTES)) ? text : null;
}
