import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

/** How often a vendor burns by its judgement, so that the loss of a whole register can be summed up in one query. */
export class EventRates1764350000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const basis of ['inherent', 'residual']) {
      await runner.query(`ALTER TABLE judgements ADD COLUMN ${basis}_events integer CHECK (${basis}_events > 0)`);
    }
    await keepHistory(runner, REMEMBERED_TABLES.judgements);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
