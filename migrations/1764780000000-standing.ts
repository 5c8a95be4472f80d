import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const COLUMNS: readonly string[] = [
  'ALTER TABLE organizations ADD COLUMN shows_standing boolean NOT NULL DEFAULT true',
  // The past showed nobody anything.
  'ALTER TABLE history.organizations ADD COLUMN shows_standing boolean DEFAULT false',
  'ALTER TABLE history.organizations ALTER COLUMN shows_standing DROP DEFAULT',
];

/** Whether a vendor is shown where it stands by its own answers. */
export class Standing1764780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COLUMNS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
