import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const keptApart = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY tenant ON ${table} TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
];

const STATEMENTS: readonly string[] = [
  // The list itself is kept only until it is stored, so that a restart can begin again.
  `CREATE TABLE import_runs (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('import', 'take_back')),
     state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
     percent smallint NOT NULL CHECK (percent BETWEEN 0 AND 100),
     attempts smallint NOT NULL DEFAULT 0,
     failure text,
     started_by uuid NOT NULL,
     digest text,
     query jsonb,
     content_type text,
     content bytea,
     planned jsonb NOT NULL,
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id, kind),
     FOREIGN KEY (organization_id, started_by) REFERENCES users (organization_id, id),
     CHECK ((state = 'failed') = (failure IS NOT NULL)),
     CHECK ((kind = 'import' AND state = 'running') = (content IS NOT NULL))
   )`,
  `CREATE UNIQUE INDEX import_runs_running ON import_runs (organization_id) WHERE state = 'running'`,
  ...keptApart('import_runs'),
  'GRANT SELECT, INSERT, DELETE, UPDATE (state, percent, attempts, failure, content) ON import_runs TO firebreak_api',
  // The same list may be imported again when it was taken back.
  'ALTER TABLE vendor_imports DROP CONSTRAINT vendor_imports_organization_id_digest_key',
  `ALTER TABLE vendor_imports ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
     ADD COLUMN taken_back_at ${INSTANT}, ADD COLUMN taken_back_by uuid, ADD COLUMN taken_back jsonb,
     ADD FOREIGN KEY (organization_id, taken_back_by) REFERENCES users (organization_id, id),
     ADD CHECK (num_nonnulls(taken_back_at, taken_back_by, taken_back) IN (0, 3))`,
  'CREATE UNIQUE INDEX vendor_imports_digest ON vendor_imports (organization_id, digest) WHERE taken_back_at IS NULL',
  'ALTER TABLE history.vendor_imports ADD COLUMN version integer DEFAULT 1',
  'ALTER TABLE history.vendor_imports ALTER COLUMN version DROP DEFAULT',
  'GRANT UPDATE (version, taken_back_at, taken_back_by, taken_back) ON vendor_imports TO firebreak_api',
  // What an import did to each vendor: not a fact of the register, but the way back.
  `CREATE TABLE vendor_import_rows (
     organization_id uuid NOT NULL,
     import_id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     added boolean NOT NULL,
     undo jsonb NOT NULL,
     PRIMARY KEY (organization_id, import_id, vendor_id),
     FOREIGN KEY (organization_id, import_id) REFERENCES vendor_imports (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)
   )`,
  ...keptApart('vendor_import_rows'),
  'GRANT SELECT, INSERT ON vendor_import_rows TO firebreak_api',
];

/** Imports that outlive a restart and can be taken back. */
export class ImportRuns1764911000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_imports);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
