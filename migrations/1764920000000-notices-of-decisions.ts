import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `('request_received', 'answers_submitted', 'answers_overdue', 'review_due', 'mail_failed', 'flag_new', 'flag_severe',
  'band_rose', 'finding_assigned', 'plan_proposed', 'fix_claimed', 'acceptance_asked', 'acceptance_ending', 'acceptance_outdated',
  'decision_outdated', 'condition_overdue', 'evidence_ending', 'contract_notice', 'farewell_late', 'import_finished', 'webhook_off')`;

const STATEMENTS: readonly string[] = [
  ...['notices', 'notice_choices'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check CHECK (kind IN ${KINDS})`,
  ]),
  'ALTER TABLE notices ADD COLUMN request_id uuid',
  `ALTER TABLE notices ADD FOREIGN KEY (organization_id, request_id)
     REFERENCES supplier_requests (organization_id, id) ON DELETE CASCADE`,
];

/** People are told of requests for suppliers too, and of decisions that are to be looked at again. */
export class NoticesOfDecisions1764920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
