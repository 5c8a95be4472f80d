import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP file, and how it is written. */
export interface ZipEntry {
  readonly path: string;
  readonly data: Buffer;
  readonly isStored?: boolean;
  /** Length and checksum stand behind the data, as when they were not known before. */
  readonly isStreamed?: boolean;
  readonly isLong?: boolean;
  readonly flags?: number;
  /** Bytes that lie behind it and belong to nothing. */
  readonly behind?: Buffer;
  /** What its own header calls it, if it is something else. */
  readonly localPath?: string;
}

const UTF8 = 0x0800;
const DESCRIPTOR = 0x0008;
const ONES = 0xffffffff;

const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => Buffer.of(value & 0xff, value >> 8)));

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

function u64(...values: number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 8 * index);
  return bytes;
}

/** A ZIP file as PKWARE's APPNOTE describes it; with zip64 records at its end when `isLong`. */
export function writeZip(entries: readonly ZipEntry[], { isLong = false, comment = '' } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = writeEntry(entry, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const longEnd = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(count, count, size, offset),
    u32(0x07064b50, 0),
    u64(offset + size),
    u32(1),
  ]);
  const numbers = isLong ? [u16(0xffff, 0xffff), u32(ONES, ONES)] : [u16(count, count), u32(size, offset)];
  const end = [u32(0x06054b50), u16(0, 0), ...numbers, u16(comment.length), Buffer.from(comment)];
  return Buffer.concat([...parts, ...directory, ...(isLong ? [longEnd] : []), ...end]);
}

function writeEntry(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const { path, data, isStored = false, isStreamed = false, isLong = false, behind = Buffer.alloc(0) } = entry;
  const packed = isStored ? data : deflateRawSync(data);
  const crc = crc32(data);
  const flags = entry.flags ?? UTF8 | (isStreamed ? DESCRIPTOR : 0);
  const how = Buffer.concat([u16(flags, isStored ? 0 : 8), u16(0, 0x5a21)]);
  const name = Buffer.from(path);
  const localName = Buffer.from(entry.localPath ?? path);
  const sizes = isLong ? u64(packed.length, data.length) : u32(packed.length, data.length);
  const local = [
    u32(0x04034b50),
    u16(20),
    how,
    isStreamed ? u32(0, 0, 0) : u32(crc, packed.length, data.length),
    u16(localName.length, 0),
    localName,
    packed,
    isStreamed ? Buffer.concat([u32(0x08074b50, crc), sizes]) : behind,
  ];
  // A field that nobody needs to know stands before the one of zip64.
  const extra = isLong ? [u16(0x5455, 1), Buffer.of(0), u16(1, 24), u64(data.length, packed.length, offset)] : [];
  const numbers = isLong ? [ONES, ONES, ONES] : [packed.length, data.length, offset];
  const extraLength = extra.reduce((sum, { length }) => sum + length, 0);
  const central = [
    u32(0x02014b50),
    u16(45, 45),
    how,
    u32(crc, ...numbers.slice(0, 2)),
    u16(name.length, extraLength, 0, 0, 0),
    u32(0, ...numbers.slice(2)),
    name,
    ...extra,
  ];
  return { local: Buffer.concat(local), central: Buffer.concat(central) };
}
