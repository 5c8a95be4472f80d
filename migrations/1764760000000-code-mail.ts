import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser that asked for a one-time code can be told where the mail with it stands. */
export class CodeMail1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: a delivered mail is forgotten before its session.
    await runner.query('ALTER TABLE portal_sessions ADD COLUMN one_time_code_mail_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
