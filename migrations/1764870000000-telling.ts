import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';
const KINDS = `('answers_submitted', 'answers_overdue', 'review_due', 'mail_failed', 'flag_new', 'flag_severe', 'band_rose',
  'finding_assigned', 'plan_proposed', 'fix_claimed', 'acceptance_asked', 'acceptance_ending', 'acceptance_outdated',
  'evidence_ending', 'contract_notice', 'farewell_late', 'import_finished', 'webhook_off')`;
const WAYS = `('app', 'at_once', 'daily', 'weekly', 'none')`;

const NOTICES: readonly string[] = [
  `CREATE TABLE notices (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ${KINDS}),
     occasion text NOT NULL,
     vendor_id uuid,
     assessment_id uuid,
     finding_id uuid,
     details jsonb NOT NULL,
     way text NOT NULL CHECK (way IN ${WAYS} AND way <> 'none'),
     occurred_at ${INSTANT} NOT NULL,
     read_at ${INSTANT},
     mailed_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, user_id, kind, occasion),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id) ON DELETE CASCADE,
     FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id) ON DELETE CASCADE,
     FOREIGN KEY (organization_id, finding_id) REFERENCES findings (organization_id, id) ON DELETE CASCADE
   )`,
  'CREATE INDEX notices_of_user ON notices (organization_id, user_id, occurred_at DESC, id DESC)',
  'CREATE INDEX notices_unread ON notices (organization_id, user_id) WHERE read_at IS NULL',
  'CREATE INDEX notices_read ON notices (organization_id, read_at) WHERE read_at IS NOT NULL',
  `CREATE TABLE notice_choices (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     user_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ${KINDS}),
     way text NOT NULL CHECK (way IN ${WAYS}),
     PRIMARY KEY (organization_id, user_id, kind),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  `CREATE TABLE mail_stops (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     user_id uuid NOT NULL,
     way text NOT NULL CHECK (way IN ('at_once', 'daily', 'weekly')),
     stopped_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, user_id, way),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  `CREATE TABLE weekly_days (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     user_id uuid NOT NULL,
     weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
     PRIMARY KEY (organization_id, user_id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  // The address that ends mails of this sort; forgotten with the text.
  'ALTER TABLE mails ADD COLUMN stop_url text',
];

const WEBHOOKS: readonly string[] = [
  `CREATE TABLE webhooks (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     url text NOT NULL CHECK (char_length(url) BETWEEN 1 AND 500),
     events text[] NOT NULL,
     disabled_at ${INSTANT},
     secret_number integer NOT NULL CHECK (secret_number > 0),
     old_secret_until ${INSTANT},
     version integer NOT NULL DEFAULT 1,
     created_at ${INSTANT} NOT NULL,
     updated_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id)
   )`,
  `CREATE TABLE webhook_deliveries (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     webhook_id uuid NOT NULL,
     event text NOT NULL,
     occasion text NOT NULL,
     body text NOT NULL,
     state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'given_up')),
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, webhook_id, event, occasion),
     FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id) ON DELETE CASCADE
   )`,
  'CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (organization_id, webhook_id, id DESC)',
  `CREATE TABLE webhook_attempts (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     delivery_id uuid NOT NULL,
     attempted_at ${INSTANT} NOT NULL,
     status smallint,
     fault text CHECK (fault IN ('unreachable', 'slow', 'certificate', 'forbidden-target', 'refused')),
     took_milliseconds integer NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, delivery_id) REFERENCES webhook_deliveries (organization_id, id) ON DELETE CASCADE
   )`,
  'CREATE INDEX webhook_attempts_of_delivery ON webhook_attempts (organization_id, delivery_id)',
];

const RIGHTS: readonly string[] = [
  'notices',
  'notice_choices',
  'mail_stops',
  'weekly_days',
  'webhooks',
  'webhook_deliveries',
  'webhook_attempts',
].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY tenant ON ${table} TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO firebreak_api`,
]);

/** What people are told of, and how each of them wants to be told; no facts of the register, so their past is not kept. And who else is told, which is. */
export class Telling1764870000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NOTICES, ...WEBHOOKS, ...RIGHTS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.webhooks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
