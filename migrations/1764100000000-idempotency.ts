import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was answered to a POST that carried an Idempotency-Key, kept for a day.
 *
 * The key and the request are stored as hashes and the answer encrypted. The role `firebreak_lookup` may see and delete
 * rows that are older than a day, of every organisation and no others, so that they go without anybody's visit.
 */
export class Idempotency1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE idempotency_keys (
      organization_id uuid NOT NULL REFERENCES organizations,
      actor text NOT NULL,
      key_hash bytea NOT NULL CHECK (octet_length(key_hash) = 32),
      request_hash bytea NOT NULL CHECK (octet_length(request_hash) = 32),
      status smallint NOT NULL CHECK (status BETWEEN 200 AND 299),
      answer_encrypted bytea NOT NULL,
      created_at timestamp(3) with time zone NOT NULL,
      PRIMARY KEY (organization_id, actor, key_hash)
    )`);
    await runner.query('CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at)');
    await runner.query('ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY');
    await runner.query(
      `CREATE POLICY tenant ON idempotency_keys TO firebreak_api
         USING (organization_id = (SELECT security.current_organization()))
         WITH CHECK (organization_id = (SELECT security.current_organization()))`,
    );
    await runner.query('GRANT SELECT, INSERT, DELETE ON idempotency_keys TO firebreak_api');

    await runner.query('GRANT SELECT (created_at), DELETE ON idempotency_keys TO firebreak_lookup');
    await runner.query(
      `CREATE POLICY old ON idempotency_keys TO firebreak_lookup
         USING (created_at < now() - interval '24 hours') WITH CHECK (false)`,
    );
    await runner.query(`CREATE FUNCTION security.forget_idempotency_keys() RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
        DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '24 hours' $$`);
    await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_lookup');
    await runner.query('ALTER FUNCTION security.forget_idempotency_keys() OWNER TO firebreak_lookup');
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_lookup');
    await runner.query('REVOKE ALL ON FUNCTION security.forget_idempotency_keys() FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION security.forget_idempotency_keys() TO firebreak_api');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
