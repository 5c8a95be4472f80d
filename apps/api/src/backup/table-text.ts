import { createHash } from 'node:crypto';
import { escapeIdentifier, type Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { quoted, type CatalogueTable } from './catalogue.js';
import { countRows } from './archive-reader.js';

/** How PostgreSQL writes values depends on the session; here it depends on nothing. */
const SESSION_SETTINGS = {
  client_encoding: 'UTF8',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '3',
  bytea_output: 'hex',
  search_path: '',
  statement_timeout: '0',
  lock_timeout: '60s',
  idle_in_transaction_session_timeout: '0',
  // A query that row-level security would narrow fails instead: a backup of the rows one may see is none.
  row_security: 'off',
} as const;

/** Sets up a connection that reads and writes whole tables. */
export async function configureSession(client: Client): Promise<void> {
  for (const [setting, value] of Object.entries(SESSION_SETTINGS)) {
    await client.query('SELECT set_config($1, $2, false)', [setting, value]);
  }
}

/** What a table's text amounts to. */
export interface TableDigest {
  readonly rowCount: number;
  readonly sha256: string;
}

/**
 * Streams a table as COPY text in the order of its primary key, which no collation changes, so that equal rows give equal
 * bytes on every server. Each piece waits until the one before was taken.
 */
export async function readTableText(
  client: Client,
  table: CatalogueTable,
  take: (text: Buffer) => Promise<void> | void = () => undefined,
): Promise<TableDigest> {
  const hash = createHash('sha256');
  let rowCount = 0;
  const pieces: AsyncIterable<Buffer> = client.query(copyTo(`COPY (${selectAll(table)}) TO STDOUT`));
  for await (const piece of pieces) {
    hash.update(piece);
    rowCount += countRows(piece);
    await take(piece);
  }
  return { rowCount, sha256: hash.digest('hex') };
}

function selectAll(table: CatalogueTable): string {
  const values = table.columns.map(({ name, type }) =>
    // A transaction's number means another transaction in another cluster, or one that is still to come: none is named.
    type === 'xid8' ? `'0'::xid8` : `t.${escapeIdentifier(name)}`,
  );
  const key = table.columns
    .filter(({ keyPosition }) => keyPosition !== null)
    .toSorted((a, b) => Number(a.keyPosition) - Number(b.keyPosition))
    .map(({ name, hasCollation }) => `t.${escapeIdentifier(name)}${hasCollation ? ' COLLATE "C"' : ''}`);
  const order = key.length > 0 ? key.join(', ') : 't::text COLLATE "C"';
  return `SELECT ${values.join(', ')} FROM ${quoted(table)} t ORDER BY ${order}`;
}

/** The statement that takes a table's text back. */
export const copyIntoTable = (table: CatalogueTable): string =>
  `COPY ${quoted(table)} (${table.columns.map(({ name }) => escapeIdentifier(name)).join(', ')}) FROM STDIN`;
