import { describe, expect, it } from '@jest/globals';
import { isolationFaults } from '../testing/isolation-faults.js';
import { createTestDatabase } from '../testing/test-database.js';

describe('the queue of jobs', () => {
  // Each gives one right too many, as a careless migration would; the check must say so.
  it.each([
    ['GRANT SELECT (name) ON vendors TO firebreak_worker', 'vendors: firebreak_worker may SELECT'],
    ['GRANT DELETE ON mails TO firebreak_worker', 'mails: firebreak_worker may DELETE'],
    [
      'GRANT SELECT ON security.context_key TO firebreak_worker',
      'firebreak_worker may read the key of the tenant context',
    ],
    ['GRANT CREATE ON SCHEMA security TO firebreak_worker', 'firebreak_worker may create in security'],
    [
      'ALTER TABLE graphile_worker._private_tasks OWNER TO firebreak_worker',
      'firebreak_worker owns graphile_worker._private_tasks',
    ],
    [
      'GRANT USAGE ON SCHEMA graphile_worker TO firebreak_api; GRANT SELECT ON graphile_worker.jobs TO firebreak_api',
      'graphile_worker.jobs: firebreak_api reaches the queue of jobs past its functions',
    ],
    [
      'CREATE POLICY more ON graphile_worker._private_jobs USING (true)',
      'graphile_worker._private_jobs: a policy of the queue of jobs lets others than its worker in',
    ],
    [
      'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
      'graphile_worker._private_jobs: row-level security is off in the queue of jobs',
    ],
    [
      'GRANT EXECUTE ON FUNCTION graphile_worker.remove_job(text) TO firebreak_api',
      'graphile_worker.remove_job(text) may be run by others than the worker',
    ],
    [
      `CREATE FUNCTION security.all_jobs() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ''
         AS 'SELECT count(*) FROM graphile_worker._private_jobs';
       GRANT CREATE ON SCHEMA security TO firebreak_worker;
       ALTER FUNCTION security.all_jobs() OWNER TO firebreak_worker`,
      "security.all_jobs() reaches every organisation's jobs",
    ],
  ])('is found wanting after %s', async (damage, fault) => {
    const damaged = await createTestDatabase();
    try {
      await damaged.query(damage);
      expect(await isolationFaults(damaged)).toContain(fault);
    } finally {
      await damaged.drop();
    }
  });
});
