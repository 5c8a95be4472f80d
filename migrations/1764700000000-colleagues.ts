import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const TABLES: readonly string[] = [
  // Name, language and sections are there for a colleague to whom sections were handed, and none for whoever the buyer invited.
  `ALTER TABLE invitations
     ADD COLUMN name text CHECK (name <> ''),
     ADD COLUMN invited_by uuid,
     ADD COLUMN locale text CHECK (locale IN ('en', 'zh-Hant')),
     ADD COLUMN measures text[] CHECK (cardinality(measures) > 0),
     ADD COLUMN started_at ${INSTANT},
     ADD COLUMN pin_hash bytea CHECK (octet_length(pin_hash) = 32),
     ADD COLUMN pin_expires_at ${INSTANT},
     ADD COLUMN pin_tries_left smallint CHECK (pin_tries_left BETWEEN 0 AND 5),
     ADD FOREIGN KEY (organization_id, invited_by) REFERENCES invitations (organization_id, id),
     ADD CHECK (num_nonnulls(name, locale, measures) IN (0, 3)),
     ADD CHECK (num_nonnulls(pin_hash, pin_expires_at, pin_tries_left) IN (0, 3))`,
  'GRANT UPDATE (started_at, pin_hash, pin_expires_at, pin_tries_left) ON invitations TO firebreak_api',
  'ALTER TABLE assessments ADD COLUMN shows_previous boolean NOT NULL DEFAULT false',
  // The past knew nothing of it.
  'ALTER TABLE history.assessments ADD COLUMN shows_previous boolean DEFAULT false',
  'ALTER TABLE history.assessments ALTER COLUMN shows_previous DROP DEFAULT',
];

const FIND_PORTAL_SESSION = 'security.find_portal_session(bytea)';

/** Who stands behind a respondent's cookie, with the invitation's own address and the sections that it is for. */
const FUNCTIONS: readonly string[] = [
  'GRANT CREATE ON SCHEMA security TO firebreak_lookup',
  `DROP FUNCTION ${FIND_PORTAL_SESSION}`,
  `CREATE FUNCTION security.find_portal_session(wanted bytea) RETURNS TABLE (organization_id uuid,
       portal_session_id uuid, invitation_id uuid, assessment_id uuid, email text, measures text[],
       verified_at timestamptz, last_seen_at timestamptz)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.organization_id, s.id, i.id, i.assessment_id, i.email, i.measures, s.verified_at, s.last_seen_at
         FROM public.portal_sessions s
         JOIN public.invitations i ON i.organization_id = s.organization_id AND i.id = s.invitation_id
        WHERE s.token_hash = wanted AND s.expires_at > now() AND i.revoked_at IS NULL AND i.expires_at > now() $$`,
  `ALTER FUNCTION ${FIND_PORTAL_SESSION} OWNER TO firebreak_lookup`,
  `REVOKE ALL ON FUNCTION ${FIND_PORTAL_SESSION} FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION ${FIND_PORTAL_SESSION} TO firebreak_api`,
  'REVOKE CREATE ON SCHEMA security FROM firebreak_lookup',
];

/** Colleagues with invitations of their own, the PIN by telephone, and who may see what was answered before. */
export class Colleagues1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS]) await runner.query(statement);
    await keepHistory(runner, REMEMBERED_TABLES.invitations);
    await keepHistory(runner, REMEMBERED_TABLES.assessments);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
