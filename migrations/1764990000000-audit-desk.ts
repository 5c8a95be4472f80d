import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const keptApart = (table: string, rights: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY tenant ON ${table} TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  `GRANT ${rights} ON ${table} TO firebreak_api`,
];

/** What auditors ask of procurement about a page of the register, and what is said about it. */
const REQUESTS: readonly string[] = [
  `CREATE TABLE audit_requests (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     about text NOT NULL CHECK (about LIKE '/%'),
     about_title text NOT NULL CHECK (about_title <> ''),
     text text NOT NULL CHECK (text <> ''),
     asked_by uuid NOT NULL,
     due_on date,
     state text NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     closed_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, asked_by) REFERENCES users (organization_id, id),
     CHECK ((state = 'closed') = (closed_at IS NOT NULL))
   )`,
  `CREATE INDEX audit_requests_unclosed ON audit_requests (organization_id, id) WHERE state <> 'closed'`,
  ...keptApart('audit_requests', 'SELECT, INSERT, UPDATE (due_on, state, version, updated_at, closed_at)'),
  `CREATE TABLE audit_request_messages (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     request_id uuid NOT NULL,
     written_by uuid NOT NULL,
     text text NOT NULL CHECK (text <> ''),
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, request_id) REFERENCES audit_requests (organization_id, id),
     FOREIGN KEY (organization_id, written_by) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX audit_request_messages_of_request ON audit_request_messages (organization_id, request_id, id)',
  ...keptApart('audit_request_messages', 'SELECT, INSERT'),
];

/** Working papers, without a history: they are no facts of the register, and the trail says that one was written. */
const NOTES: readonly string[] = [
  `CREATE TABLE audit_notes (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     about text NOT NULL CHECK (about LIKE '/%'),
     about_title text NOT NULL CHECK (about_title <> ''),
     text text NOT NULL CHECK (text <> ''),
     written_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, written_by) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX audit_notes_of_writer ON audit_notes (organization_id, written_by, id)',
  ...keptApart('audit_notes', 'SELECT, INSERT, UPDATE (text, version, updated_at), DELETE'),
];

const KINDS = `('request_received', 'answers_submitted', 'answers_overdue', 'review_due', 'mail_failed', 'flag_new', 'flag_severe',
  'band_rose', 'finding_assigned', 'plan_proposed', 'fix_claimed', 'acceptance_asked', 'acceptance_ending', 'acceptance_outdated',
  'decision_outdated', 'condition_overdue', 'evidence_ending', 'contract_notice', 'farewell_late', 'deletion_near',
  'import_finished', 'webhook_off', 'audit_asked', 'audit_answered'`;

/** Whoever is asked is told of it, and so is whoever asked. */
const TOLD: readonly string[] = [
  'ALTER TABLE notices DROP CONSTRAINT notices_kind_check',
  `ALTER TABLE notices ADD CONSTRAINT notices_kind_check CHECK (kind IN ${KINDS}))`,
  'ALTER TABLE notice_choices DROP CONSTRAINT notice_choices_kind_check',
  `ALTER TABLE notice_choices ADD CONSTRAINT notice_choices_kind_check CHECK (kind IN ${KINDS}, 'checkpoint_handed'))`,
  'ALTER TABLE notices ADD COLUMN audit_request_id uuid',
  `ALTER TABLE notices ADD FOREIGN KEY (organization_id, audit_request_id)
     REFERENCES audit_requests (organization_id, id) ON DELETE CASCADE`,
];

/** Not of the flags alone: of everything that changed, too. */
const SEEN: readonly string[] = [
  'ALTER TABLE seen_flags RENAME TO seen_marks',
  `ALTER TABLE seen_marks ADD COLUMN thing text NOT NULL DEFAULT 'flags' CHECK (thing IN ('flags', 'changes'))`,
  'ALTER TABLE seen_marks ALTER COLUMN thing DROP DEFAULT',
  'ALTER TABLE seen_marks DROP CONSTRAINT seen_flags_pkey',
  'ALTER TABLE seen_marks ADD PRIMARY KEY (organization_id, user_id, thing)',
  // What happened between two instants is counted without reading the whole trail.
  'CREATE INDEX events_sealed_at ON trail.events (organization_id, sealed_at, action)',
];

/** The auditor's desk: requests to procurement, working papers, and what changed since the last visit. */
export class AuditDesk1764990000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REQUESTS, ...NOTES, ...TOLD, ...SEEN]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.audit_requests);
    await keepHistory(runner, REMEMBERED_TABLES.audit_request_messages);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
