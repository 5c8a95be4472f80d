import { readFileSync } from 'node:fs';
import { StartError } from '../local-postgres/start-error.js';
import { fingerprintOf, readVerifierKey, type VerifierKey } from '../signing/signed-note.js';

const FINGERPRINT = /^[0-9a-f]{64}$/;
const KEY = /[^\s"',]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g;

/**
 * The keys by which a checkpoint may be signed.
 *
 * @param wanted are fingerprints of known keys, or files that hold public keys in whatever form; without any, what is
 *   known is taken
 * @throws StartError when a fingerprint is of no known key, or a file holds none
 */
export function trustedKeys(wanted: readonly string[], known: readonly VerifierKey[]): VerifierKey[] {
  if (wanted.length === 0) return [...known];
  return wanted.flatMap((word) => {
    const keys = FINGERPRINT.test(word)
      ? known.filter((key) => fingerprintOf(key) === word)
      : Array.from(readText(word).matchAll(KEY), ([line]) => readVerifierKey(line)).filter((key) => key !== null);
    if (keys.length > 0) return keys;
    throw new StartError(
      FINGERPRINT.test(word)
        ? `The signer's folder holds no key with the fingerprint ${word}: give the file with the key instead.`
        : `${word} holds no public key: give the answer of /api/v1/signing-keys, or the key as name+id+key.`,
    );
  });
}

/** The text of a file that somebody named. Throws StartError when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}
