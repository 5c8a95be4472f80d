import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const STATEMENTS: readonly string[] = [
  `CREATE TABLE vendor_contacts (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     name text NOT NULL CHECK (name <> ''),
     duty text NOT NULL CHECK (duty IN ('security', 'emergency', 'contract', 'service', 'other')),
     position text CHECK (position <> ''),
     email text CHECK (email <> ''),
     phone text CHECK (phone <> ''),
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)
   )`,
  'CREATE INDEX vendor_contacts_of_vendor ON vendor_contacts (organization_id, vendor_id)',
  'ALTER TABLE vendor_contacts ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE vendor_contacts FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON vendor_contacts TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, UPDATE, DELETE ON vendor_contacts TO firebreak_api',
];

/** Whom to speak to at a vendor, and about what. */
export class VendorContacts1764840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_contacts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
