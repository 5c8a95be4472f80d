import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSTANT = 'timestamp(3) with time zone';
const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

const TABLES: readonly string[] = [
  // Belongs to no tenant, because there is none yet: its id is that of the organisation that may come of it. The API's
  // role has no right here but the functions below, none of which lists anything.
  `CREATE TABLE security.sign_ups (
     id uuid PRIMARY KEY,
     email text NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
     email_key text NOT NULL,
     locale text NOT NULL CHECK (locale IN ('en', 'zh-Hant')),
     token_hash bytea UNIQUE CHECK (octet_length(token_hash) = 32),
     created_at ${INSTANT} NOT NULL,
     expires_at ${INSTANT} NOT NULL
   )`,
  'CREATE INDEX sign_ups_email_key ON security.sign_ups (email_key)',
  'CREATE INDEX sign_ups_expires_at ON security.sign_ups (expires_at)',
  'GRANT SELECT, INSERT, UPDATE (token_hash), DELETE ON security.sign_ups TO firebreak_lookup',
  // What its operator allows an organisation; one without a row has no limit.
  `CREATE TABLE security.invitation_allowances (
     organization_id uuid PRIMARY KEY,
     per_day integer NOT NULL CHECK (per_day BETWEEN 0 AND 100000),
     day date NOT NULL,
     used integer NOT NULL CHECK (used >= 0)
   )`,
  'GRANT SELECT, INSERT, UPDATE (day, used) ON security.invitation_allowances TO firebreak_lookup',
  'GRANT EXECUTE ON FUNCTION security.current_organization() TO firebreak_lookup',
];

/** Those that act on a row take the organisation that it may become from the signed context, never from the caller. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  // Two at the same moment for one address wait for each other, so that no more are taken than may be.
  'security.ask_for_sign_up(address text, address_key text, wanted_locale text, hours integer, most_an_hour integer)': `RETURNS boolean
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
     BEGIN
       PERFORM pg_advisory_xact_lock(hashtextextended('sign-up ' || address_key, 0));
       IF (SELECT count(*) FROM security.sign_ups s
            WHERE s.email_key = address_key AND s.created_at > now() - interval '1 hour') >= most_an_hour THEN
         RETURN false;
       END IF;
       INSERT INTO security.sign_ups (id, email, email_key, locale, created_at, expires_at)
       VALUES (security.current_organization(), address, address_key, wanted_locale, now(), now() + hours * interval '1 hour');
       RETURN true;
     END $$`,
  // The token is made when its mail is, so that nothing keeps it in clear.
  'security.set_sign_up_token(hash bytea)': `RETURNS TABLE (email text, locale text)
     LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
       UPDATE security.sign_ups s SET token_hash = hash
        WHERE s.id = security.current_organization() AND s.expires_at > now()
       RETURNING s.email, s.locale $$`,
  'security.find_sign_up(wanted bytea)': `RETURNS TABLE (organization_id uuid, email text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT s.id, s.email FROM security.sign_ups s WHERE s.token_hash = wanted AND s.expires_at > now() $$`,
  // Two at the same moment wait for each other at the row, and the second finds it gone. Other links to the address end.
  'security.take_sign_up(wanted bytea, invitations_a_day integer)': `RETURNS boolean
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
     DECLARE
       taken_key text;
     BEGIN
       DELETE FROM security.sign_ups s
        WHERE s.id = security.current_organization() AND s.token_hash = wanted AND s.expires_at > now()
       RETURNING s.email_key INTO taken_key;
       IF NOT FOUND THEN RETURN false; END IF;
       DELETE FROM security.sign_ups s WHERE s.email_key = taken_key;
       INSERT INTO security.invitation_allowances (organization_id, per_day, day, used)
       VALUES (security.current_organization(), invitations_a_day, ${TODAY}, 0);
       RETURN true;
     END $$`,
  'security.forget_sign_ups()': `RETURNS void
     LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
       DELETE FROM security.sign_ups s WHERE s.expires_at <= now() $$`,
  // Counts one; gives the allowance of a day where that is one too many, and null where it is not.
  'security.take_invitation()': `RETURNS integer
     LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
       UPDATE security.invitation_allowances a
          SET day = ${TODAY}, used = CASE WHEN a.day = ${TODAY} THEN a.used + 1 ELSE 1 END
        WHERE a.organization_id = security.current_organization()
       RETURNING CASE WHEN a.used > a.per_day THEN a.per_day END $$`,
};

const signature = (declaration: string): string => declaration.replaceAll(/(?<=[(,] ?)[a-z_]+ (?=[a-z])/g, '');

/** Organisations that people sign up by themselves, and how many people such a one may invite a day. */
export class SignUps1765010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = signature(declaration);
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_lookup`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
