import { escapeIdentifier, type Client } from 'pg';

/** A table as the catalogue describes it; nothing here is listed by hand. */
export interface CatalogueTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
}

interface CatalogueColumn {
  readonly name: string;
  readonly type: string;
  readonly hasCollation: boolean;
  /** The place in the primary key, or `null` outside it. */
  readonly keyPosition: number | null;
}

/** A sequence as the catalogue names it. */
export interface CatalogueSequence {
  readonly schema: string;
  readonly name: string;
}

/** Every schema that is neither PostgreSQL's own nor an extension's. */
const OURS = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`;

/** All tables with the columns that hold data of their own; generated ones are computed anew. */
export async function readTables(client: Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(
    `SELECT n.nspname AS schema, c.relname AS name,
            coalesce((
              SELECT json_agg(json_build_object(
                       'name', a.attname,
                       'type', format_type(a.atttypid, NULL),
                       'hasCollation', a.attcollation <> 0,
                       'keyPosition', array_position(i.indkey::smallint[], a.attnum)) ORDER BY a.attnum)
                FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '[]') AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${OURS}
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
  );
  return rows;
}

/** All sequences, also those behind identity columns. */
export async function readSequences(client: Client): Promise<CatalogueSequence[]> {
  const { rows } = await client.query<CatalogueSequence>(
    `SELECT n.nspname AS schema, c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND ${OURS}
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
  );
  return rows;
}

/** The first table, view or sequence that is already there, or `undefined` in an empty database. */
export async function findAnyRelation(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relpersistence <> 't' AND ${OURS} ORDER BY 1 LIMIT 1`,
  );
  return rows[0]?.name;
}

/** Schemas with what they hold, but for PostgreSQL's own. */
export async function readSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** The name as it is written in SQL. */
export const quoted = ({ schema, name }: CatalogueSequence): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
