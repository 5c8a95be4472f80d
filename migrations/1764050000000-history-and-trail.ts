import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  TRAIL_FUNCTIONS,
  TRAIL_FUNCTIONS_OF_THE_API,
  TRAIL_TABLES,
  TRAIL_TENANT_TABLES,
  TRAIL_TRIGGERS,
} from './1764050000000-trail.sql.js';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

/**
 * The memory of the database and the trail of who did what.
 *
 * The role `firebreak_keeper`, which cannot sign in, owns the functions that write both; the API may append an event
 * and read, and nothing else.
 */
export class HistoryAndTrail1764050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TRAIL_TABLES) await runner.query(statement);
    for (const table of TRAIL_TENANT_TABLES) await this.closeTable(runner, table);
    await this.createFunctions(runner);
    for (const statement of TRAIL_TRIGGERS) await runner.query(statement);
    await runner.query('CREATE SCHEMA history');
    await runner.query('CREATE SCHEMA as_of');
    await runner.query('GRANT USAGE ON SCHEMA history, as_of, trail TO firebreak_api');
    await runner.query('GRANT USAGE ON SCHEMA public, history, trail, security TO firebreak_keeper');
    await runner.query('GRANT EXECUTE ON FUNCTION security.current_organization() TO firebreak_keeper');
    await runner.query(
      `CREATE FUNCTION as_of.instant() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE SET search_path = '' AS $$
         SELECT current_setting('firebreak.as_of')::timestamptz $$`,
    );
    await runner.query('REVOKE ALL ON FUNCTION as_of.instant() FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION as_of.instant() TO firebreak_api');
    for (const remembered of Object.values(REMEMBERED_TABLES)) {
      // A table that is made later is kept from then on.
      if (await runner.hasTable(remembered.table)) await keepHistory(runner, remembered);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }

  private async closeTable(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant ON ${table} TO firebreak_api
         USING (organization_id = (SELECT security.current_organization()))
         WITH CHECK (organization_id = (SELECT security.current_organization()))`,
    );
    await runner.query(`CREATE POLICY keeper ON ${table} TO firebreak_keeper USING (true) WITH CHECK (true)`);
    await runner.query(`GRANT SELECT ON ${table} TO firebreak_api`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO firebreak_keeper`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT USAGE, CREATE ON SCHEMA trail TO firebreak_keeper');
    for (const [declaration, body] of Object.entries(TRAIL_FUNCTIONS)) {
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      const name = declaration.slice(0, declaration.indexOf('('));
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      if (TRAIL_FUNCTIONS_OF_THE_API.includes(name))
        await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA trail FROM firebreak_keeper');
  }
}
