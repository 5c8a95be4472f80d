import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const STATEMENTS: readonly string[] = [
  'ALTER TABLE questions ADD COLUMN weight smallint CHECK (weight BETWEEN 0 AND 5)',
  'ALTER TABLE questionnaires ADD COLUMN draft jsonb',
  // What was never published is nothing but its draft.
  `ALTER TABLE questionnaires ADD CONSTRAINT questionnaires_draft CHECK (status <> 'draft' OR draft IS NOT NULL)`,
];

/** Questionnaires of an organisation's own: what is being written, and how much a question counts. */
export class Templates1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.questionnaires);
    await keepHistory(runner, REMEMBERED_TABLES.questions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
