import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writePersonalDataFunctions } from './1764995000000-personal-data.js';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';

/** Without a history, like sessions: a key to the door is no fact of the register, and the trail says what became of it. */
const FACTORS: Readonly<Record<string, string>> = {
  passkeys: `name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
     credential_id bytea NOT NULL CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
     public_key bytea NOT NULL CHECK (octet_length(public_key) BETWEEN 1 AND 2048),
     counter bigint NOT NULL CHECK (counter >= 0),
     transports text[] NOT NULL,
     last_used_at ${INSTANT},
     UNIQUE (organization_id, credential_id),`,
  // Its secret follows from its id and a key in the data folder.
  authenticators: `name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
     confirmed_at ${INSTANT},
     last_step bigint,
     last_used_at ${INSTANT},`,
  recovery_codes: `code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
     used_at ${INSTANT},`,
};

const RIGHTS: Readonly<Record<string, string>> = {
  passkeys: 'SELECT, INSERT, UPDATE (counter, last_used_at), DELETE',
  authenticators: 'SELECT, INSERT, UPDATE (confirmed_at, last_step, last_used_at), DELETE',
  recovery_codes: 'SELECT, INSERT, UPDATE (used_at), DELETE',
};

const factorTable = (table: string, columns: string): string[] => [
  `CREATE TABLE ${table} (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     ${columns}
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  `CREATE INDEX ${table}_of_user ON ${table} (organization_id, user_id)`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY tenant ON ${table} TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  `GRANT ${RIGHTS[table]} ON ${table} TO firebreak_api`,
  `CREATE POLICY keeper ON ${table} TO firebreak_keeper USING (true) WITH CHECK (true)`,
  `GRANT SELECT, DELETE ON ${table} TO firebreak_keeper`,
];

const LOOKED_UP: readonly string[] = ['passkeys', 'authenticators'].flatMap((table) => [
  `GRANT SELECT ON ${table} TO firebreak_lookup`,
  `CREATE POLICY lookup ON ${table} FOR SELECT TO firebreak_lookup USING (true)`,
]);

const SESSIONS: readonly string[] = [
  `ALTER TABLE sessions ADD COLUMN verified_at ${INSTANT}, ADD COLUMN user_agent text, ADD COLUMN address inet`,
  'GRANT UPDATE (token_hash, verified_at) ON sessions TO firebreak_api',
];

/** Tokens from before could do all that their role allows, and go on. */
const TOKENS: readonly string[] = [
  `ALTER TABLE api_tokens ADD COLUMN scopes text[] NOT NULL DEFAULT '{packages,keys}'
     CHECK (scopes <@ ARRAY['packages', 'keys'])`,
  'ALTER TABLE api_tokens ALTER COLUMN scopes DROP DEFAULT',
];

const ORGANIZATIONS: readonly string[] = [
  'ALTER TABLE organizations ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT true',
  'ALTER TABLE history.organizations ADD COLUMN requires_second_factor boolean DEFAULT true',
];

/** Questions that a browser was asked, each good for one answer; they belong to nobody's organisation and may be lost in a crash. */
const CHALLENGES: readonly string[] = [
  `CREATE UNLOGGED TABLE security.challenges (
     hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
     purpose text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 100),
     expires_at ${INSTANT} NOT NULL
   )`,
  'CREATE INDEX challenges_expires_at ON security.challenges (expires_at)',
  'GRANT SELECT, INSERT, DELETE ON security.challenges TO firebreak_api',
];

const HAS_ACCESS = 'u.disabled_at IS NULL AND (u.access_until IS NULL OR u.access_until > now())';
/** The demo enforces none, and says so. */
const REQUIRES = 'o.requires_second_factor AND NOT o.is_demo';
const hasOne = (table: string, condition = ''): string =>
  `EXISTS (SELECT FROM public.${table} f WHERE f.organization_id = u.organization_id AND f.user_id = u.id${condition})`;

const FUNCTIONS: Readonly<Record<string, string>> = {
  'security.find_session(wanted bytea)': `RETURNS TABLE (organization_id uuid, session_id uuid, user_id uuid,
       name text, email text, role text, last_seen_at timestamptz, verified_at timestamptz,
       requires_second_factor boolean, has_second_factor boolean)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.organization_id, s.id, u.id, u.name, u.email, u.role, s.last_seen_at, s.verified_at,
              ${REQUIRES},
              ${hasOne('passkeys')} OR ${hasOne('authenticators', ' AND f.confirmed_at IS NOT NULL')}
         FROM public.sessions s
         JOIN public.users u ON u.organization_id = s.organization_id AND u.id = s.user_id
         JOIN public.organizations o ON o.organization_id = s.organization_id
        WHERE s.token_hash = wanted AND s.expires_at > now() AND ${HAS_ACCESS} $$`,
  'security.find_api_token(wanted bytea)': `RETURNS TABLE (organization_id uuid, token_id uuid, token_name text,
       token_role text, token_scopes text[], made_by_visitor boolean, last_used_at timestamptz, user_id uuid, name text,
       email text, role text, requires_second_factor boolean)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT t.organization_id, t.id, t.name, t.role, t.scopes, t.made_by_visitor, t.last_used_at, u.id, u.name,
              u.email, u.role, ${REQUIRES}
         FROM public.api_tokens t
         JOIN public.users u ON u.organization_id = t.organization_id AND u.id = t.user_id
         JOIN public.organizations o ON o.organization_id = t.organization_id
        WHERE t.token_hash = wanted AND t.expires_at > now() AND ${HAS_ACCESS} $$`,
  // The person's id, which the browser keeps beside the key, tells apart who registered the same credential elsewhere.
  'security.find_passkey(wanted_user uuid, wanted bytea)': `RETURNS TABLE (organization_id uuid, passkey_id uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT k.organization_id, k.id
         FROM public.passkeys k JOIN public.users u ON u.organization_id = k.organization_id AND u.id = k.user_id
        WHERE k.user_id = wanted_user AND k.credential_id = wanted AND ${HAS_ACCESS} $$`,
};

/** A second factor for everyone: passkeys, authenticators with codes, and recovery codes for when both are lost. */
export class SecondFactors1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = Object.entries(FACTORS).flatMap(([table, columns]) => factorTable(table, columns));
    for (const statement of [...tables, ...LOOKED_UP, ...SESSIONS, ...TOKENS, ...ORGANIZATIONS, ...CHALLENGES])
      await runner.query(statement);
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = declaration.replaceAll(/wanted(_user)? /g, '');
      await runner.query(`DROP FUNCTION IF EXISTS ${name}`);
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_lookup`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
    await writePersonalDataFunctions(runner);
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
