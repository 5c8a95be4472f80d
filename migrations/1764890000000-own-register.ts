import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'SELECT FROM public.organizations WHERE NOT is_demo';

const FUNCTIONS: readonly string[] = [
  `CREATE OR REPLACE FUNCTION security.describe_instance() RETURNS TABLE (has_organizations boolean, has_demo boolean)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT EXISTS (${OWN}), EXISTS (SELECT FROM public.organizations WHERE is_demo) $$`,
  `CREATE OR REPLACE FUNCTION security.take_first_administrator_link(wanted bytea) RETURNS boolean
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
     BEGIN
       DELETE FROM security.first_administrator_link l
        WHERE l.token_hash = wanted AND l.expires_at > now() AND NOT EXISTS (${OWN});
       RETURN FOUND;
     END $$`,
];

/** Beside the demo one can begin a register of one's own: a first administrator is awaited until an own organisation is there. */
export class OwnRegister1764890000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    for (const statement of FUNCTIONS) await runner.query(statement);
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
