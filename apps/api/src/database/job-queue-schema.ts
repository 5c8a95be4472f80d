import { Logger, runMigrations } from 'graphile-worker';
import type { Client } from 'pg';

/**
 * Installs or upgrades the schema of the job queue as the owner, and lets the role `firebreak_worker` read and write
 * its rows, and nobody else. The caller holds the lock of the preparation.
 */
export async function prepareJobQueue(client: Client, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: SILENT });
  await client.query(ENTRUST_TO_WORKER);
}

const SILENT = new Logger(() => () => undefined);

// The library turns row-level security on and leaves it without policies, so that only the owner gets through.
const ENTRUST_TO_WORKER = `DO $$
  DECLARE queue_table regclass;
  BEGIN
    GRANT USAGE ON SCHEMA graphile_worker TO firebreak_worker;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO firebreak_worker;
    GRANT SELECT ON graphile_worker.migrations TO firebreak_worker;
    FOR queue_table IN
      SELECT oid FROM pg_class
       WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity
    LOOP
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO firebreak_worker', queue_table);
      IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = queue_table AND polname = 'worker') THEN
        EXECUTE format('CREATE POLICY worker ON %s TO firebreak_worker USING (true) WITH CHECK (true)', queue_table);
      END IF;
    END LOOP;
  END $$`;
