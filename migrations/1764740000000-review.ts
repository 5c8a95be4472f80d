import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const PROOFS: readonly string[] = [
  // By the question's key; an answer that is not named has the proof of the whole, as all had before.
  `ALTER TABLE submissions ADD COLUMN proofs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(proofs) = 'object')`,
  'GRANT UPDATE (proofs) ON submissions TO firebreak_api',
  // The past knew nothing of it.
  `ALTER TABLE history.submissions ADD COLUMN proofs jsonb DEFAULT '{}'`,
  'ALTER TABLE history.submissions ALTER COLUMN proofs DROP DEFAULT',
];

const MESSAGES: readonly string[] = [
  `CREATE TABLE answer_messages (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     question_id uuid NOT NULL,
     user_id uuid,
     invitation_id uuid,
     text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
     created_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id, question_id)
       REFERENCES assessment_questions (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
     CHECK (num_nonnulls(user_id, invitation_id) = 1)
   )`,
  'CREATE INDEX answer_messages_of_answer ON answer_messages (organization_id, assessment_id, question_id)',
  'ALTER TABLE answer_messages ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE answer_messages FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON answer_messages TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  // What was said is never changed and never taken back.
  'GRANT SELECT, INSERT ON answer_messages TO firebreak_api',
];

/** How well each single answer is proven, as the reviewer found, and what both sides say about it. */
export class Review1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PROOFS, ...MESSAGES]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.submissions);
    await keepHistory(runner, REMEMBERED_TABLES.answer_messages);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
