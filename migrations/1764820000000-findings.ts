import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';
const SEVERITIES = `('low', 'medium', 'high', 'critical')`;
const BANDS = `('very_low', 'low', 'medium', 'high', 'critical')`;
const PROOFS = `('self_attested', 'document_seen', 'independently_verified')`;

const RULE: readonly string[] = [
  'ALTER TABLE organizations ADD COLUMN weak_level smallint NOT NULL DEFAULT 1 CHECK (weak_level BETWEEN 0 AND 3)',
  'ALTER TABLE history.organizations ADD COLUMN weak_level smallint DEFAULT 1',
  'ALTER TABLE history.organizations ALTER COLUMN weak_level DROP DEFAULT',
];

const FINDINGS: readonly string[] = [
  `CREATE TABLE findings (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     question_id uuid NOT NULL,
     question_key text NOT NULL,
     level smallint CHECK (level BETWEEN 0 AND 4),
     severity text NOT NULL CHECK (severity IN ${SEVERITIES}),
     flag_key text,
     points smallint NOT NULL CHECK (points BETWEEN 0 AND 1000),
     weak_level smallint NOT NULL CHECK (weak_level BETWEEN 0 AND 3),
     status text NOT NULL CHECK (status IN ('open', 'planned', 'fixed', 'closed')),
     owner_id uuid,
     due_on date NOT NULL,
     planned_on date,
     claimed_level smallint CHECK (claimed_level BETWEEN 0 AND 4),
     opened_at ${INSTANT} NOT NULL,
     closed_at ${INSTANT},
     closed_by uuid,
     closing text CHECK (closing IN ('fixed', 'answered_better', 'mistaken')),
     closing_comment text CHECK (closing_comment <> ''),
     mended_level smallint CHECK (mended_level BETWEEN 0 AND 4),
     mended_proof text CHECK (mended_proof IN ${PROOFS}),
     mended_on date,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id, question_id)
       REFERENCES assessment_questions (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, closed_by) REFERENCES users (organization_id, id),
     CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (status = 'closed') = (closing IS NOT NULL)),
     CHECK (num_nonnulls(mended_level, mended_proof, mended_on) IN (0, 3)),
     CHECK (mended_level IS NULL OR closing = 'fixed')
   )`,
  // One weakness is one finding for as long as it lasts.
  `CREATE UNIQUE INDEX findings_unclosed ON findings (organization_id, vendor_id, question_key) WHERE status <> 'closed'`,
  'CREATE INDEX findings_due ON findings (organization_id, due_on, id)',
  'CREATE INDEX findings_of_vendor ON findings (organization_id, vendor_id)',
  'CREATE INDEX findings_of_assessment ON findings (organization_id, assessment_id)',
];

const NOTES: readonly string[] = [
  `CREATE TABLE finding_notes (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     finding_id uuid NOT NULL,
     user_id uuid,
     invitation_id uuid,
     kind text NOT NULL CHECK (kind IN ('plan', 'fix', 'refusal', 'comment')),
     text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
     planned_on date,
     level smallint CHECK (level BETWEEN 0 AND 4),
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, finding_id) REFERENCES findings (organization_id, id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
     CHECK (num_nonnulls(user_id, invitation_id) = 1),
     CHECK ((kind = 'plan') = (planned_on IS NOT NULL)),
     CHECK (level IS NULL OR kind = 'fix')
   )`,
  'CREATE INDEX finding_notes_of_finding ON finding_notes (organization_id, finding_id, id)',
];

const ACCEPTANCES: readonly string[] = [
  `CREATE TABLE risk_acceptances (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     finding_id uuid NOT NULL,
     reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
     requested_by uuid NOT NULL,
     requested_at ${INSTANT} NOT NULL,
     approver_id uuid NOT NULL,
     approved_at ${INSTANT},
     expires_on date NOT NULL,
     level smallint CHECK (level BETWEEN 0 AND 4),
     inherent_band text CHECK (inherent_band IN ${BANDS}),
     residual_band text CHECK (residual_band IN ${BANDS}),
     residual_score smallint CHECK (residual_score BETWEEN 0 AND 1000),
     severe_flags text[],
     model_version text,
     ended_at ${INSTANT},
     ending text CHECK (ending IN ('declined', 'withdrawn', 'replaced')),
     ending_comment text CHECK (ending_comment <> ''),
     ended_by uuid,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, finding_id) REFERENCES findings (organization_id, id),
     FOREIGN KEY (organization_id, requested_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, approver_id) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, ended_by) REFERENCES users (organization_id, id),
     CHECK (num_nonnulls(approved_at, inherent_band, residual_band, residual_score, severe_flags, model_version) IN (0, 6)),
     CHECK (num_nonnulls(ended_at, ending, ended_by) IN (0, 3))
   )`,
  // One at a time; whoever asks anew withdraws what was there.
  'CREATE UNIQUE INDEX risk_acceptances_unended ON risk_acceptances (organization_id, finding_id) WHERE ended_at IS NULL',
  'CREATE INDEX risk_acceptances_of_finding ON risk_acceptances (organization_id, finding_id, id)',
];

const RIGHTS: readonly string[] = [
  ...['findings', 'finding_notes', 'risk_acceptances'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON ${table} TO firebreak_api
       USING (organization_id = (SELECT security.current_organization()))
       WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  ]),
  'GRANT SELECT, INSERT, UPDATE ON findings, risk_acceptances TO firebreak_api',
  // What was said stays said.
  'GRANT SELECT, INSERT ON finding_notes TO firebreak_api',
];

/**
 * Whoever is asked to mend something needs its link for as long: 30 days beyond the last day to mend, as with answers, and
 * two more for the time zones. The API may put an invitation's end off for that, and for nothing else.
 */
const LINKS: readonly string[] = [
  `CREATE FUNCTION security.guard_invitation_end() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
   BEGIN
     IF current_user = 'firebreak_api' AND (NEW.expires_at < OLD.expires_at OR NOT EXISTS (
          SELECT FROM public.findings f
           WHERE f.organization_id = NEW.organization_id AND f.assessment_id = NEW.assessment_id AND f.status <> 'closed'
             AND NEW.expires_at < (f.due_on + 32)::timestamp AT TIME ZONE 'UTC')) THEN
       RAISE insufficient_privilege USING MESSAGE = 'an invitation lives on only for what is to be mended';
     END IF;
     RETURN NEW;
   END $$`,
  'REVOKE ALL ON FUNCTION security.guard_invitation_end() FROM PUBLIC',
  `CREATE TRIGGER guard_end BEFORE UPDATE OF expires_at ON invitations FOR EACH ROW
     WHEN (NEW.expires_at IS DISTINCT FROM OLD.expires_at) EXECUTE FUNCTION security.guard_invitation_end()`,
  'GRANT UPDATE (expires_at) ON invitations TO firebreak_api',
];

/** What must get better at a vendor, what is said about it, and who lives with which risk until when. */
export class Findings1764820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...RULE, ...FINDINGS, ...NOTES, ...ACCEPTANCES, ...RIGHTS, ...LINKS])
      await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
    await keepHistory(runner, REMEMBERED_TABLES.findings);
    await keepHistory(runner, REMEMBERED_TABLES.finding_notes);
    await keepHistory(runner, REMEMBERED_TABLES.risk_acceptances);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
