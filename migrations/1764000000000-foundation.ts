import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOUNDATION_FUNCTIONS, FOUNDATION_TABLES, FOUNDATION_TENANT_TABLES } from './1764000000000-foundation.sql.js';

/**
 * Organizations, people, the register, questionnaires, assessments, answers, judgements and mail.
 *
 * Every tenant table has `organization_id` first in its primary key and in every reference, forced row-level security
 * and one policy for the role `firebreak_api`, which owns nothing. The role `firebreak_lookup` owns the few narrow
 * functions that must find a row before its tenant is known. Both roles are made before the first migration runs,
 * because roles belong to the cluster and not to the database.
 */
export class Foundation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FOUNDATION_TABLES) await runner.query(statement);
    for (const [table, privileges] of Object.entries(FOUNDATION_TENANT_TABLES)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(
        `CREATE POLICY tenant ON ${table} TO firebreak_api
           USING (organization_id = (SELECT security.current_organization()))
           WITH CHECK (organization_id = (SELECT security.current_organization()))`,
      );
      for (const privilege of privileges) await runner.query(`GRANT ${privilege} ON ${table} TO firebreak_api`);
    }
    for (const statement of FOUNDATION_FUNCTIONS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
