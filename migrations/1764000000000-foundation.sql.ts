const ORGANIZATION = 'organization_id uuid NOT NULL';
const INSTANT = 'timestamp(3) with time zone';
const STAMPS = `version integer NOT NULL DEFAULT 1, created_at ${INSTANT} NOT NULL, updated_at ${INSTANT} NOT NULL`;

/** Tables, constraints and indexes, in the order in which they can be made. */
export const FOUNDATION_TABLES: readonly string[] = [
  'CREATE SCHEMA security',
  `CREATE TABLE security.context_key (
     singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
     inner_pad bytea NOT NULL,
     outer_pad bytea NOT NULL
   )`,
  `CREATE FUNCTION security.current_organization() RETURNS uuid
     LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     context text := nullif(current_setting('firebreak.context', true), '');
     organization text := split_part(context, '.', 1);
     expected text;
   BEGIN
     IF context IS NULL THEN
       RAISE EXCEPTION 'no tenant is set' USING ERRCODE = 'P0F01';
     END IF;
     SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(organization, 'UTF8'))), 'hex')
       INTO STRICT expected FROM security.context_key;
     IF split_part(context, '.', 2) IS DISTINCT FROM expected THEN
       RAISE EXCEPTION 'tenant context forged' USING ERRCODE = 'P0F02';
     END IF;
     RETURN organization::uuid;
   END $$`,
  `CREATE TABLE organizations (
     organization_id uuid PRIMARY KEY,
     name text NOT NULL,
     currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
     locale text NOT NULL,
     is_demo boolean NOT NULL,
     ${STAMPS}
   )`,
  `CREATE TABLE users (
     ${ORGANIZATION} REFERENCES organizations,
     id uuid NOT NULL,
     email text NOT NULL,
     email_key text NOT NULL,
     name text NOT NULL,
     role text NOT NULL CHECK (role IN ('admin', 'procurement', 'auditor')),
     locale text NOT NULL,
     password_hash text NOT NULL,
     disabled_at ${INSTANT},
     ${STAMPS},
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, email_key)
   )`,
  'CREATE INDEX users_email_key ON users (email_key)',
  `CREATE TABLE sessions (
     ${ORGANIZATION},
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     created_at ${INSTANT} NOT NULL,
     last_seen_at ${INSTANT} NOT NULL,
     expires_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX sessions_token_hash ON sessions (token_hash)',
  'CREATE INDEX sessions_user ON sessions (organization_id, user_id)',
  `CREATE TABLE vendors (
     ${ORGANIZATION} REFERENCES organizations,
     id uuid NOT NULL,
     name text NOT NULL,
     name_key text NOT NULL,
     archetype text NOT NULL,
     service text,
     tier smallint CHECK (tier BETWEEN 1 AND 4),
     status text NOT NULL CHECK (status IN ('prospect', 'active', 'offboarding', 'archived')),
     status_before_archiving text CHECK (status_before_archiving IN ('prospect', 'active', 'offboarding')),
     owner_id uuid,
     next_review_on date,
     notes text,
     ${STAMPS},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id),
     CHECK ((status = 'archived') = (status_before_archiving IS NOT NULL))
   )`,
  `CREATE UNIQUE INDEX vendors_name ON vendors (organization_id, name_key) WHERE status <> 'archived'`,
  'CREATE INDEX vendors_updated ON vendors (organization_id, updated_at DESC, id)',
  'CREATE INDEX vendors_owner ON vendors (organization_id, owner_id)',
  `CREATE TABLE access_scopes (
     ${ORGANIZATION},
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     name text NOT NULL,
     access_level text NOT NULL CHECK (access_level IN ('none', 'low', 'moderate', 'high', 'privileged')),
     data_categories text[] NOT NULL,
     people_count bigint CHECK (people_count >= 0),
     access_types text[] NOT NULL,
     human_channel boolean NOT NULL,
     can_reset_credentials boolean NOT NULL,
     countries text[] NOT NULL,
     critical boolean NOT NULL,
     ends_on date,
     ${STAMPS},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)
   )`,
  'CREATE INDEX access_scopes_vendor ON access_scopes (organization_id, vendor_id)',
  `CREATE TABLE questionnaires (
     ${ORGANIZATION} REFERENCES organizations,
     id uuid NOT NULL,
     key text NOT NULL,
     status text NOT NULL CHECK (status IN ('draft', 'published', 'retired')),
     ${STAMPS},
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, key)
   )`,
  `CREATE TABLE questionnaire_versions (
     ${ORGANIZATION},
     id uuid NOT NULL,
     questionnaire_id uuid NOT NULL,
     number integer NOT NULL CHECK (number >= 1),
     title jsonb NOT NULL,
     description jsonb NOT NULL,
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, questionnaire_id, number),
     FOREIGN KEY (organization_id, questionnaire_id) REFERENCES questionnaires (organization_id, id)
   )`,
  `CREATE TABLE questions (
     ${ORGANIZATION},
     id uuid NOT NULL,
     questionnaire_version_id uuid NOT NULL,
     key text NOT NULL,
     position integer NOT NULL,
     measure text NOT NULL,
     applies_when text NOT NULL,
     text jsonb NOT NULL,
     why jsonb NOT NULL,
     options jsonb NOT NULL,
     sources text[] NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, questionnaire_version_id, key),
     UNIQUE (organization_id, questionnaire_version_id, id),
     FOREIGN KEY (organization_id, questionnaire_version_id) REFERENCES questionnaire_versions (organization_id, id)
   )`,
  `CREATE TABLE assessments (
     ${ORGANIZATION},
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     questionnaire_version_id uuid NOT NULL,
     status text NOT NULL
       CHECK (status IN ('sent', 'in_progress', 'submitted', 'returned', 'accepted', 'revoked')),
     respondent_email text NOT NULL,
     respondent_name text,
     locale text NOT NULL,
     due_on date NOT NULL,
     check_phrase text NOT NULL,
     sent_by uuid NOT NULL,
     sent_at ${INSTANT} NOT NULL,
     submitted_at ${INSTANT},
     decided_by uuid,
     decided_at ${INSTANT},
     decision_comment text,
     ${STAMPS},
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, id, questionnaire_version_id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
     FOREIGN KEY (organization_id, questionnaire_version_id) REFERENCES questionnaire_versions (organization_id, id),
     FOREIGN KEY (organization_id, sent_by) REFERENCES users (organization_id, id),
     FOREIGN KEY (organization_id, decided_by) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX assessments_vendor ON assessments (organization_id, vendor_id, id DESC)',
  'CREATE INDEX assessments_status ON assessments (organization_id, status, due_on)',
  `CREATE TABLE assessment_questions (
     ${ORGANIZATION},
     assessment_id uuid NOT NULL,
     question_id uuid NOT NULL,
     questionnaire_version_id uuid NOT NULL,
     PRIMARY KEY (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, assessment_id, questionnaire_version_id)
       REFERENCES assessments (organization_id, id, questionnaire_version_id),
     FOREIGN KEY (organization_id, questionnaire_version_id, question_id)
       REFERENCES questions (organization_id, questionnaire_version_id, id)
   )`,
  `CREATE TABLE invitations (
     ${ORGANIZATION},
     id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     email text NOT NULL,
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
     expires_at ${INSTANT} NOT NULL,
     revoked_at ${INSTANT},
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id)
   )`,
  'CREATE INDEX invitations_assessment ON invitations (organization_id, assessment_id)',
  'CREATE INDEX invitations_token_hash ON invitations (token_hash)',
  'CREATE INDEX invitations_code_hash ON invitations (code_hash)',
  `CREATE TABLE portal_sessions (
     ${ORGANIZATION},
     id uuid NOT NULL,
     invitation_id uuid NOT NULL,
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     one_time_code_hash bytea,
     one_time_code_expires_at ${INSTANT},
     one_time_code_tries_left smallint,
     verified_at ${INSTANT},
     created_at ${INSTANT} NOT NULL,
     last_seen_at ${INSTANT} NOT NULL,
     expires_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id)
   )`,
  'CREATE INDEX portal_sessions_token_hash ON portal_sessions (token_hash)',
  'CREATE INDEX portal_sessions_invitation ON portal_sessions (organization_id, invitation_id)',
  `CREATE TABLE answers (
     ${ORGANIZATION},
     assessment_id uuid NOT NULL,
     question_id uuid NOT NULL,
     level smallint CHECK (level BETWEEN 0 AND 4),
     unknown boolean NOT NULL,
     not_applicable_reason text,
     comment text,
     invitation_id uuid NOT NULL,
     answered_at ${INSTANT} NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, assessment_id, question_id)
       REFERENCES assessment_questions (organization_id, assessment_id, question_id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
     CHECK (num_nonnulls(level, nullif(unknown, false), not_applicable_reason) = 1)
   )`,
  `CREATE TABLE submissions (
     ${ORGANIZATION},
     id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     number integer NOT NULL CHECK (number >= 1),
     invitation_id uuid NOT NULL,
     signed_by_name text NOT NULL,
     signed_by_title text NOT NULL,
     statement text NOT NULL,
     answers jsonb NOT NULL,
     proof text NOT NULL CHECK (proof IN ('self_attested', 'document_seen', 'independently_verified')),
     submitted_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, assessment_id, number),
     FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id),
     FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id)
   )`,
  `CREATE TABLE judgements (
     ${ORGANIZATION},
     id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     cause text NOT NULL,
     model_version text NOT NULL,
     facts jsonb NOT NULL,
     facts_hash bytea NOT NULL CHECK (octet_length(facts_hash) = 32),
     result jsonb NOT NULL,
     as_of_date date NOT NULL,
     inherent_likelihood smallint NOT NULL,
     inherent_impact smallint NOT NULL,
     inherent_band text NOT NULL,
     inherent_score integer NOT NULL,
     residual_likelihood smallint NOT NULL,
     residual_impact smallint NOT NULL,
     residual_band text NOT NULL,
     residual_score integer NOT NULL,
     assessed boolean NOT NULL,
     coverage_percent smallint NOT NULL CHECK (coverage_percent BETWEEN 0 AND 100),
     suggested_tier smallint NOT NULL CHECK (suggested_tier BETWEEN 1 AND 4),
     annual_loss_p50 bigint NOT NULL,
     annual_loss_p95 bigint NOT NULL,
     currency text NOT NULL,
     flag_keys text[] NOT NULL,
     highest_severity smallint NOT NULL CHECK (highest_severity BETWEEN 0 AND 4),
     computed_at ${INSTANT} NOT NULL,
     superseded_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)
   )`,
  `CREATE UNIQUE INDEX judgements_current ON judgements (organization_id, vendor_id) WHERE superseded_at IS NULL`,
  `CREATE INDEX judgements_ranked ON judgements (organization_id, residual_score DESC, vendor_id)
     WHERE superseded_at IS NULL`,
  'CREATE INDEX judgements_history ON judgements (organization_id, vendor_id, id DESC)',
  `CREATE TABLE mails (
     ${ORGANIZATION} REFERENCES organizations,
     id uuid NOT NULL,
     recipient text NOT NULL,
     subject text NOT NULL,
     body_encrypted bytea,
     state text NOT NULL CHECK (state IN ('queued', 'kept', 'sent', 'failed')),
     attempts integer NOT NULL DEFAULT 0,
     next_attempt_at ${INSTANT} NOT NULL,
     last_error text,
     created_at ${INSTANT} NOT NULL,
     sent_at ${INSTANT},
     PRIMARY KEY (organization_id, id)
   )`,
  `CREATE INDEX mails_due ON mails (next_attempt_at) WHERE state = 'queued'`,
];

