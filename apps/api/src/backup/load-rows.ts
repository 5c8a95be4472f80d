import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { readBackup, type OpenBackup } from './archive-reader.js';
import { quoted, readTables, type CatalogueTable } from './catalogue.js';
import { fullName, type Manifest } from './manifest.js';
import { DamagedArchive } from './sealed-tar.js';
import { copyIntoTable, readTableText } from './table-text.js';

const JOB_QUEUE = 'graphile_worker';

/**
 * The database's tables when they are exactly those of the backup, column by column.
 * Throws DamagedArchive when the backup lacks one, and when it has one that its own migrations do not make.
 */
export async function matchTables(client: Client, manifest: Manifest): Promise<CatalogueTable[]> {
  const hasQueue = manifest.tables.some(({ schema }) => schema === JOB_QUEUE);
  // The queue is not among the migrations: a backup from before its time does not have it, and it stays as it was made.
  const tables = (await readTables(client)).filter(({ schema }) => hasQueue || schema !== JOB_QUEUE);
  const described = new Map(manifest.tables.map((record) => [fullName(record), record.columns.join(', ')]));
  for (const table of tables) {
    const columns = described.get(fullName(table));
    if (columns === undefined) throw new DamagedArchive(`it lacks the table ${fullName(table)}`);
    if (columns !== table.columns.map(({ name }) => name).join(', ')) {
      throw new DamagedArchive(`its table ${fullName(table)} has other columns than its migrations make`);
    }
    described.delete(fullName(table));
  }
  const [unknown] = described.keys();
  if (unknown !== undefined) throw new DamagedArchive(`its migrations make no table ${unknown}`);
  return tables;
}

/** Fills the emptied tables from the archive, a piece at a time. */
export async function loadRows(client: Client, tables: readonly CatalogueTable[], backup: OpenBackup): Promise<void> {
  await client.query(`TRUNCATE ${tables.map(quoted).join(', ')}`);
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  let open: { name: string; copy: CopyStreamQuery } | undefined;
  const close = async (): Promise<void> => {
    if (!open) return;
    open.copy.end();
    await finished(open.copy);
    open = undefined;
  };
  for await (const piece of readBackup(backup)) {
    if (piece.kind !== 'rows') continue;
    if (open?.name !== piece.table) {
      await close();
      const table = byName.get(piece.table);
      if (!table) throw new DamagedArchive(`its migrations make no table ${piece.table}`);
      open = { name: piece.table, copy: client.query(copyFrom(copyIntoTable(table))) };
    }
    if (!open.copy.write(piece.text)) await once(open.copy, 'drain');
  }
  await close();
}

/** Sets every sequence to where it stood. */
export async function setSequences(client: Client, manifest: Manifest): Promise<void> {
  for (const sequence of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [
      quoted(sequence),
      sequence.lastValue,
      sequence.isCalled,
    ]);
  }
}

/** Reads every table back. Throws DamagedArchive when one is not what the manifest says. */
export async function compareRows(
  client: Client,
  tables: readonly CatalogueTable[],
  manifest: Manifest,
): Promise<void> {
  const records = new Map(manifest.tables.map((record) => [fullName(record), record]));
  for (const table of tables) {
    const record = records.get(fullName(table));
    const { rowCount, sha256 } = await readTableText(client, table);
    if (rowCount !== record?.rowCount || sha256 !== record.sha256) {
      throw new DamagedArchive(
        `the table ${fullName(table)} holds ${rowCount} rows that are not the ${record?.rowCount ?? 0} of the manifest`,
      );
    }
  }
}

/** Lets go of the jobs that were being run at the backup's instant, whose workers are gone: they run again. */
export async function releaseJobs(client: Client): Promise<void> {
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
  );
}
