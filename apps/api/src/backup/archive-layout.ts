/** Where the manifest lies; it is written last, when everything it tells is known. */
export const MANIFEST_FILE = 'manifest.json';

/** Where files of the secrets folder lie. */
export const SECRETS_PREFIX = 'secrets/';

/** Where vendors' files lie, under their organisation's id and their own. */
export const EVIDENCE_PREFIX = 'evidence/';

/** Rows are gathered up to this many bytes and compressed together, because a tar must know a file's size before its bytes. */
export const PART_BYTES = 4 * 1024 * 1024;

/** No file of a backup is larger; one row may be larger than a part. */
export const MAX_PART_BYTES = 1024 * 1024 * 1024;

/** The name of a table's part, counted from 1. */
export const partName = (table: string, part: number): string =>
  `tables/${encodeURIComponent(table)}/${String(part).padStart(6, '0')}.gz`;

/** The table and number in a part's name, or `null` when it is none. */
export function parsePartName(name: string): { table: string; part: number } | null {
  const found = /^tables\/([^/]+)\/(\d{6,})\.gz$/.exec(name);
  return found?.[1] && found[2] ? { table: decodeURIComponent(found[1]), part: Number(found[2]) } : null;
}
