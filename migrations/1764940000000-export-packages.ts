import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSTANT = 'timestamp(3) with time zone';

const STATEMENTS: readonly string[] = [
  // Without a history: a package is a copy of the register and no fact of it, and the trail says what became of it.
  `CREATE TABLE export_packages (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     requested_by uuid NOT NULL,
     tables text[] NOT NULL CHECK (cardinality(tables) > 0),
     as_of ${INSTANT},
     status text NOT NULL CHECK (status IN ('waiting', 'making', 'ready', 'failed', 'expired')),
     tables_done smallint NOT NULL DEFAULT 0 CHECK (tables_done BETWEEN 0 AND cardinality(tables)),
     attempts smallint NOT NULL DEFAULT 0,
     instant ${INSTANT},
     bytes bigint,
     manifest_sha256 text CHECK (manifest_sha256 ~ '^[0-9a-f]{64}$'),
     previous_id uuid,
     failure text,
     created_at ${INSTANT} NOT NULL,
     finished_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, requested_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, previous_id) REFERENCES export_packages (organization_id, id),
     CHECK (num_nonnulls(instant, bytes, manifest_sha256) = CASE WHEN status IN ('ready', 'expired') THEN 3 ELSE 0 END),
     CHECK ((status = 'failed') = (failure IS NOT NULL)),
     CHECK ((status IN ('waiting', 'making')) = (finished_at IS NULL))
   )`,
  `CREATE UNIQUE INDEX export_packages_running ON export_packages (organization_id) WHERE status IN ('waiting', 'making')`,
  `ALTER TABLE export_packages ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE export_packages FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY tenant ON export_packages TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  `GRANT SELECT, INSERT,
     UPDATE (status, tables_done, attempts, instant, bytes, manifest_sha256, previous_id, failure, finished_at)
     ON export_packages TO firebreak_api`,
];

/** The whole register in one signed file, made in the background. */
export class ExportPackages1764940000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
