import { escapeIdentifier, type Client } from 'pg';
import { quoted, type CatalogueTable } from './catalogue.js';

/** Puts back what `bareTables` took off; a reference that the rows break is refused here. */
export type DressTables = () => Promise<{ readonly referenceCount: number }>;

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly enabled: 'O' | 'A' | 'R';
}

/**
 * Takes references, triggers and the owner's own row-level security off the tables for the length of one transaction, so
 * that rows can come in any order, past triggers that would refuse or repeat what already happened. All of it is in the
 * right of whoever owns the tables; a superuser is not needed.
 */
export async function bareTables(client: Client, tables: readonly CatalogueTable[]): Promise<DressTables> {
  const names = tables.map(quoted);
  const references = await readReferences(client, names);
  const triggers = await readTriggers(client, names);
  const forced = await readForced(client, names);
  for (const { table, name } of references) await alter(client, table, `DROP CONSTRAINT ${escapeIdentifier(name)}`);
  for (const { table, name } of triggers) await alter(client, table, `DISABLE TRIGGER ${escapeIdentifier(name)}`);
  for (const table of forced) await alter(client, table, 'NO FORCE ROW LEVEL SECURITY');
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name, definition } of references) {
      await alter(client, table, `ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
    }
    for (const { table, name, enabled } of triggers) {
      await alter(client, table, `${ENABLE[enabled]} ${escapeIdentifier(name)}`);
    }
    for (const table of forced) await alter(client, table, 'FORCE ROW LEVEL SECURITY');
    return { referenceCount: references.length };
  };
}

const ENABLE = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER', R: 'ENABLE REPLICA TRIGGER' } as const;

const alter = (client: Client, table: string, action: string): Promise<unknown> =>
  client.query(`ALTER TABLE ${table} ${action}`);

async function readReferences(client: Client, tables: readonly string[]): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY ($1::regclass[]) ORDER BY 1, 2`,
    [tables],
  );
  return rows;
}

async function readTriggers(client: Client, tables: readonly string[]): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `SELECT tgrelid::regclass::text AS table, tgname AS name, tgenabled AS enabled
       FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgrelid = ANY ($1::regclass[]) ORDER BY 1, 2`,
    [tables],
  );
  return rows;
}

async function readForced(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT oid::regclass::text AS table FROM pg_class WHERE relforcerowsecurity AND oid = ANY ($1::regclass[]) ORDER BY 1`,
    [tables],
  );
  return rows.map(({ table }) => table);
}
