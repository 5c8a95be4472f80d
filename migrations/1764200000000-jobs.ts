import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `j.payload ->> 'organizationId' = (SELECT security.current_organization())::text`;

/**
 * How the API reaches the queue of jobs: it adds, lists and retries those of its organisation and has no other way in.
 *
 * A function runs as `firebreak_worker`, which can reach the queue and no tenant's table, and takes the organisation
 * from the signed context, never from the caller.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'security.add_job(job_id uuid, task text, input json, job_key text, first_run_at timestamptz)': `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
     DECLARE
       organization text := security.current_organization()::text;
     BEGIN
       IF task !~ '^[a-z]+(-[a-z]+)*$' OR job_id IS NULL THEN
         RAISE EXCEPTION 'no such task' USING ERRCODE = 'P0F03';
       END IF;
       PERFORM graphile_worker.add_job(
         identifier => task,
         payload => json_build_object('organizationId', organization, 'jobId', job_id, 'input', input),
         run_at => first_run_at,
         job_key => organization || ':' || coalesce(job_key, job_id::text));
     END $$`,
  'security.list_jobs(wanted_id uuid, wanted_keys text[], before_id uuid, most integer)': `RETURNS TABLE (
       id uuid, task text, job_key text, added_at timestamptz, attempts integer, is_running boolean, has_failed boolean,
       run_at timestamptz, last_error text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT (j.payload ->> 'jobId')::uuid, t.identifier, substr(j.key, 38), j.created_at, j.attempts::integer,
              j.locked_at IS NOT NULL, j.locked_at IS NULL AND j.attempts >= j.max_attempts, j.run_at, j.last_error
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE ${OWN}
          AND (wanted_id IS NULL OR j.payload ->> 'jobId' = wanted_id::text)
          AND (wanted_keys IS NULL OR substr(j.key, 38) = ANY (wanted_keys))
          AND (before_id IS NULL OR j.payload ->> 'jobId' < before_id::text)
        ORDER BY j.payload ->> 'jobId' DESC LIMIT most $$`,
  'security.count_jobs(most integer)': `RETURNS integer
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT count(*)::integer FROM (SELECT FROM graphile_worker._private_jobs j WHERE ${OWN} LIMIT most) counted $$`,
  'security.retry_job(wanted_id uuid)': `RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
     BEGIN
       UPDATE graphile_worker._private_jobs j
          SET attempts = 0, max_attempts = 25, run_at = now(), updated_at = now()
        WHERE ${OWN} AND j.payload ->> 'jobId' = wanted_id::text AND j.locked_at IS NULL;
       IF FOUND THEN
         PERFORM pg_notify('jobs:insert', json_build_object('r', random(), 'count', 1)::text);
       END IF;
       RETURN FOUND;
     END $$`,
};

const signature = (declaration: string): string => declaration.replaceAll(/(?<=[(,] ?)[a-z_]+ /g, '');

/** Jobs in the queue, and mail that goes through them. */
export class Jobs1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX firebreak_jobs ON graphile_worker._private_jobs
      ((payload ->> 'organizationId'), (payload ->> 'jobId'))`);
    await runner.query('GRANT USAGE, CREATE ON SCHEMA security TO firebreak_worker');
    await runner.query('GRANT EXECUTE ON FUNCTION security.current_organization() TO firebreak_worker');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = signature(declaration);
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_worker`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_worker');
    await this.moveMail(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }

  /** The job of a mail knows when and how often it was tried; what waited under the old dispatcher gets its job. */
  private async moveMail(runner: QueryRunner): Promise<void> {
    // Forced row-level security holds the owner too, who must see every organisation's mail for once.
    await runner.query('ALTER TABLE mails NO FORCE ROW LEVEL SECURITY');
    await runner.query(`UPDATE mails SET state = 'queued' WHERE state = 'failed'`);
    await runner.query(`SELECT graphile_worker.add_job(
        identifier => 'send-mail',
        payload => json_build_object('organizationId', organization_id, 'jobId', id, 'input', json_build_object('mailId', id)),
        job_key => organization_id || ':' || id)
      FROM mails WHERE state = 'queued'`);
    await runner.query('ALTER TABLE mails FORCE ROW LEVEL SECURITY');
    await runner.query('DROP INDEX mails_due');
    await runner.query(`ALTER TABLE mails DROP COLUMN attempts, DROP COLUMN next_attempt_at, DROP COLUMN last_error,
      DROP CONSTRAINT mails_state_check, ADD CONSTRAINT mails_state_check CHECK (state IN ('queued', 'kept', 'sent'))`);
    await runner.query('DROP FUNCTION security.organizations_with_due_mail()');
    await runner.query('DROP POLICY lookup ON mails');
    await runner.query('REVOKE SELECT ON mails FROM firebreak_lookup');
    await runner.query('GRANT DELETE ON mails TO firebreak_api');
  }
}
