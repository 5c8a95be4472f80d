import type { QueryRunner } from 'typeorm';

/** How the past of one table is kept. */
export interface RememberedTable {
  readonly table: string;
  /** The primary key's columns after `organization_id`. */
  readonly key: readonly string[];
  /** Which event must be in the transaction of a change: its subject's type, and its id as SQL over the row `touched`. */
  readonly subject: readonly [type: string, id: string];
  /** Rows for which this SQL over the row `touched` is true are about something else. */
  readonly otherSubject?: readonly [condition: string, type: string, id: string];
  /** Columns that never change and are read from the table itself, because its rows are never deleted. */
  readonly frozen?: readonly string[];
  /** Secrets that the past does not keep, with what stands in their place. */
  readonly withheld?: Readonly<Record<string, string>>;
  /** Columns by which the past is searched, beside its key. */
  readonly searchedBy?: readonly string[];
}

/**
 * Keeps every state of a table from here on: a table of the same name in the schema `history`, filled at commit by a
 * deferred trigger that also refuses a change without its event, and a view of the same name in the schema `as_of`,
 * which shows the rows as they stood at `firebreak.as_of`. Call it again in a migration that changes the table's columns.
 */
export async function keepHistory(runner: QueryRunner, remembered: RememberedTable): Promise<void> {
  const { table, frozen = [], withheld = {} } = remembered;
  const columns = await columnsOf(runner, 'public', table);
  const kept = columns.filter(({ name }) => !frozen.includes(name) && !(name in withheld));
  const isNew = (await columnsOf(runner, 'history', table)).length === 0;
  if (isNew) await createHistory(runner, remembered, kept);
  else await addColumns(runner, table, kept);
  await writeKeepers(runner, remembered);
  if (isNew) {
    await runner.query(
      `CREATE CONSTRAINT TRIGGER keep_history AFTER INSERT OR UPDATE OR DELETE ON public.${table}
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION history.keep_${table}()`,
    );
    await rememberPresent(runner, table, kept);
  }
  await runner.query(`DROP VIEW IF EXISTS as_of.${table}`);
  await runner.query(viewOf(remembered, columns));
  await runner.query(`GRANT SELECT ON as_of.${table} TO firebreak_api`);
}

/** Writes the functions that keep a table's rows, for the columns that it has and what the database knows by now. */
export async function writeKeepers(runner: QueryRunner, remembered: RememberedTable): Promise<void> {
  const { table, frozen = [], withheld = {} } = remembered;
  const columns = await columnsOf(runner, 'public', table);
  const kept = columns.filter(({ name }) => !frozen.includes(name) && !(name in withheld));
  // A migration from before there were large writes keeps rows one by one.
  const knowsLargeWrites = await hasLargeWrites(runner);
  const functions = [
    trailingFunction(remembered, kept, knowsLargeWrites),
    ...(knowsLargeWrites ? [manyFunction(remembered, kept)] : []),
  ];
  await runner.query(`GRANT USAGE, CREATE ON SCHEMA history TO firebreak_keeper`);
  for (const [declaration, body] of functions) {
    await runner.query(`CREATE OR REPLACE FUNCTION ${declaration} ${body}`);
    await runner.query(`ALTER FUNCTION ${nameOf(declaration)} OWNER TO firebreak_keeper`);
    await runner.query(`REVOKE ALL ON FUNCTION ${nameOf(declaration)} FROM PUBLIC`);
  }
  await runner.query(`REVOKE CREATE ON SCHEMA history FROM firebreak_keeper`);
}

interface KeptColumn {
  readonly name: string;
  readonly type: string;
}

function columnsOf(runner: QueryRunner, schema: string, table: string): Promise<KeptColumn[]> {
  return runner.query(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
       FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid AND c.relname = $2
       JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
      WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [schema, table],
  ) as Promise<KeptColumn[]>;
}

async function hasLargeWrites(runner: QueryRunner): Promise<boolean> {
  const rows = (await runner.query(`SELECT to_regprocedure('trail.is_large(uuid)') IS NOT NULL AS known`)) as {
    known: boolean;
  }[];
  return rows[0]?.known === true;
}

const nameOf = (declaration: string): string => declaration.slice(0, declaration.indexOf('('));

