const SIGNS_IN = `unnest(ARRAY['firebreak_api', 'firebreak_worker']) signs_in`;
const TENANT = `pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
   AND c.relkind IN ('r', 'p', 'v') AND c.relnamespace <> 'graphile_worker'::regnamespace`;
const RIGHTS = `unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) right_name`;
const QUEUE = `'graphile_worker'::regnamespace`;

/**
 * By which the queue of jobs, which holds every organisation's, could lead from one to the other: each query gives one
 * row a fault, with words in `fault`.
 */
export const JOB_QUEUE_CHECKS: readonly string[] = [
  `SELECT rolname || ' has rights beyond its need' AS fault FROM pg_roles WHERE rolname = 'firebreak_worker'
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
  `SELECT 'firebreak_worker owns ' || oid::regclass AS fault FROM pg_class WHERE relowner = 'firebreak_worker'::regrole`,
  `SELECT 'firebreak_worker is a member of ' || roleid::regrole AS fault FROM pg_auth_members WHERE member = 'firebreak_worker'::regrole`,
  `SELECT signs_in || ' may create in ' || nspname AS fault FROM pg_namespace, ${SIGNS_IN}
    WHERE nspname !~ '^pg_' AND has_schema_privilege(signs_in, oid, 'CREATE')`,
  `SELECT 'firebreak_worker may read the key of the tenant context' AS fault
    WHERE has_any_column_privilege('firebreak_worker', 'security.context_key', 'SELECT')`,
  `SELECT c.oid::regclass || ': firebreak_worker may ' || right_name AS fault FROM ${TENANT}, ${RIGHTS}
    WHERE CASE WHEN right_name IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege('firebreak_worker', c.oid, right_name)
               ELSE has_any_column_privilege('firebreak_worker', c.oid, right_name) END`,
  `SELECT c.oid::regclass || ': firebreak_api reaches the queue of jobs past its functions' AS fault FROM pg_class c
    WHERE c.relnamespace = ${QUEUE} AND c.relkind IN ('r', 'p', 'v', 'm')
      AND (has_any_column_privilege('firebreak_api', c.oid, 'SELECT, INSERT, UPDATE')
           OR has_table_privilege('firebreak_api', c.oid, 'DELETE, TRUNCATE'))`,
  `SELECT oid::regclass || ': row-level security is off in the queue of jobs' AS fault FROM pg_class
    WHERE relnamespace = ${QUEUE} AND relkind = 'r' AND relname <> 'migrations' AND NOT relrowsecurity`,
  `SELECT p.polrelid::regclass || ': a policy of the queue of jobs lets others than its worker in' AS fault
     FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = ${QUEUE} AND p.polroles <> ARRAY['firebreak_worker'::regrole::oid]`,
  `SELECT oid::regprocedure || ' may be run by others than the worker' AS fault FROM pg_proc
    WHERE pronamespace = ${QUEUE}
      AND (has_function_privilege('public', oid, 'EXECUTE') OR has_function_privilege('firebreak_api', oid, 'EXECUTE'))`,
  `SELECT oid::regprocedure || ' reaches every organisation''s jobs' AS fault FROM pg_proc
    WHERE proowner = 'firebreak_worker'::regrole AND position('security.current_organization()' IN prosrc) = 0`,
];
