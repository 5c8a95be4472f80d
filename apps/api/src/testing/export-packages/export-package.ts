import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { EXPORT_TABLES, isFreeText, type CellType, type ExportTable } from '@firebreak/domain';
import { csvMetadata } from '../../exports/csv-metadata.js';
import { canonicalJson } from '../../signing/canonical-json.js';
import { signNote, verifierKeyOf, writeVerifierKey } from '../../signing/signed-note.js';
import { rootOf, writeTrail, type RecordedEvent } from './trail-of-events.js';
import { writeZip, type ZipEntry } from './write-zip.js';

/** Cells by column; a column without a cell is empty. */
export type Row = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, Buffer>>;
type Json = Record<string, unknown>;

/** An installation's key and name. */
export interface Signer {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** What a package is made of. */
export interface PackageContents {
  readonly signer: Signer;
  readonly packageId: string;
  readonly organizationId: string;
  readonly instant: string;
  /** Rows of each table that was asked for, but for those of `audit-events`. */
  readonly tables: Readonly<Partial<Record<ExportTable, readonly Row[]>>>;
  /** All of the trail, and whether `audit-events` was asked for. */
  readonly events: readonly RecordedEvent[];
  readonly hasEvents: boolean;
  /** Of the signer of checkpoints, as they are published. */
  readonly checkpointKeys?: readonly string[];
  readonly previous: { readonly packageId: string; readonly manifestSha256: string } | null;
  readonly zip?: Partial<ZipEntry>;
}

/** Where somebody can meddle with a package, in the order in which it is made. */
export interface Meddling {
  /** Before the manifest is written, so that it holds the digests of what was changed. */
  readonly files?: (files: Files) => Files;
  /** Before the manifest is signed. */
  readonly content?: (content: Json) => Json;
  /** After it was signed. */
  readonly manifest?: (text: string) => string;
  readonly entries?: (entries: ZipEntry[]) => ZipEntry[];
  readonly zip?: (bytes: Buffer) => Buffer;
  readonly format?: string;
}

/** A package, and what a later one or a checkpoint needs of it. */
export interface WrittenPackage {
  readonly bytes: Buffer;
  readonly checkpoint: string;
  readonly named: { readonly packageId: string; readonly manifestSha256: string };
}

const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** A signer with a new key. */
export function newSigner(name = 'firebreak.example'): Signer {
  return { name, privateKey: generateKeyPairSync('ed25519').privateKey };
}

/** The public key as it is published. */
export function publicKeyOf({ name, privateKey }: Signer): string {
  return writeVerifierKey(verifierKeyOf(name, privateKey));
}

/** A signed checkpoint of so many first events. */
export function checkpointOf(signer: Signer, organizationId: string, events: readonly RecordedEvent[]): string {
  const { leaves } = writeTrail(organizationId, events);
  const text = `${signer.name}/org/${organizationId}\n${leaves.length}\n${rootOf(leaves)}\n`;
  return signNote(text, signer.name, signer.privateKey);
}

/** Rows as CSV; a cell is quoted where it must be. */
function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function writeTable(table: ExportTable, rows: readonly Row[]): { files: Files; totals: Json } {
  const columns = Object.entries(EXPORT_TABLES[table]) as [string, CellType][];
  const names = columns.map(([name]) => name);
  const exact = rows.map((row) => names.map((name) => row[name] ?? ''));
  const isRisky = (cell: string, index: number): boolean =>
    isFreeText(columns[index]?.[1] ?? 'id') && FORMULA_STARTS.some((start) => cell.startsWith(start));
  const safe = exact.map((row) => row.map((cell, index) => (isRisky(cell, index) ? `'${cell}` : cell)));
  const integers = columns.flatMap(([name, type], index) => (type === 'integer' ? [[name, index] as const] : []));
  const sumOf = (index: number): string => String(exact.reduce((sum, row) => sum + BigInt(row[index] ?? ''), 0n));
  return {
    files: {
      [`data/${table}.csv`]: Buffer.from(writeCsv([names, ...exact])),
      [`data/${table}.csv-metadata.json`]: Buffer.from(JSON.stringify(csvMetadata(table, 'en'), null, 2)),
      [`spreadsheet/${table}.csv`]: Buffer.from(`\uFEFF${writeCsv([names, ...safe])}`),
    },
    totals: {
      table,
      rows: rows.length,
      sums: Object.fromEntries(integers.map(([name, index]) => [name, sumOf(index)])),
      changedCells: exact.flatMap((row) => row.filter(isRisky)).length,
    },
  };
}

/** Writes a package that is genuine unless somebody meddles. */
export function writePackage(contents: PackageContents, meddling: Meddling = {}): WrittenPackage {
  const { signer, packageId, organizationId, instant, events, hasEvents, previous } = contents;
  const trail = writeTrail(organizationId, events);
  const tables = { ...contents.tables, ...(hasEvents ? { 'audit-events': trail.rows } : {}) };
  const names = (Object.keys(tables) as ExportTable[]).toSorted();
  const written = names.map((table) => writeTable(table, tables[table] ?? []));
  const checkpoint = checkpointOf(signer, organizationId, events);
  const honest: Files = Object.assign(
    { 'README.txt': Buffer.from('An export package.\n匯出套件。\n'), 'trail/checkpoint.note': Buffer.from(checkpoint) },
    ...written.map(({ files }) => files),
  );
  const files = meddling.files?.(honest) ?? honest;
  const paths = Object.keys(files).toSorted();
  const honestContent: Json = {
    packageId,
    organization: { id: organizationId, name: 'Harbour 港灣' },
    instant,
    madeAt: instant,
    requestedBy: { id: packageId, name: 'Rosa Cruz', role: 'auditor' },
    selection: { machine: { tables: names }, words: { en: 'Everything.', 'zh-Hant': '全部。' } },
    software: { name: 'Firebreak', version: '0.1.0' },
    models: [],
    questionnaires: [],
    deletedSince: 0,
    files: paths.map((path) => ({ path, bytes: files[path]?.length, sha256: sha256(files[path] ?? '') })),
    tables: written.map(({ totals }) => totals),
    trail: { size: trail.leaves.length, hash: trail.hash, root: rootOf(trail.leaves) },
    checkpointKeys: contents.checkpointKeys ?? [],
    previous,
  };
  const content = meddling.content?.(honestContent) ?? honestContent;
  const signed = signManifest(signer, content, meddling.format);
  const manifest = meddling.manifest?.(signed) ?? signed;
  const all: Files = { ...files, 'manifest.json': Buffer.from(manifest) };
  const inOrder = [...paths, 'manifest.json'];
  const honestEntries = inOrder.map((path) => ({ path, data: all[path] ?? Buffer.alloc(0), ...contents.zip }));
  const entries = meddling.entries?.(honestEntries) ?? honestEntries;
  const bytes = writeZip(entries, { isLong: contents.zip?.isLong ?? false });
  return {
    bytes: meddling.zip?.(bytes) ?? bytes,
    checkpoint,
    named: { packageId, manifestSha256: sha256(manifest) },
  };
}

/** A manifest as a signed document. */
export function signManifest(signer: Signer, content: Json, format = 'firebreak-export/1'): string {
  const note = signNote(`${format}\n${sha256(canonicalJson(content))}\n`, signer.name, signer.privateKey);
  return canonicalJson({ format, content, signature: { key: publicKeyOf(signer), note } });
}
