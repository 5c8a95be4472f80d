import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const SETTINGS: readonly string[] = [
  // Nothing is deleted by itself until somebody says so.
  'ALTER TABLE organizations ADD COLUMN archived_vendor_years smallint CHECK (archived_vendor_years BETWEEN 1 AND 10)',
  'ALTER TABLE organizations ADD COLUMN requester_months smallint NOT NULL DEFAULT 12 CHECK (requester_months BETWEEN 1 AND 60)',
  'ALTER TABLE history.organizations ADD COLUMN requester_months smallint DEFAULT 12',
  'ALTER TABLE history.organizations ALTER COLUMN requester_months DROP DEFAULT',
];

const ARCHIVED_AT: readonly string[] = [
  `ALTER TABLE vendors ADD COLUMN archived_at ${INSTANT}`,
  `ALTER TABLE history.vendors ADD COLUMN archived_at ${INSTANT}`,
];

/** When that was, the trail tells; where it does not, the last change is late enough. */
const ARCHIVED_BEFORE: readonly string[] = [
  `UPDATE vendors v SET archived_at = coalesce(
      (SELECT max(e.sealed_at) FROM trail.events e
        WHERE e.organization_id = v.organization_id AND e.vendor_id = v.id AND e.action = 'vendor.archived'), v.updated_at)
    WHERE v.status = 'archived'`,
  `UPDATE history.vendors h SET archived_at = v.archived_at FROM vendors v
    WHERE v.organization_id = h.organization_id AND v.id = h.id AND h.valid_to = 'infinity' AND v.archived_at IS NOT NULL`,
];

const TABLES: readonly string[] = [
  `ALTER TABLE vendors ADD CHECK ((status = 'archived') = (archived_at IS NOT NULL))`,
  // One for each vendor, lifted or not, so that its version counts on.
  `CREATE TABLE vendor_holds (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     vendor_id uuid NOT NULL,
     reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
     held_by uuid NOT NULL,
     held_at ${INSTANT} NOT NULL,
     lifted_by uuid,
     lifted_at ${INSTANT},
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, vendor_id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, held_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, lifted_by) REFERENCES users (organization_id, id),
     CHECK (num_nonnulls(lifted_by, lifted_at) IN (0, 2))
   )`,
  // Until when administrators were told that a vendor is kept, and what came of trying; work in hand and no fact.
  `CREATE TABLE vendor_retention (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     vendor_id uuid NOT NULL,
     archived_at ${INSTANT} NOT NULL,
     due_on date NOT NULL,
     told_at ${INSTANT} NOT NULL,
     failed_at ${INSTANT},
     failure text CHECK (failure IN ('busy', 'unforeseen')),
     PRIMARY KEY (organization_id, vendor_id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     CHECK (num_nonnulls(failed_at, failure) IN (0, 2))
   )`,
  // The id is the one that the vendor had; nothing else of it is left.
  `CREATE TABLE vendor_deletions (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     name text NOT NULL,
     archetype text NOT NULL,
     added_at ${INSTANT} NOT NULL,
     archived_at ${INSTANT} NOT NULL,
     deleted_at ${INSTANT} NOT NULL,
     deleted_by uuid,
     kept_years smallint,
     row_counts jsonb NOT NULL CHECK (jsonb_typeof(row_counts) = 'object'),
     past_states integer NOT NULL CHECK (past_states >= 0),
     payloads integer NOT NULL CHECK (payloads >= 0),
     file_hashes text[] NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, deleted_by) REFERENCES users (organization_id, id),
     CHECK (num_nonnulls(deleted_by, kept_years) = 1)
   )`,
  'CREATE INDEX vendor_deletions_newest ON vendor_deletions (organization_id, deleted_at DESC, id DESC)',
  `CREATE INDEX vendors_archived ON vendors (organization_id, archived_at, id) WHERE status = 'archived'`,
  ...['vendor_holds', 'vendor_retention', 'vendor_deletions'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON ${table} TO firebreak_api
       USING (organization_id = (SELECT security.current_organization()))
       WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  ]),
  'GRANT SELECT, INSERT, UPDATE ON vendor_holds TO firebreak_api',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON vendor_retention TO firebreak_api',
  'GRANT SELECT ON vendor_deletions TO firebreak_api',
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vendor_deletions
     FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse_change()`,
];

/** Who asked, and what was written, can be forgotten once it was answered; what was asked for and what became of it stays. */
const REQUESTS: readonly string[] = [
  `ALTER TABLE supplier_requests ADD COLUMN requester_erased_at ${INSTANT},
     ALTER COLUMN requester_name DROP NOT NULL, ALTER COLUMN requester_email DROP NOT NULL, ALTER COLUMN purpose DROP NOT NULL`,
  `DO $$ DECLARE old text; BEGIN
     SELECT conname INTO STRICT old FROM pg_constraint
      WHERE conrelid = 'public.supplier_requests'::regclass AND contype = 'c'
        AND pg_get_constraintdef(oid) LIKE '%declined%decline_reason IS NOT NULL%';
     EXECUTE format('ALTER TABLE public.supplier_requests DROP CONSTRAINT %I', old);
   END $$`,
  `ALTER TABLE supplier_requests
     ADD CHECK ((status = 'declined' AND requester_erased_at IS NULL) = (decline_reason IS NOT NULL)),
     ADD CHECK (num_nonnulls(requester_name, requester_email, purpose) = CASE WHEN requester_erased_at IS NULL THEN 3 ELSE 0 END),
     ADD CHECK (requester_erased_at IS NULL OR (requested_by IS NULL AND status IN ('decided', 'declined')))`,
  `CREATE INDEX supplier_requests_answered ON supplier_requests (organization_id, settled_at)
     WHERE settled_at IS NOT NULL AND requester_erased_at IS NULL`,
];

/** The words of vendors of the past stand on the view of vendors, which is made anew with its new column. */
const PAST_WORDS: readonly string[] = [
  `CREATE VIEW as_of.vendor_words WITH (security_invoker = true) AS
     SELECT v.organization_id, v.id AS vendor_id, security.folded_words(
       v.name_key, v.service, v.aliases || v.domains || v.tags,
       (SELECT string_agg(s.name, E'\\n' ORDER BY s.id) FROM as_of.access_scopes s
         WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id)) AS words
     FROM as_of.vendors v`,
  'GRANT SELECT ON as_of.vendor_words TO firebreak_api',
];

/** How long archived vendors are kept, what keeps them and that they were deleted; and requests that forget who asked. */
export class Retention1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SETTINGS, ...ARCHIVED_AT]) await runner.query(statement);
    await this.rememberArchiving(runner);
    for (const statement of [...TABLES, ...REQUESTS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
    await runner.query('DROP VIEW as_of.vendor_words');
    await keepHistory(runner, REMEMBERED_TABLES.vendors);
    for (const statement of PAST_WORDS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.supplier_requests);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_holds);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }

  /** Row-level security would show the owner nothing, and the guard of the history would ask for events. */
  private async rememberArchiving(runner: QueryRunner): Promise<void> {
    const tables = ['vendors', 'history.vendors', 'trail.events'];
    for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query('ALTER TABLE vendors DISABLE TRIGGER keep_history');
    for (const statement of ARCHIVED_BEFORE) await runner.query(statement);
    await runner.query('ALTER TABLE vendors ENABLE TRIGGER keep_history');
    for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }
}
