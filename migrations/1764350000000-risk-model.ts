import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

/** The only model until now; whoever was judged with it stays with it until an administrator takes a newer one. */
const FIRST_MODEL = '2026.11.1';

const COLUMNS: readonly string[] = [
  `ALTER TABLE organizations ADD COLUMN model_version text NOT NULL DEFAULT '${FIRST_MODEL}'`,
  'ALTER TABLE organizations ALTER COLUMN model_version DROP DEFAULT',
  `ALTER TABLE history.organizations ADD COLUMN model_version text DEFAULT '${FIRST_MODEL}'`,
  'ALTER TABLE history.organizations ALTER COLUMN model_version DROP DEFAULT',
];

/** Which risk model an organisation's vendors are judged with. */
export class RiskModel1764350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COLUMNS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
