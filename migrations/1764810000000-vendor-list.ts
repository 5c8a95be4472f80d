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
  `ALTER TABLE vendors ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 20)`,
  // Nothing was tagged in the past either.
  `ALTER TABLE history.vendors ADD COLUMN tags text[] DEFAULT '{}'`,
  'ALTER TABLE history.vendors ALTER COLUMN tags DROP DEFAULT',
  // What one press did to many vendors and what each was before: not a fact of the register, but the way back.
  `CREATE TABLE vendor_acts (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     done_by uuid NOT NULL,
     items jsonb NOT NULL,
     created_at ${INSTANT} NOT NULL,
     undone_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, done_by) REFERENCES users (organization_id, id)
   )`,
  ...keptApart('vendor_acts'),
  'GRANT SELECT, INSERT, DELETE, UPDATE (undone_at) ON vendor_acts TO firebreak_api',
  `CREATE TABLE saved_views (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     kept_by uuid NOT NULL,
     name text NOT NULL CHECK (name <> ''),
     name_key text NOT NULL,
     shared boolean NOT NULL,
     search jsonb NOT NULL,
     version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, kept_by, name_key),
     FOREIGN KEY (organization_id, kept_by) REFERENCES users (organization_id, id)
   )`,
  ...keptApart('saved_views'),
  'GRANT SELECT, INSERT, DELETE, UPDATE (name, name_key, shared, search, version, updated_at) ON saved_views TO firebreak_api',
  // Counting the list touches no other column of what is not archived.
  `CREATE INDEX vendors_present ON vendors (organization_id, id) WHERE status <> 'archived'`,
  // Each event and each row that a transaction changed asks which of its events have no place yet; many of them ask often.
  'CREATE INDEX events_unsealed ON trail.events (organization_id, transaction, id) WHERE sequence IS NULL',
];

/** Tags of vendors, acts on many vendors with their way back, and views of the list that people keep. */
export class VendorList1764810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendors);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
