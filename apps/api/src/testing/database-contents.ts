import type { TestDatabase } from './test-database.js';

/** Names of all tables that hold tenants' data, from the catalogue: the register's, or those of other schemas too. */
export async function tenantTables(database: TestDatabase, schemas: readonly string[] = ['public']): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text = ANY ($1) ORDER BY 1`,
    [schemas],
  );
  return rows.map((row) => row.name);
}

/** What every tenant table holds, as rows counted and hashed, but for the tables named. */
export async function databaseContents(
  database: TestDatabase,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = (await tenantTables(database)).filter((table) => !except.includes(table));
  const contents: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await database.query<{ contents: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text)), '') AS contents FROM ${table} t`,
    );
    contents[table] = row?.contents ?? '';
  }
  return contents;
}

/** What every table of every schema of ours holds, counted and hashed by the database; numbers of transactions aside. */
export async function tableContents(database: Pick<TestDatabase, 'query'>): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.query<{ contents: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(r, '' ORDER BY r)), '') AS contents
         FROM (SELECT (to_jsonb(t) - 'transaction')::text AS r FROM ${name} t) rows`,
    );
    contents[name] = row?.contents ?? '';
  }
  return contents;
}

/** Tables of every schema in which a word stands, in small or capital letters, in any column that is text or holds text. */
export async function tablesWithWord(database: Pick<TestDatabase, 'query'>, word: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query(`SELECT FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [`%${word}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
