import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const INSTANT = 'timestamp(3) with time zone';
const REVIEW_DAYS = { 1: 180, 2: 365, 3: 730, 4: 1_095 };

const TABLES: readonly string[] = [
  'ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL',
  `ALTER TABLE users ADD COLUMN invitation_expires_at ${INSTANT}`,
  'ALTER TABLE users ADD CHECK ((password_hash IS NULL) = (invitation_expires_at IS NOT NULL))',
  ...Object.entries(REVIEW_DAYS).map(
    ([tier, days]) =>
      `ALTER TABLE organizations ADD COLUMN review_interval_days_tier_${tier} smallint NOT NULL DEFAULT ${days}
         CHECK (review_interval_days_tier_${tier} BETWEEN 7 AND 3650)`,
  ),
  // The past has had the figures to begin with.
  ...Object.entries(REVIEW_DAYS).flatMap(([tier, days]) => [
    `ALTER TABLE history.organizations ADD COLUMN review_interval_days_tier_${tier} smallint DEFAULT ${days}`,
    `ALTER TABLE history.organizations ALTER COLUMN review_interval_days_tier_${tier} DROP DEFAULT`,
  ]),
  `CREATE TABLE personal_links (
     organization_id uuid NOT NULL,
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     purpose text NOT NULL CHECK (purpose IN ('invitation', 'password_reset')),
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     expires_at ${INSTANT} NOT NULL,
     created_at ${INSTANT} NOT NULL,
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  'CREATE INDEX personal_links_user ON personal_links (organization_id, user_id)',
  'CREATE INDEX personal_links_token_hash ON personal_links (token_hash)',
  'ALTER TABLE personal_links ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE personal_links FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON personal_links TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, DELETE ON personal_links TO firebreak_api',
  'GRANT SELECT ON personal_links TO firebreak_lookup',
  'CREATE POLICY lookup ON personal_links FOR SELECT TO firebreak_lookup USING (true)',
  // Belongs to no tenant, because there is none yet; the API's role has no right here but the function below.
  `CREATE TABLE security.first_administrator_link (
     singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
     token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
     expires_at ${INSTANT} NOT NULL
   )`,
  'GRANT SELECT, DELETE ON security.first_administrator_link TO firebreak_lookup',
];

const FUNCTIONS: Readonly<Record<string, string>> = {
  'security.find_personal_link(wanted bytea)': `RETURNS TABLE (organization_id uuid, link_id uuid, user_id uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT l.organization_id, l.id, u.id
         FROM public.personal_links l
         JOIN public.users u ON u.organization_id = l.organization_id AND u.id = l.user_id
        WHERE l.token_hash = wanted AND l.expires_at > now() AND u.disabled_at IS NULL $$`,
  'security.describe_instance()': `RETURNS TABLE (has_organizations boolean, has_demo boolean)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT EXISTS (SELECT FROM public.organizations), EXISTS (SELECT FROM public.organizations WHERE is_demo) $$`,
  // Two at the same moment wait for each other at the row, and the second finds it gone.
  'security.take_first_administrator_link(wanted bytea)': `RETURNS boolean
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
     BEGIN
       DELETE FROM security.first_administrator_link l
        WHERE l.token_hash = wanted AND l.expires_at > now() AND NOT EXISTS (SELECT FROM public.organizations);
       RETURN FOUND;
     END $$`,
};

/** People: invited before they have a password, links that lead them in, the first administrator, review intervals. */
export class People1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = declaration.replaceAll('wanted ', '');
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_lookup`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
    await keepHistory(runner, REMEMBERED_TABLES.organizations);
    await keepHistory(runner, REMEMBERED_TABLES.users);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
