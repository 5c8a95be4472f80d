import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { StartError } from '../local-postgres/start-error.js';
import { isSystemError } from '../local-postgres/system-error.js';
import { EVIDENCE_PREFIX, MANIFEST_FILE, MAX_PART_BYTES, parsePartName, SECRETS_PREFIX } from './archive-layout.js';
import { unlock, type Decrypt } from './encryption.js';
import { BACKUP_FORMAT, fullName, type FileRecord, type Manifest } from './manifest.js';
import { checkSeal, DamagedArchive } from './sealed-tar.js';

const decompress = promisify(gunzip);
const HEADER_BYTES = 4096;

/** A backup's file and the passphrase that opens it, which an unencrypted one does not need. */
export interface BackupFile {
  readonly file: string;
  readonly passphrase: string | null;
}

/** A backup's file that was found readable, with the key in hand. */
export interface OpenBackup {
  readonly file: string;
  readonly decrypt: Decrypt | null;
}

/** A file of the secrets folder. */
export interface SecretFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A backup that was read from its first to its last byte and found whole. */
export interface VerifiedBackup {
  readonly manifest: Manifest;
  readonly secrets: readonly SecretFile[];
}

/** What an archive holds, in the order in which it was written; table parts are given as COPY text. */
export type ArchivePiece =
  | { readonly kind: 'rows'; readonly table: string; readonly part: number; readonly text: Buffer }
  | { readonly kind: 'secret'; readonly name: string; readonly content: Buffer }
  | { readonly kind: 'evidence'; readonly name: string; readonly content: Buffer }
  | { readonly kind: 'manifest'; readonly manifest: Manifest };

/** Opens a backup's file. Throws StartError when it cannot be read or its passphrase is another. */
export async function openBackup({ file, passphrase }: BackupFile): Promise<OpenBackup> {
  let start: Buffer;
  try {
    const handle = await open(file, 'r');
    const { buffer: bytes, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    await handle.close();
    start = bytes.subarray(0, bytesRead);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new StartError(`The backup ${file} cannot be read (${error.code}): correct the path or its permissions.`);
  }
  return { file, decrypt: await unlock(start, passphrase, file) };
}

/**
 * Reads the whole archive and holds every byte of it against its seal and every table and secret against the manifest,
 * so that nothing of a damaged backup ever reaches a database. Throws StartError with one sentence when it is not whole.
 */
export async function verifyBackup(backup: OpenBackup): Promise<VerifiedBackup> {
  try {
    return await verify(backup);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The backup ${backup.file} is damaged (${reason}): nothing was restored; take another copy or an older backup.`,
    );
  }
}

async function verify(backup: OpenBackup): Promise<VerifiedBackup> {
  const tables = new Map<string, { hash: Hash; parts: number; rowCount: number }>();
  const secrets: SecretFile[] = [];
  const evidence = new Map<string, string>();
  let manifest: Manifest | undefined;
  for await (const piece of readBackup(backup)) {
    if (piece.kind === 'manifest') manifest = piece.manifest;
    else if (piece.kind === 'secret') secrets.push({ name: piece.name, content: piece.content });
    else if (piece.kind === 'evidence') evidence.set(piece.name, sha256Of(piece.content));
    else {
      const found = tables.get(piece.table) ?? { hash: createHash('sha256'), parts: 0, rowCount: 0 };
      found.parts += 1;
      if (piece.part !== found.parts) throw new DamagedArchive(`a part of the table ${piece.table} is missing`);
      found.hash.update(piece.text);
      found.rowCount += countRows(piece.text);
      tables.set(piece.table, found);
    }
  }
  if (!manifest) throw new DamagedArchive('it has no manifest');
  for (const record of manifest.tables) {
    const found = tables.get(fullName(record)) ?? { hash: createHash('sha256'), rowCount: 0 };
    if (found.rowCount !== record.rowCount || found.hash.digest('hex') !== record.sha256) {
      throw new DamagedArchive(`the table ${fullName(record)} is not what its manifest says`);
    }
    tables.delete(fullName(record));
  }
  compareFiles('secret', manifest.secrets, new Map(secrets.map(({ name, content }) => [name, sha256Of(content)])));
  compareFiles('file', manifest.evidence ?? [], evidence);
  for (const name of tables.keys()) throw new DamagedArchive(`its manifest does not list the table ${name}`);
  return { manifest, secrets };
}

/** Holds files, by their SHA-256, against those that the manifest lists. Throws DamagedArchive when they differ. */
function compareFiles(kind: string, listed: readonly FileRecord[], found: ReadonlyMap<string, string>): void {
  const missing = new Map(listed.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of found) {
    if (missing.get(name) !== sha256) throw new DamagedArchive(`the ${kind} ${name} is not whole`);
    missing.delete(name);
  }
  for (const name of missing.keys()) throw new DamagedArchive(`it lacks the ${kind} ${name}`);
}

/** The archive's pieces, one at a time. Throws an error of any kind when the archive is damaged. */
export async function* readBackup({ file, decrypt }: OpenBackup): AsyncGenerator<ArchivePiece> {
  const tar = extract();
  const bytes: AsyncIterable<Buffer> = createReadStream(file);
  const feeding = pipeline(checkSeal(decrypt ? decrypt(bytes) : bytes), tar);
  // Its failure reaches the loop below as well, which is where it is thrown.
  feeding.catch(() => undefined);
  for await (const entry of tar) {
    const { name, size = 0 } = entry.header;
    if (size > MAX_PART_BYTES) throw new DamagedArchive(`its file ${name} is larger than any that was written`);
    const piece = await pieceOf(name, await buffer(entry));
    if (piece) yield piece;
  }
  await feeding;
}

async function pieceOf(name: string, content: Buffer): Promise<ArchivePiece | null> {
  if (name === 'SHA256') return null;
  if (name === MANIFEST_FILE) return { kind: 'manifest', manifest: parseManifest(content) };
  if (name.startsWith(SECRETS_PREFIX)) return { kind: 'secret', name: name.slice(SECRETS_PREFIX.length), content };
  if (name.startsWith(EVIDENCE_PREFIX)) return { kind: 'evidence', name: evidenceName(name), content };
  const part = parsePartName(name);
  if (!part) throw new DamagedArchive(`it holds ${name}, which no backup has`);
  return { kind: 'rows', ...part, text: await decompress(content, { maxOutputLength: MAX_PART_BYTES }) };
}

/** Two ids and nothing else, because it becomes a path. */
function evidenceName(entry: string): string {
  const name = entry.slice(EVIDENCE_PREFIX.length);
  if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) throw new DamagedArchive(`it holds ${entry}, which no backup has`);
  return name;
}

function parseManifest(content: Buffer): Manifest {
  const { format }: { format?: unknown } = JSON.parse(content.toString('utf8'));
  if (format !== BACKUP_FORMAT) {
    throw new StartError(
      `The backup has the format ${String(format)} and this Firebreak reads ${BACKUP_FORMAT}: use the version that made it.`,
    );
  }
  return JSON.parse(content.toString('utf8')) as Manifest;
}

/** The SHA-256 of some bytes, hexadecimal. */
export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const LINE_FEED = 0x0a;

/** In COPY text every row ends with one line feed, and those inside values are written as two characters. */
export function countRows(text: Buffer): number {
  let rows = 0;
  for (let at = text.indexOf(LINE_FEED); at !== -1; at = text.indexOf(LINE_FEED, at + 1)) rows += 1;
  return rows;
}
