import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

/** Whole numbers without repetition, at most so many. */
const isSetOf = (column: string, most: number, least: number, greatest: number): string =>
  `CHECK (cardinality(${column}) <= ${most} AND ${least} <= ALL (${column}) AND ${greatest} >= ALL (${column}))`;

const REMINDERS: readonly string[] = [
  'ALTER TABLE organizations ADD COLUMN reminders_on boolean NOT NULL DEFAULT true',
  `ALTER TABLE organizations ADD COLUMN reminder_days_before smallint[] NOT NULL DEFAULT '{7,1}' ${isSetOf('reminder_days_before', 3, 1, 30)}`,
  `ALTER TABLE organizations ADD COLUMN reminder_days_after smallint[] NOT NULL DEFAULT '{1,7}' ${isSetOf('reminder_days_after', 3, 1, 30)}`,
  // In the past nobody was reminded.
  'ALTER TABLE history.organizations ADD COLUMN reminders_on boolean DEFAULT false',
  'ALTER TABLE history.organizations ALTER COLUMN reminders_on DROP DEFAULT',
  `ALTER TABLE history.organizations ADD COLUMN reminder_days_before smallint[] DEFAULT '{7,1}'`,
  'ALTER TABLE history.organizations ALTER COLUMN reminder_days_before DROP DEFAULT',
  `ALTER TABLE history.organizations ADD COLUMN reminder_days_after smallint[] DEFAULT '{1,7}'`,
  'ALTER TABLE history.organizations ALTER COLUMN reminder_days_after DROP DEFAULT',
  'ALTER TABLE assessments ADD COLUMN reminders_paused boolean NOT NULL DEFAULT false',
  'ALTER TABLE assessments ADD COLUMN last_reminded_on date',
  'ALTER TABLE history.assessments ADD COLUMN reminders_paused boolean DEFAULT false',
  'ALTER TABLE history.assessments ALTER COLUMN reminders_paused DROP DEFAULT',
  // Nobody is reminded while the last mail to the address has not left.
  'CREATE INDEX mails_of_recipient ON mails (organization_id, recipient, id)',
];

const RECURRENCE: readonly string[] = [
  `ALTER TABLE organizations ADD COLUMN asks_again_tiers smallint[] NOT NULL DEFAULT '{}' ${isSetOf('asks_again_tiers', 4, 1, 4)}`,
  `ALTER TABLE history.organizations ADD COLUMN asks_again_tiers smallint[] DEFAULT '{}'`,
  'ALTER TABLE history.organizations ALTER COLUMN asks_again_tiers DROP DEFAULT',
  // What is sent again by itself is sent by nobody.
  'ALTER TABLE assessments ALTER COLUMN sent_by DROP NOT NULL',
  `CREATE INDEX vendors_next_review ON vendors (organization_id, next_review_on) WHERE status IN ('prospect', 'active')`,
];

const DIGESTS: readonly string[] = [
  `ALTER TABLE users ADD COLUMN digest text NOT NULL DEFAULT 'weekly' CHECK (digest IN ('none', 'daily', 'weekly'))`,
  // In the past nobody got one.
  `ALTER TABLE history.users ADD COLUMN digest text DEFAULT 'none'`,
  'ALTER TABLE history.users ALTER COLUMN digest DROP DEFAULT',
  // For what is posted once only, however often it is tried.
  'ALTER TABLE mails ADD COLUMN occasion text',
  'CREATE UNIQUE INDEX mails_occasion ON mails (organization_id, occasion)',
];

/** Reminding respondents, asking again, and telling people once what is new. */
export class FollowUp1764750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REMINDERS, ...RECURRENCE, ...DIGESTS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
    await keepHistory(runner, REMEMBERED_TABLES.assessments);
    await keepHistory(runner, REMEMBERED_TABLES.users);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