/** Every tenant table with what the API's role may do there, and nothing more. */
export const FOUNDATION_TENANT_TABLES: Readonly<Record<string, readonly string[]>> = {
  organizations: ['SELECT', 'INSERT', 'UPDATE'],
  users: ['SELECT', 'INSERT', 'UPDATE'],
  sessions: ['SELECT', 'INSERT', 'UPDATE (last_seen_at)', 'DELETE'],
  vendors: ['SELECT', 'INSERT', 'UPDATE'],
  access_scopes: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  questionnaires: ['SELECT', 'INSERT', 'UPDATE'],
  questionnaire_versions: ['SELECT', 'INSERT'],
  questions: ['SELECT', 'INSERT'],
  assessments: ['SELECT', 'INSERT', 'UPDATE'],
  assessment_questions: ['SELECT', 'INSERT'],
  invitations: ['SELECT', 'INSERT', 'UPDATE (revoked_at)'],
  portal_sessions: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  answers: ['SELECT', 'INSERT', 'UPDATE'],
  submissions: ['SELECT', 'INSERT', 'UPDATE (proof)'],
  judgements: ['SELECT', 'INSERT', 'UPDATE (superseded_at)'],
  mails: ['SELECT', 'INSERT', 'UPDATE'],
};

const LOOKUPS: Readonly<Record<string, string>> = {
  'security.find_sign_ins(wanted text)': `RETURNS TABLE (organization_id uuid, user_id uuid, password_hash text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT u.organization_id, u.id, u.password_hash FROM public.users u
        WHERE u.email_key = wanted AND u.disabled_at IS NULL ORDER BY u.organization_id LIMIT 10 $$`,
  'security.find_session(wanted bytea)': `RETURNS TABLE (organization_id uuid, session_id uuid, user_id uuid,
       name text, email text, role text, last_seen_at timestamptz)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.organization_id, s.id, u.id, u.name, u.email, u.role, s.last_seen_at
         FROM public.sessions s JOIN public.users u ON u.organization_id = s.organization_id AND u.id = s.user_id
        WHERE s.token_hash = wanted AND s.expires_at > now() AND u.disabled_at IS NULL $$`,
  'security.find_invitation(wanted bytea)': `RETURNS TABLE (organization_id uuid, invitation_id uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT i.organization_id, i.id FROM public.invitations i
        WHERE (i.token_hash = wanted OR i.code_hash = wanted) AND i.revoked_at IS NULL AND i.expires_at > now() $$`,
  'security.find_portal_session(wanted bytea)': `RETURNS TABLE (organization_id uuid, portal_session_id uuid,
       invitation_id uuid, assessment_id uuid, verified_at timestamptz, last_seen_at timestamptz)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.organization_id, s.id, i.id, i.assessment_id, s.verified_at, s.last_seen_at
         FROM public.portal_sessions s
         JOIN public.invitations i ON i.organization_id = s.organization_id AND i.id = s.invitation_id
        WHERE s.token_hash = wanted AND s.expires_at > now() AND i.revoked_at IS NULL AND i.expires_at > now() $$`,
  'security.organizations_with_due_mail()': `RETURNS SETOF uuid
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT DISTINCT m.organization_id FROM public.mails m WHERE m.state = 'queued' AND m.next_attempt_at <= now() $$`,
  'security.list_organizations()': `RETURNS SETOF uuid
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT o.organization_id FROM public.organizations o ORDER BY 1 $$`,
};

