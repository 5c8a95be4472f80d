import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASING_FUNCTIONS, ERASING_RIGHTS } from './1764930000000-erasing.sql.js';

const KINDS = `('request_received', 'answers_submitted', 'answers_overdue', 'review_due', 'mail_failed', 'flag_new', 'flag_severe',
  'band_rose', 'finding_assigned', 'plan_proposed', 'fix_claimed', 'acceptance_asked', 'acceptance_ending', 'acceptance_outdated',
  'decision_outdated', 'condition_overdue', 'evidence_ending', 'contract_notice', 'farewell_late', 'deletion_near', 'import_finished',
  'webhook_off')`;

const NOTICES: readonly string[] = ['notices', 'notice_choices'].map(
  (table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check,
    ADD CONSTRAINT ${table}_kind_check CHECK (kind IN ${KINDS})`,
);

/** The functions that erase, after every table that they take from, and the notice that comes before. */
export class Erasing1764930000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NOTICES, ...ERASING_RIGHTS]) await runner.query(statement);
    await this.createFunctions(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_keeper');
    for (const [declaration, body] of Object.entries(ERASING_FUNCTIONS)) {
      const name = declaration.replaceAll(/(wanted|by_user) /g, '');
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_keeper');
  }
}
