import { createHash } from 'node:crypto';
import { pack } from 'tar-stream';

const END_OF_TAR_BYTES = 1024;
const SEAL_BYTES = 512 + 512 + END_OF_TAR_BYTES;

/** Thrown when the bytes of an archive are not those that were written. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
}

/**
 * Ends a tar with one more file, `SHA256`, that holds the SHA-256 of everything before it. What stands between and after
 * the files of a tar is checked by nothing else, and a reader that finds every byte in its place need not ask which matter.
 */
export async function* seal(tar: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of allButTheLast(END_OF_TAR_BYTES, tar, () => undefined)) {
    hash.update(piece);
    yield piece;
  }
  yield await sealOf(hash.digest('hex'));
}

/** Passes a sealed tar on and throws DamagedArchive at its end when a byte was changed, lost or added. */
export async function* checkSeal(sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let found: Buffer = Buffer.alloc(0);
  for await (const piece of allButTheLast(SEAL_BYTES, sealed, (last) => (found = last))) {
    hash.update(piece);
    yield piece;
  }
  if (!found.equals(await sealOf(hash.digest('hex')))) {
    throw new DamagedArchive('its bytes are not those that were written');
  }
  yield found;
}

async function sealOf(sha256: string): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: 'SHA256', mtime: new Date(0), mode: 0o600 }, sha256);
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* allButTheLast(
  bytes: number,
  source: AsyncIterable<Buffer>,
  giveLast: (last: Buffer) => void,
): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const all = Buffer.concat([held, piece]);
    const passed = Math.max(0, all.length - bytes);
    if (passed > 0) yield all.subarray(0, passed);
    held = all.subarray(passed);
  }
  giveLast(held);
}
