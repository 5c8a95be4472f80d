import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the first vendors of a cell of the risk matrix without sorting all of them. */
export class Cells1764250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const basis of ['residual', 'inherent']) {
      await runner.query(
        `CREATE INDEX judgements_${basis}_cell ON judgements
           (organization_id, ${basis}_likelihood, ${basis}_impact, ${basis}_score DESC, vendor_id)
           INCLUDE (assessed) WHERE superseded_at IS NULL`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
