import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const DECISIONS: readonly string[] = [
  `CREATE TABLE vendor_decisions (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     outcome text NOT NULL CHECK (outcome IN ('approved', 'approved_with_conditions', 'rejected')),
     reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
     tier smallint NOT NULL CHECK (tier BETWEEN 1 AND 4),
     judgement_id uuid NOT NULL,
     review_on date,
     decided_by uuid NOT NULL,
     decided_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, judgement_id) REFERENCES judgements (organization_id, id),
     FOREIGN KEY (organization_id, decided_by) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX vendor_decisions_of_vendor ON vendor_decisions (organization_id, vendor_id, id)',
  `CREATE TABLE decision_conditions (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     decision_id uuid NOT NULL,
     text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 500),
     due_on date,
     met_at ${INSTANT},
     met_by uuid,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, decision_id) REFERENCES vendor_decisions (organization_id, id),
     FOREIGN KEY (organization_id, met_by) REFERENCES users (organization_id, id),
     CHECK ((met_at IS NULL) = (met_by IS NULL))
   )`,
  'CREATE INDEX decision_conditions_of_decision ON decision_conditions (organization_id, decision_id, id)',
  `CREATE INDEX decision_conditions_unmet ON decision_conditions (organization_id, due_on) WHERE met_at IS NULL`,
];

const REQUESTS: readonly string[] = [
  `CREATE TABLE supplier_requests (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     status text NOT NULL CHECK (status IN ('waiting', 'linked', 'decided', 'declined')),
     requester_name text NOT NULL CHECK (requester_name <> ''),
     requester_email text NOT NULL CHECK (requester_email <> ''),
     requested_by uuid,
     locale text NOT NULL CHECK (locale IN ('en', 'zh-Hant')),
     supplier_name text NOT NULL CHECK (supplier_name <> ''),
     website text CHECK (website <> ''),
     purpose text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 1000),
     archetype text NOT NULL,
     access_level text NOT NULL CHECK (access_level IN ('none', 'low', 'moderate', 'high', 'privileged')),
     data_categories text[] NOT NULL DEFAULT '{}',
     people_count bigint CHECK (people_count >= 0),
     access_types text[] NOT NULL DEFAULT '{}',
     human_channel boolean NOT NULL,
     can_reset_credentials boolean NOT NULL,
     critical boolean NOT NULL,
     usage text NOT NULL CHECK (usage IN ('once', 'sometimes', 'always')),
     needed_on date,
     received_at ${INSTANT} NOT NULL,
     vendor_id uuid,
     decision_id uuid,
     settled_at ${INSTANT},
     settled_by uuid,
     decline_reason text CHECK (char_length(decline_reason) BETWEEN 1 AND 1000),
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, requested_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, decision_id) REFERENCES vendor_decisions (organization_id, id),
     FOREIGN KEY (organization_id, settled_by) REFERENCES users (organization_id, id),
     CHECK ((status IN ('linked', 'decided')) = (vendor_id IS NOT NULL)),
     CHECK ((status = 'decided') = (decision_id IS NOT NULL)),
     CHECK ((status = 'declined') = (decline_reason IS NOT NULL)),
     CHECK ((status IN ('decided', 'declined')) = (settled_at IS NOT NULL)),
     CHECK ((settled_at IS NULL) = (settled_by IS NULL))
   )`,
  'CREATE INDEX supplier_requests_queue ON supplier_requests (organization_id, status, id)',
  'CREATE INDEX supplier_requests_of_vendor ON supplier_requests (organization_id, vendor_id)',
  'CREATE INDEX supplier_requests_of_requester ON supplier_requests (organization_id, requester_email, received_at)',
  // One an organisation; whoever has the link may ask for a supplier, and nothing else.
  `CREATE TABLE intake_links (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     made_by uuid NOT NULL,
     made_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id),
     FOREIGN KEY (organization_id, made_by) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX intake_links_token_hash ON intake_links (token_hash)',
];

const RIGHTS: readonly string[] = [
  ...['vendor_decisions', 'decision_conditions', 'supplier_requests', 'intake_links'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON ${table} TO firebreak_api
       USING (organization_id = (SELECT security.current_organization()))
       WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  ]),
  // What was decided stays decided.
  'GRANT SELECT, INSERT ON vendor_decisions TO firebreak_api',
  'GRANT SELECT, INSERT ON decision_conditions TO firebreak_api',
  'GRANT UPDATE (met_at, met_by, version) ON decision_conditions TO firebreak_api',
  'GRANT SELECT, INSERT, UPDATE ON supplier_requests TO firebreak_api',
  'GRANT SELECT, INSERT, DELETE ON intake_links TO firebreak_api',
  'GRANT SELECT ON intake_links TO firebreak_lookup',
  'CREATE POLICY lookup ON intake_links FOR SELECT TO firebreak_lookup USING (true)',
];

const LOOKUP: readonly string[] = [
  'GRANT CREATE ON SCHEMA security TO firebreak_lookup',
  `CREATE FUNCTION security.find_intake_link(wanted bytea) RETURNS TABLE (organization_id uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT l.organization_id FROM public.intake_links l WHERE l.token_hash = wanted $$`,
  'ALTER FUNCTION security.find_intake_link(bytea) OWNER TO firebreak_lookup',
  'REVOKE ALL ON FUNCTION security.find_intake_link(bytea) FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION security.find_intake_link(bytea) TO firebreak_api',
  'REVOKE CREATE ON SCHEMA security FROM firebreak_lookup',
];

/** From the request for a supplier to the decision about it, and the link by which anybody in the firm asks. */
export class Decisions1764850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DECISIONS, ...REQUESTS, ...RIGHTS, ...LOOKUP]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendor_decisions);
    await keepHistory(runner, REMEMBERED_TABLES.decision_conditions);
    await keepHistory(runner, REMEMBERED_TABLES.supplier_requests);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
