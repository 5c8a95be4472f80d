import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of attempts that all processes share. They belong to nobody's organisation, hold only hashes of what they
 * count, and may be lost in a crash, so the table is not logged.
 */
export class RateLimits1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The columns, in this order, are those of the package rate-limiter-flexible.
    await runner.query(`CREATE UNLOGGED TABLE security.rate_limits (
      key text PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    )`);
    await runner.query('CREATE INDEX rate_limits_expire ON security.rate_limits (expire)');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON security.rate_limits TO firebreak_api');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
