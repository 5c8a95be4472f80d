import { ARCHIVE_LIMITS } from './evidence.js';

/** Signatures and lengths of a ZIP file's records, from PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, bytes: 30 } as const;
const CENTRAL = { signature: 0x02014b50, bytes: 46 } as const;
const END = { signature: 0x06054b50, bytes: 22, mostCommentBytes: 65_535 } as const;
const ENCRYPTED_BIT = 1;
const SIZES_FOLLOW_BIT = 8;
const SYMBOLIC_LINK = 0xa000;
const ARCHIVE_NAME = /\.(7z|bz2|docm|docx|gz|jar|pptx|rar|tar|tgz|xlsm|xlsx|xz|zip)$/i;

/** What is wrong with a ZIP file. */
export type ZipFault = 'not-a-zip' | 'archive-limit' | 'encrypted';

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly localAt: number;
  readonly mode: number;
}

/** Where the last record of a ZIP file begins when the bytes end with one, else -1. */
export function endOfDirectoryAt(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - END.bytes - END.mostCommentBytes);
  for (let at = bytes.length - END.bytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.bytes + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  return -1;
}

/**
 * The names in a ZIP file, from its directory alone: nothing is unpacked. Gives a fault instead when entries
 * overlap or something stands before them, and for more, denser, nested, linked or encrypted content than documents have.
 */
export function readZipNames(bytes: Uint8Array): readonly string[] | ZipFault {
  const endAt = endOfDirectoryAt(bytes);
  if (endAt < 0) return 'not-a-zip';
  const view = viewOf(bytes);
  const count = view.getUint16(endAt + 10, true);
  const directoryBytes = view.getUint32(endAt + 12, true);
  const directoryAt = view.getUint32(endAt + 16, true);
  // The sentinels of ZIP64 are beyond the limits as well.
  if (count > ARCHIVE_LIMITS.entries) return 'archive-limit';
  const isWhole = view.getUint32(endAt + 4, true) === 0 && view.getUint16(endAt + 8, true) === count;
  if (!isWhole || count === 0 || directoryAt + directoryBytes !== endAt) return 'archive-limit';
  const entries = readEntries(bytes, directoryAt, endAt, count);
  if (entries === null) return 'archive-limit';
  if (entries.some(({ flags }) => (flags & ENCRYPTED_BIT) !== 0)) return 'encrypted';
  const declared = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const isDense = declared > ARCHIVE_LIMITS.declaredBytes || declared > bytes.length * ARCHIVE_LIMITS.ratio;
  if (isDense || !entries.every(isHarmless) || !areLaidInOrder(bytes, entries, directoryAt)) return 'archive-limit';
  const names = entries.map(({ name }) => name);
  return new Set(names).size === names.length ? names : 'archive-limit';
}

function readEntries(bytes: Uint8Array, from: number, end: number, count: number): Entry[] | null {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.bytes > end || view.getUint32(at, true) !== CENTRAL.signature) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + CENTRAL.bytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push({
      name: nameAt(bytes, at + CENTRAL.bytes, nameBytes),
      flags: view.getUint16(at + 8, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      localAt: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === end ? entries : null;
}

function isHarmless({ name, mode }: Entry): boolean {
  const isPlainPath = !/^[/\\]|\\|:|\0|(^|\/)\.\.(\/|$)/.test(name);
  return isPlainPath && !ARCHIVE_NAME.test(name) && (mode & 0xf000) !== SYMBOLIC_LINK;
}

/** Every entry has bytes of its own, beginning with the first of the file, and says of itself what the directory says. */
function areLaidInOrder(bytes: Uint8Array, entries: readonly Entry[], directoryAt: number): boolean {
  const view = viewOf(bytes);
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.localAt - other.localAt)) {
    const at = entry.localAt;
    if (at < free || (free === 0 && at !== 0) || at + LOCAL.bytes > directoryAt) return false;
    if (view.getUint32(at, true) !== LOCAL.signature) return false;
    const nameBytes = view.getUint16(at + 26, true);
    if (nameAt(bytes, at + LOCAL.bytes, nameBytes) !== entry.name) return false;
    const isTold = (entry.flags & SIZES_FOLLOW_BIT) === 0;
    if (isTold && view.getUint32(at + 18, true) !== entry.packedBytes) return false;
    if (isTold && view.getUint32(at + 22, true) !== entry.bytes) return false;
    free = at + LOCAL.bytes + nameBytes + view.getUint16(at + 28, true) + entry.packedBytes;
    if (free > directoryAt) return false;
  }
  return true;
}

/** Byte for character: names that matter here are ASCII, and others are only compared. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return Array.from(bytes.subarray(at, at + length), (byte) => String.fromCharCode(byte)).join('');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
