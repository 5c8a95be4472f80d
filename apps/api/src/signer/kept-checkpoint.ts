import { readCheckpointText, type Checkpoint } from '../signing/checkpoint-text.js';
import { MerkleRoot } from '../signing/merkle-root.js';
import { openNote, readVerifierKey, type VerifierKey } from '../signing/signed-note.js';

/** One checkpoint as the signer keeps it: a line of JSON in the file of its organisation. */
export interface KeptCheckpoint {
  /** When it was signed. */
  readonly at: string;
  readonly size: number;
  /** Of the last event, in hexadecimal digits. */
  readonly hash: string;
  /** The root of the Merkle tree over all leaves, in Base64. */
  readonly root: string;
  /** The signed note. */
  readonly note: string;
  /** The edge of the Merkle tree in Base64, from which the next checkpoint goes on. */
  readonly edge: readonly string[];
}

/** A public key of the signer, and since when it signs. */
export interface SignerKey {
  /** As `name+id+key`. */
  readonly key: string;
  readonly since: string;
}

const HASH = /^[0-9a-f]{64}$/;
const BASE64_HASH = /^[A-Za-z0-9+/]{43}=$/;

/** The checkpoint that a line holds; null when the line is cut off or holds something else. */
export function readKeptCheckpoint(line: string): KeptCheckpoint | null {
  const value = readJson(line);
  if (value === null) return null;
  const { at, size, hash, root, note, edge } = value;
  if (!isInstant(at) || !Number.isSafeInteger(size) || Number(size) < 1) return null;
  if (typeof hash !== 'string' || !HASH.test(hash)) return null;
  if (typeof root !== 'string' || !BASE64_HASH.test(root) || typeof note !== 'string' || !Array.isArray(edge))
    return null;
  const hashes = edge.filter((part): part is string => typeof part === 'string' && BASE64_HASH.test(part));
  return hashes.length === edge.length ? { at, size: Number(size), hash, root, note, edge: hashes } : null;
}

/** The tree that the checkpoint was signed over, to go on from; null when its edge is not that of its root. */
export function restoreTree({ size, root, edge }: KeptCheckpoint): MerkleRoot | null {
  try {
    const tree = MerkleRoot.restore(
      size,
      edge.map((hash) => Buffer.from(hash, 'base64')),
    );
    return tree.root.toString('base64') === root ? tree : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The key that a line holds; null when the line is cut off or holds something else. */
export function readSignerKey(line: string): SignerKey | null {
  const value = readJson(line);
  if (value === null || typeof value['key'] !== 'string' || readVerifierKey(value['key']) === null) return null;
  return isInstant(value['since']) ? { key: value['key'], since: value['since'] } : null;
}

/** What a note says that one of the keys has signed; null when none has, or when it is no checkpoint. */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): Checkpoint | null {
  for (const key of keys) {
    const text = openNote(note, key);
    const checkpoint = text === null ? null : readCheckpointText(text);
    if (checkpoint?.name === key.name) return checkpoint;
  }
  return null;
}

/** Whether one of the keys has signed what the line says, about this organisation. */
export function isAsSigned(kept: KeptCheckpoint, organizationId: string, keys: readonly VerifierKey[]): boolean {
  const said = openCheckpoint(kept.note, keys);
  return said?.organizationId === organizationId && said.size === kept.size && said.root === kept.root;
}

/** The object that a text is in JSON; null when it is none. */
export function readJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
