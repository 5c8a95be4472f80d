import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const PROOFS: readonly string[] = [
  // By the question's key; an answer that is not named has the proof of the whole, as all had before.
  `ALTER TABLE submissions ADD COLUMN proofs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(proofs) = 'object')`,
  'GRANT UPDATE (proofs) ON submissions TO firebreak_api',
  // The past knew nothing of it.
  `ALTER TABLE history.submissions ADD COLUMN proofs jsonb DEFAULT '{}'`,
  'ALTER TABLE history.submissions ALTER COLUMN proofs DROP DEFAULT',
];

/** How well each single answer is proven, as the reviewer found. */
export class Review1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PROOFS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.submissions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
