import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const TABLES: readonly string[] = [
  `CREATE TABLE evidence (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     invitation_id uuid NOT NULL,
     question_id uuid,
     file_name text NOT NULL CHECK (file_name <> ''),
     kind text NOT NULL CHECK (kind IN ('policy', 'certificate', 'test_report', 'other')),
     expires_on date,
     size_bytes integer NOT NULL CHECK (size_bytes BETWEEN 1 AND 25000000),
     state text NOT NULL CHECK (state IN ('received', 'refused', 'stored')),
     refusal text CHECK (refusal IN ('content-mismatch', 'archive-limit', 'encrypted')),
     sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     scan text NOT NULL CHECK (scan IN ('not_scanned', 'clean', 'infected')),
     created_at timestamp(3) with time zone NOT NULL,
     stored_at timestamp(3) with time zone,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id, question_id)
       REFERENCES assessment_questions (organization_id, assessment_id, question_id),
     CHECK ((kind = 'certificate') = (expires_on IS NOT NULL)),
     CHECK ((state = 'refused') = (refusal IS NOT NULL)),
     CHECK ((state = 'stored') = (sha256 IS NOT NULL AND stored_at IS NOT NULL))
   )`,
  'CREATE INDEX evidence_of_assessment ON evidence (organization_id, assessment_id)',
  'ALTER TABLE evidence ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE evidence FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON evidence TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  // What was announced about a file never changes; only what came of it is told later.
  'GRANT SELECT, INSERT, DELETE, UPDATE (state, refusal, sha256, scan, stored_at) ON evidence TO firebreak_api',
];

/** Files that a vendor sends with its answers: what was announced, and what came of it. */
export class Evidence1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.evidence);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
