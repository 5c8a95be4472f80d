import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { StartError } from '../local-postgres/start-error.js';

const AGE_FIRST_LINE = 'age-encryption.org/v1\n';

/** Encrypts a stream with a passphrase in the age format, which the `age` program opens as well. */
export async function* encrypt(plain: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  yield* asBuffers(await encrypter.encrypt(asWebStream(plain)));
}

/** Turns the bytes of one encrypted file into those that were encrypted; throws any error for bytes that were changed. */
export type Decrypt = (cipher: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/**
 * Opens an encrypted file by its first bytes. Making the key from the passphrase is slow on purpose and happens here, once.
 * Gives null for a file that is not encrypted; throws StartError for another passphrase.
 */
export async function unlock(start: Buffer, passphrase: string | null, file: string): Promise<Decrypt | null> {
  if (!start.toString('latin1').startsWith(AGE_FIRST_LINE)) return null;
  if (passphrase === null) {
    throw new StartError(`The backup ${file} is encrypted: set BACKUP_PASSPHRASE or BACKUP_PASSPHRASE_FILE.`);
  }
  const byPassphrase = new Decrypter();
  byPassphrase.addPassphrase(passphrase);
  let fileKey: Uint8Array;
  try {
    fileKey = await byPassphrase.decryptHeader(start.subarray(0, endOfHeader(start)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The backup ${file} does not open with BACKUP_PASSPHRASE (${reason}): give the passphrase it was made with, or take another copy if its beginning is damaged.`,
    );
  }
  const byFileKey = new Decrypter();
  byFileKey.addIdentity({ unwrapFileKey: () => fileKey });
  return async function* decrypt(cipher) {
    yield* asBuffers(await byFileKey.decrypt(asWebStream(cipher)));
  };
}

/** The header of an age file is text whose last line begins with three dashes. */
function endOfHeader(start: Buffer): number {
  const lastLine = start.indexOf('\n---');
  return start.indexOf('\n', lastLine + 1) + 1;
}

/** Node's type of a web stream and the browsers' are one thing with two descriptions. */
const asWebStream = (bytes: AsyncIterable<Buffer>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>;

async function* asBuffers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of stream) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}
