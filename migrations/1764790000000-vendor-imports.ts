import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const TABLES: readonly string[] = [
  `CREATE TABLE vendor_imports (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     file_name text CHECK (file_name <> ''),
     digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
     imported_by uuid NOT NULL,
     added integer NOT NULL CHECK (added >= 0),
     changed integer NOT NULL CHECK (changed >= 0),
     unchanged integer NOT NULL CHECK (unchanged >= 0),
     left_out integer NOT NULL CHECK (left_out >= 0),
     created_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, digest),
     FOREIGN KEY (organization_id, imported_by) REFERENCES users (organization_id, id)
   )`,
  'ALTER TABLE vendor_imports ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE vendor_imports FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON vendor_imports TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT ON vendor_imports TO firebreak_api',
  `ALTER TABLE vendors ADD COLUMN aliases text[] NOT NULL DEFAULT '{}', ADD COLUMN domains text[] NOT NULL DEFAULT '{}'`,
  // Nobody had said so in the past either.
  `ALTER TABLE history.vendors ADD COLUMN aliases text[] DEFAULT '{}', ADD COLUMN domains text[] DEFAULT '{}'`,
  'ALTER TABLE history.vendors ALTER COLUMN aliases DROP DEFAULT, ALTER COLUMN domains DROP DEFAULT',
];

/**
 * A transaction of many rows seals its events once: every event has a trigger of its own that seals it, so whoever only
 * asks for the instant need not look for others again. Before, each row looked at every event of the transaction.
 */
const SEALING: readonly string[] = [
  `CREATE OR REPLACE FUNCTION trail.seal_event() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF EXISTS (SELECT FROM trail.events e
                 WHERE e.organization_id = NEW.organization_id AND e.id = NEW.id AND e.sequence IS NULL) THEN
       PERFORM trail.seal_all(NEW.organization_id);
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE FUNCTION trail.seal(organization uuid) RETURNS timestamptz
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     head trail.heads;
   BEGIN
     SELECT * INTO head FROM trail.heads h WHERE h.organization_id = organization;
     IF head.transaction = pg_current_xact_id() THEN
       RETURN head.sealed_at;
     END IF;
     RETURN trail.seal_all(organization);
   END $$`,
];

/** Lists of vendors that were imported, what an import compares vendors by, and sealing that many rows can afford. */
export class VendorImports1764790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_imports);
    await keepHistory(runner, REMEMBERED_TABLES.vendors);
    await runner.query('GRANT USAGE, CREATE ON SCHEMA trail TO firebreak_keeper');
    await runner.query('ALTER FUNCTION trail.seal(uuid) RENAME TO seal_all');
    for (const statement of SEALING) await runner.query(statement);
    await runner.query('ALTER FUNCTION trail.seal(uuid) OWNER TO firebreak_keeper');
    await runner.query('REVOKE ALL ON FUNCTION trail.seal(uuid) FROM PUBLIC');
    await runner.query('REVOKE CREATE ON SCHEMA trail FROM firebreak_keeper');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
