import { LOCALES, type ExportTable, type Locale, type Role } from '@firebreak/domain';
import type { TableTotals } from './csv-totals.js';
import type { PackagedFile } from './package-archive.js';
import type { TrailEnd } from './package-snapshots.repository.js';
import { selectionWords } from './package-words.js';

/** The package before, which a manifest names. */
export interface PreviousPackage {
  readonly packageId: string;
  /** SHA-256 of the bytes of its manifest, in hexadecimal digits. */
  readonly manifestSha256: string;
}

/** What the manifest of a package says (docs/EXPORT-PACKAGE.md). */
export interface ManifestContent {
  readonly packageId: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly instant: string;
  readonly madeAt: string;
  readonly requestedBy: { readonly id: string; readonly name: string; readonly role: Role };
  readonly selection: {
    readonly machine: { readonly tables: readonly ExportTable[] };
    readonly words: Readonly<Record<Locale, string>>;
  };
  readonly software: { readonly name: string; readonly version: string };
  readonly models: readonly string[];
  readonly questionnaires: readonly { readonly key: string; readonly version: number }[];
  readonly deletedSince: number;
  readonly files: readonly PackagedFile[];
  readonly tables: readonly TableTotals[];
  readonly trail: TrailEnd;
  /** Public keys of the signer of checkpoints, newest first. */
  readonly checkpointKeys: readonly string[];
  readonly previous: PreviousPackage | null;
}

/** What was asked for, for programs and for people. */
export function selectionOf(tables: readonly ExportTable[]): ManifestContent['selection'] {
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, selectionWords(tables, locale)]));
  return { machine: { tables }, words: words as Record<Locale, string> };
}
