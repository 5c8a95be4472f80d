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

/** Decrypts what `encrypt` made; throws StartError for another passphrase, and any error for bytes that were changed. */
export async function* decrypt(cipher: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain;
  try {
    plain = await decrypter.decrypt(asWebStream(cipher));
  } catch (error) {
    throw new StartError(
      `The backup does not open with BACKUP_PASSPHRASE (${error instanceof Error ? error.message : String(error)}): give the passphrase it was made with, or take another copy if its first bytes are damaged.`,
    );
  }
  yield* asBuffers(plain);
}

/** Whether a file that begins with these bytes is encrypted. */
export const isEncrypted = (start: Buffer): boolean => start.toString('latin1').startsWith(AGE_FIRST_LINE);

/** Node's type of a web stream and the browsers' are one thing with two descriptions. */
const asWebStream = (bytes: AsyncIterable<Buffer>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>;

async function* asBuffers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of stream) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}
