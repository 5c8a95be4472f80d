import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const TABLES: readonly string[] = [
  // The installation's own, not a tenant's: what anybody may know to check a signature. Nothing is ever taken away.
  `CREATE TABLE security.signing_keys (
     verifier_key text PRIMARY KEY CHECK (verifier_key ~ '^[^ +]+[+][0-9a-f]{8}[+][A-Za-z0-9+/]{44}$'),
     first_used_at timestamp(3) with time zone NOT NULL
   )`,
  'GRANT SELECT, INSERT ON security.signing_keys TO firebreak_api',
  `CREATE TABLE receipts (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     submission_id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     document text NOT NULL,
     created_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, submission_id),
     FOREIGN KEY (organization_id, submission_id) REFERENCES submissions (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id)
   )`,
  'CREATE INDEX receipts_of_assessment ON receipts (organization_id, assessment_id)',
  'ALTER TABLE receipts ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE receipts FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON receipts TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  // A receipt that was given is never changed.
  'GRANT SELECT, INSERT ON receipts TO firebreak_api',
];

/** Public keys that check this installation's signatures, and the receipts that were signed. */
export class SigningKeys1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.receipts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