const names = (columns: readonly KeptColumn[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

async function createHistory(
  runner: QueryRunner,
  { table, key, searchedBy = [] }: RememberedTable,
  kept: readonly KeptColumn[],
): Promise<void> {
  const described = kept.map(({ name, type }) => `${name} ${type}`).join(', ');
  const wholeKey = ['organization_id', ...key].join(', ');
  const statements = [
    `CREATE TABLE history.${table} (${described},
       valid_from timestamp(3) with time zone NOT NULL, valid_to timestamp(3) with time zone NOT NULL DEFAULT 'infinity',
       PRIMARY KEY (${wholeKey}, valid_from), CHECK (valid_from < valid_to))`,
    `CREATE UNIQUE INDEX ${table}_present ON history.${table} (${wholeKey}) WHERE valid_to = 'infinity'`,
    ...searchedBy.map(
      (column) => `CREATE INDEX ${table}_${column} ON history.${table} (organization_id, ${column}, valid_from)`,
    ),
    `ALTER TABLE history.${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE history.${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON history.${table} TO firebreak_api
       USING (organization_id = (SELECT security.current_organization()))
       WITH CHECK (organization_id = (SELECT security.current_organization()))`,
    `CREATE POLICY keeper ON history.${table} TO firebreak_keeper USING (true) WITH CHECK (true)`,
    `CREATE POLICY keeper ON public.${table} FOR SELECT TO firebreak_keeper USING (true)`,
    `GRANT SELECT ON history.${table} TO firebreak_api`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON history.${table} TO firebreak_keeper`,
    `GRANT SELECT ON public.${table} TO firebreak_keeper`,
  ];
  for (const statement of statements) await runner.query(statement);
}

async function addColumns(runner: QueryRunner, table: string, kept: readonly KeptColumn[]): Promise<void> {
  const present = new Set((await columnsOf(runner, 'history', table)).map(({ name }) => name));
  for (const { name, type } of kept.filter((column) => !present.has(column.name))) {
    await runner.query(`ALTER TABLE history.${table} ADD COLUMN ${name} ${type}`);
  }
}

/** At commit, whatever happened to the row before, what stands now follows what stood before this transaction. */
function trailingFunction(
  remembered: RememberedTable,
  kept: readonly KeptColumn[],
  knowsLargeWrites: boolean,
): [declaration: string, body: string] {
  const { table, key } = remembered;
  const note = `IF trail.is_large(touched.organization_id) THEN
       INSERT INTO security.touched_rows
       VALUES (touched.organization_id, pg_current_xact_id(), '${table}', ARRAY[${key.map((column) => `touched.${column}`).join(', ')}]::uuid[]);
       RETURN NULL;
     END IF;`;
  const isRow = (alias: string): string =>
    ['organization_id', ...key].map((column) => `${alias}.${column} = touched.${column}`).join(' AND ');
  return [
    `history.keep_${table}()`,
    `RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     touched public.${table};
     instant timestamptz;
     since timestamptz;
   BEGIN
     IF TG_OP = 'DELETE' THEN touched := OLD; ELSE touched := NEW; END IF;
     PERFORM trail.require_event(touched.organization_id, ${subjectOf(remembered)});
     ${knowsLargeWrites ? note : ''}
     instant := trail.seal(touched.organization_id);
     -- By what stands alone: other indexes, too, begin with the organisation and end with an instant.
     SELECT h.valid_from INTO since FROM history.${table} h WHERE ${isRow('h')} AND h.valid_to = 'infinity';
     IF since = instant THEN
       DELETE FROM history.${table} h WHERE ${isRow('h')} AND h.valid_to = 'infinity';
     ELSIF since IS NOT NULL THEN
       UPDATE history.${table} h SET valid_to = instant WHERE ${isRow('h')} AND h.valid_to = 'infinity';
     END IF;
     INSERT INTO history.${table} (${names(kept)}, valid_from)
     SELECT ${names(kept, 't.')}, instant FROM public.${table} t WHERE ${isRow('t')};
     RETURN NULL;
   END $$`,
  ];
}

/** The same at once for all rows that a large write has noted; none of them has a state of this instant yet. */
function manyFunction(
  { table, key }: RememberedTable,
  kept: readonly KeptColumn[],
): [declaration: string, body: string] {
  const isRow = (alias: string): string =>
    [
      `${alias}.organization_id = organization`,
      ...key.map((column, at) => `${alias}.${column} = touched.key[${at + 1}]`),
    ].join(' AND ');
  return [
    `history.keep_many_${table}(organization uuid, instant timestamptz)`,
    `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     UPDATE history.${table} h SET valid_to = instant
       FROM (SELECT DISTINCT r.key FROM security.touched_rows r
              WHERE r.transaction = pg_current_xact_id() AND r.kept = '${table}') touched
      WHERE ${isRow('h')} AND h.valid_to = 'infinity';
     INSERT INTO history.${table} (${names(kept)}, valid_from)
     SELECT ${names(kept, 't.')}, instant
       FROM (SELECT DISTINCT r.key FROM security.touched_rows r
              WHERE r.transaction = pg_current_xact_id() AND r.kept = '${table}') touched
       JOIN public.${table} t ON ${isRow('t')};
   END $$`,
  ];
}

function subjectOf({ subject: [type, id], otherSubject }: RememberedTable): string {
  if (otherSubject === undefined) return `'${type}', ${id}`;
  const [condition, otherType, otherId] = otherSubject;
  const choose = (other: string, usual: string): string => `CASE WHEN ${condition} THEN ${other} ELSE ${usual} END`;
  return `${choose(`'${otherType}'`, `'${type}'`)}, ${choose(otherId, id)}`;
}

/** What is there when the keeping begins counts from that instant on. */
async function rememberPresent(runner: QueryRunner, table: string, kept: readonly KeptColumn[]): Promise<void> {
  // Without this the owner would see no rows, and remember none, unless it is a superuser.
  for (const name of [`public.${table}`, `history.${table}`])
    await runner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `INSERT INTO history.${table} (${names(kept)}, valid_from) SELECT ${names(kept)}, now() FROM public.${table}`,
  );
  for (const name of [`public.${table}`, `history.${table}`])
    await runner.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
}

function viewOf({ table, key, frozen = [], withheld = {} }: RememberedTable, columns: readonly KeptColumn[]): string {
  const shown = columns.map(({ name }) => {
    const standIn = withheld[name];
    if (standIn !== undefined) return `${standIn} AS ${name}`;
    return frozen.includes(name) ? `t.${name}` : `h.${name}`;
  });
  const isSame = ['organization_id', ...key].map((column) => `t.${column} = h.${column}`).join(' AND ');
  return `CREATE VIEW as_of.${table} WITH (security_invoker = true) AS
     SELECT ${shown.join(', ')} FROM history.${table} h ${frozen.length > 0 ? `JOIN public.${table} t ON ${isSame}` : ''}
      WHERE h.valid_from <= (SELECT as_of.instant()) AND h.valid_to > (SELECT as_of.instant())`;
}