const signature = (declaration: string): string => declaration.replaceAll('wanted ', '');

/** What must be found before a tenant is known: narrow functions of a role that can do nothing else. */
export const FOUNDATION_FUNCTIONS: readonly string[] = [
  'REVOKE ALL ON SCHEMA public FROM PUBLIC',
  'GRANT USAGE ON SCHEMA public TO firebreak_api, firebreak_lookup',
  'GRANT USAGE ON SCHEMA security TO firebreak_api',
  'GRANT USAGE, CREATE ON SCHEMA security TO firebreak_lookup',
  'GRANT SELECT ON security.context_key TO firebreak_lookup',
  ...['organizations', 'users', 'sessions', 'invitations', 'portal_sessions', 'mails'].flatMap((table) => [
    `GRANT SELECT ON ${table} TO firebreak_lookup`,
    `CREATE POLICY lookup ON ${table} FOR SELECT TO firebreak_lookup USING (true)`,
  ]),
  ...Object.entries(LOOKUPS).map(([declaration, body]) => `CREATE FUNCTION ${declaration} ${body}`),
  ...['security.current_organization()', ...Object.keys(LOOKUPS).map(signature)].flatMap((name) => [
    `ALTER FUNCTION ${name} OWNER TO firebreak_lookup`,
    `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`,
  ]),
  'REVOKE CREATE ON SCHEMA security FROM firebreak_lookup',
];
