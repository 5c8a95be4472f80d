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
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO firebreak_api`,
];

/** A vendor has a farewell at most once at a time; one that is taken back is gone, and its past tells of it. */
const FAREWELL: readonly string[] = [
  `CREATE TABLE offboardings (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     vendor_id uuid NOT NULL,
     status_before text NOT NULL CHECK (status_before IN ('prospect', 'active')),
     started_by uuid NOT NULL,
     started_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, vendor_id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, started_by) REFERENCES users (organization_id, id)
   )`,
  ...keptApart('offboardings'),
  `CREATE TABLE offboarding_items (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     kind text NOT NULL
       CHECK (kind IN ('access', 'credentials', 'connections', 'data', 'contract', 'links', 'proof', 'own')),
     scope_id uuid,
     access_types text[] NOT NULL,
     data_categories text[] NOT NULL,
     title text CHECK (title <> ''),
     owner_id uuid,
     due_on date,
     state text NOT NULL CHECK (state IN ('open', 'done', 'not_applicable')),
     note text CHECK (note <> ''),
     proof_id uuid,
     done_on date,
     settled_by uuid,
     settled_at ${INSTANT},
     day_before date,
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES offboardings (organization_id, vendor_id),
     FOREIGN KEY (organization_id, scope_id) REFERENCES access_scopes (organization_id, id),
     FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, settled_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, proof_id) REFERENCES evidence (organization_id, id),
     CHECK ((kind = 'access') = (scope_id IS NOT NULL)),
     CHECK ((kind = 'own') = (title IS NOT NULL)),
     CHECK ((state = 'open') = (settled_by IS NULL)),
     CHECK ((state = 'open') = (settled_at IS NULL)),
     CHECK ((state = 'done') = (done_on IS NOT NULL)),
     CHECK (state <> 'not_applicable' OR note IS NOT NULL)
   )`,
  'CREATE INDEX offboarding_items_of_vendor ON offboarding_items (organization_id, vendor_id)',
  `CREATE INDEX offboarding_items_open ON offboarding_items (organization_id, due_on) WHERE state = 'open'`,
  ...keptApart('offboarding_items'),
];

/** Files that belong to a vendor and to no answers of it; one may take the place of another, which stays. */
const DOCUMENTS: readonly string[] = [
  'ALTER TABLE evidence ALTER COLUMN assessment_id DROP NOT NULL',
  'ALTER TABLE evidence ADD COLUMN vendor_id uuid',
  'ALTER TABLE evidence ADD COLUMN replaced_id uuid',
  `ALTER TABLE evidence ADD COLUMN note text CHECK (note <> '')`,
  'ALTER TABLE evidence ADD FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)',
  'ALTER TABLE evidence ADD FOREIGN KEY (organization_id, replaced_id) REFERENCES evidence (organization_id, id)',
  'ALTER TABLE evidence ADD CHECK (num_nonnulls(assessment_id, vendor_id) = 1)',
  'ALTER TABLE evidence ADD CHECK (vendor_id IS NOT NULL OR num_nonnulls(replaced_id, note) = 0)',
  'ALTER TABLE evidence ADD CHECK (vendor_id IS NULL OR (user_id IS NOT NULL AND question_id IS NULL))',
  'ALTER TABLE evidence DROP CONSTRAINT evidence_kind_check',
  `ALTER TABLE evidence ADD CONSTRAINT evidence_kind_check CHECK (kind IN ('policy', 'certificate', 'test_report', 'other')
     OR (vendor_id IS NOT NULL AND kind IN ('contract', 'data_agreement', 'proof')))`,
  'ALTER TABLE evidence DROP CONSTRAINT evidence_check',
  `ALTER TABLE evidence ADD CONSTRAINT evidence_check
     CHECK (vendor_id IS NOT NULL OR (kind = 'certificate') = (expires_on IS NOT NULL))`,
  'CREATE INDEX evidence_of_vendor ON evidence (organization_id, vendor_id) WHERE vendor_id IS NOT NULL',
  `CREATE UNIQUE INDEX evidence_replaced_once ON evidence (organization_id, replaced_id) WHERE state <> 'refused'`,
];

/** How long a contract runs is computed by the program and kept, so that lists can ask for it. */
const CONTRACTS: readonly string[] = [
  `CREATE TABLE vendor_contracts (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     name text NOT NULL CHECK (name <> ''),
     starts_on date,
     ends_on date,
     renewal_months integer CHECK (renewal_months BETWEEN 1 AND 120),
     notice_days integer CHECK (notice_days BETWEEN 0 AND 730),
     notice_given_on date,
     annual_value bigint CHECK (annual_value >= 0),
     currency text,
     note text CHECK (note <> ''),
     runs_until date,
     notice_until date,
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     CHECK (starts_on <= ends_on),
     CHECK (renewal_months IS NULL OR ends_on IS NOT NULL),
     CHECK ((annual_value IS NULL) = (currency IS NULL)),
     CHECK ((ends_on IS NULL) = (runs_until IS NULL)),
     CHECK (notice_until <= runs_until)
   )`,
  'CREATE INDEX vendor_contracts_of_vendor ON vendor_contracts (organization_id, vendor_id)',
  'CREATE INDEX vendor_contracts_notice ON vendor_contracts (organization_id, notice_until)',
  'CREATE INDEX vendor_contracts_end ON vendor_contracts (organization_id, runs_until)',
  ...keptApart('vendor_contracts'),
];

/** Contracts with their renewal and notice, files of a vendor, and the checklist by which a vendor leaves. */
export class Farewell1764860000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FAREWELL, ...DOCUMENTS, ...CONTRACTS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.evidence);
    await runner.query('CREATE INDEX evidence_vendor_id ON history.evidence (organization_id, vendor_id, valid_from)');
    await keepHistory(runner, REMEMBERED_TABLES.offboardings);
    await keepHistory(runner, REMEMBERED_TABLES.offboarding_items);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_contracts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
