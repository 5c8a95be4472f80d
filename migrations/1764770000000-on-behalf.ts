import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const FILLED_IN_BY: readonly string[] = [
  `ALTER TABLE assessments ADD COLUMN filled_in_by text NOT NULL DEFAULT 'vendor'
     CHECK (filled_in_by IN ('vendor', 'buyer'))`,
  'ALTER TABLE assessments ALTER COLUMN filled_in_by DROP DEFAULT',
  // Until now only vendors answered.
  `ALTER TABLE history.assessments ADD COLUMN filled_in_by text DEFAULT 'vendor'`,
  'ALTER TABLE history.assessments ALTER COLUMN filled_in_by DROP DEFAULT',
];

/** What was signed, and what was sent, comes from an invitation or from a member of staff. */
const BY_STAFF: readonly string[] = ['submissions', 'evidence'].flatMap((table) => [
  `ALTER TABLE ${table} ALTER COLUMN invitation_id DROP NOT NULL`,
  `ALTER TABLE ${table} ADD COLUMN user_id uuid`,
  `ALTER TABLE ${table} ADD FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)`,
  `ALTER TABLE ${table} ADD CHECK (num_nonnulls(user_id, invitation_id) = 1)`,
]);

/** Apart from the vendors' answers, so that nothing which reads those can give away what the buyer wrote. */
const OWN_ANSWERS: readonly string[] = [
  `CREATE TABLE own_answers (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     assessment_id uuid NOT NULL,
     question_id uuid NOT NULL,
     level smallint CHECK (level BETWEEN 0 AND 4),
     unknown boolean NOT NULL,
     not_applicable_reason text,
     comment text,
     source jsonb CHECK (jsonb_typeof(source) = 'object'),
     proof text CHECK (proof IN ('self_attested', 'document_seen', 'independently_verified')),
     user_id uuid NOT NULL,
     answered_at timestamp(3) with time zone NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, assessment_id, question_id)
       REFERENCES assessment_questions (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
     CHECK (num_nonnulls(level, not_applicable_reason) + unknown::integer = 1),
     CHECK (unknown = (source IS NULL)),
     CHECK (unknown = (proof IS NULL))
   )`,
  'ALTER TABLE own_answers ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE own_answers FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON own_answers TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, UPDATE ON own_answers TO firebreak_api',
];

/** Questionnaires that the buyer fills in itself, each answer with what it was taken from. */
export class OnBehalf1764770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FILLED_IN_BY, ...BY_STAFF, ...OWN_ANSWERS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.assessments);
    await keepHistory(runner, REMEMBERED_TABLES.submissions);
    await keepHistory(runner, REMEMBERED_TABLES.evidence);
    await keepHistory(runner, REMEMBERED_TABLES.own_answers);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
