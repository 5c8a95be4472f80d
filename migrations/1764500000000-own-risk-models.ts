import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const TABLES: readonly string[] = [
  `CREATE TABLE risk_models (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     version text NOT NULL CHECK (version <> ''),
     base_version text NOT NULL CHECK (base_version <> ''),
     adjustments jsonb NOT NULL CHECK (jsonb_typeof(adjustments) = 'object'),
     reason text NOT NULL CHECK (reason <> ''),
     created_by uuid NOT NULL,
     created_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, version),
     FOREIGN KEY (organization_id, created_by) REFERENCES users (organization_id, id)
   )`,
  'ALTER TABLE risk_models ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE risk_models FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON risk_models TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  // Verdicts were given with it, so it is never changed and never deleted.
  'GRANT SELECT, INSERT ON risk_models TO firebreak_api',
];

/** Risk models of an organisation's own: a published one, and the constants that it sets differently. */
export class OwnRiskModels1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.risk_models);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
