import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser that asked for a one-time code can be told where the mail with it stands. */
export class CodeMail1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A delivered mail may be forgotten before its session.
    await runner.query(`ALTER TABLE portal_sessions ADD COLUMN one_time_code_mail_id uuid,
      ADD FOREIGN KEY (organization_id, one_time_code_mail_id) REFERENCES mails (organization_id, id)
        ON DELETE SET NULL (one_time_code_mail_id)`);
    await runner.query(`CREATE INDEX portal_sessions_of_code_mail
      ON portal_sessions (organization_id, one_time_code_mail_id) WHERE one_time_code_mail_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
