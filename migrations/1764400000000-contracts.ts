import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const COLUMNS: readonly string[] = [
  'ALTER TABLE vendors ADD COLUMN contract_ends_on date',
  'ALTER TABLE vendors ADD COLUMN notice_hours integer CHECK (notice_hours BETWEEN 1 AND 8760)',
  'ALTER TABLE vendors ADD COLUMN without_notice_duty boolean NOT NULL DEFAULT false',
  'ALTER TABLE vendors ADD COLUMN data_returned_on date',
  'ALTER TABLE vendors ADD CHECK (notice_hours IS NULL OR NOT without_notice_duty)',
  // Nobody had said so in the past either.
  'ALTER TABLE history.vendors ADD COLUMN without_notice_duty boolean DEFAULT false',
  'ALTER TABLE history.vendors ALTER COLUMN without_notice_duty DROP DEFAULT',
];

/** What our contract with a vendor says: its end, the duty to tell us of an incident, and that our data came back. */
export class Contracts1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COLUMNS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.vendors);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
