import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

const TABLES: readonly string[] = [
  `ALTER TABLE users ADD COLUMN access_until ${INSTANT}`,
  // Without a history, like sessions: a key to the door is no fact of the register, and the trail says what became of it.
  `CREATE TABLE api_tokens (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
     role text NOT NULL CHECK (role IN ('admin', 'procurement', 'auditor')),
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     made_by_visitor boolean NOT NULL,
     created_at ${INSTANT} NOT NULL,
     expires_at ${INSTANT} NOT NULL CHECK (expires_at > created_at),
     last_used_at ${INSTANT},
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX api_tokens_of_user ON api_tokens (organization_id, user_id)',
  'CREATE INDEX api_tokens_token_hash ON api_tokens (token_hash)',
  'ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON api_tokens TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, UPDATE (last_used_at), DELETE ON api_tokens TO firebreak_api',
  'GRANT SELECT ON api_tokens TO firebreak_lookup',
  'CREATE POLICY lookup ON api_tokens FOR SELECT TO firebreak_lookup USING (true)',
];

/** What is done in the background says through which token it was asked for: its id and its name, as the trail tells them. */
const THROUGH: readonly string[] = [
  'ALTER TABLE import_runs ADD COLUMN started_through jsonb',
  'ALTER TABLE export_packages ADD COLUMN requested_through jsonb',
];

const HAS_ACCESS = 'u.disabled_at IS NULL AND (u.access_until IS NULL OR u.access_until > now())';

/** What lets somebody in, only as long as its person has access; signing in alone tells whoever has the password. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'security.find_sign_ins(wanted text)': `RETURNS TABLE (organization_id uuid, user_id uuid, password_hash text,
       access_until timestamptz)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT u.organization_id, u.id, u.password_hash, u.access_until FROM public.users u
        WHERE u.email_key = wanted AND u.disabled_at IS NULL ORDER BY u.organization_id LIMIT 10 $$`,
  'security.find_session(wanted bytea)': `RETURNS TABLE (organization_id uuid, session_id uuid, user_id uuid,
       name text, email text, role text, last_seen_at timestamptz)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.organization_id, s.id, u.id, u.name, u.email, u.role, s.last_seen_at
         FROM public.sessions s JOIN public.users u ON u.organization_id = s.organization_id AND u.id = s.user_id
        WHERE s.token_hash = wanted AND s.expires_at > now() AND ${HAS_ACCESS} $$`,
  'security.find_personal_link(wanted bytea)': `RETURNS TABLE (organization_id uuid, link_id uuid, user_id uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT l.organization_id, l.id, u.id
         FROM public.personal_links l
         JOIN public.users u ON u.organization_id = l.organization_id AND u.id = l.user_id
        WHERE l.token_hash = wanted AND l.expires_at > now() AND ${HAS_ACCESS} $$`,
  'security.find_api_token(wanted bytea)': `RETURNS TABLE (organization_id uuid, token_id uuid, token_name text,
       token_role text, made_by_visitor boolean, last_used_at timestamptz, user_id uuid, name text, email text, role text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT t.organization_id, t.id, t.name, t.role, t.made_by_visitor, t.last_used_at, u.id, u.name, u.email, u.role
         FROM public.api_tokens t JOIN public.users u ON u.organization_id = t.organization_id AND u.id = t.user_id
        WHERE t.token_hash = wanted AND t.expires_at > now() AND ${HAS_ACCESS} $$`,
};

/** Tokens for programs, and access that ends by itself. */
export class Tokens1764960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...THROUGH]) await runner.query(statement);
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = declaration.replaceAll('wanted ', '');
      await runner.query(`DROP FUNCTION IF EXISTS ${name}`);
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_lookup`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
    await keepHistory(runner, REMEMBERED_TABLES.users);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
