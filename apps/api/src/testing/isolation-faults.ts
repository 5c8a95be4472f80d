import { JOB_QUEUE_CHECKS } from './job-queue-faults.js';
import { SIGNER_CHECKS } from './signer-faults.js';
import type { TestDatabase } from './test-database.js';

/** The schemas that hold what is a tenant's; another one of ours is found by its own check. */
const SCHEMAS = `('public', 'history', 'trail')`;

/** Tables of tenants: every table there that has the tenant's column. */
const TENANT_TABLES = `SELECT c.oid, c.oid::regclass::text AS relname, c.relnamespace, c.relrowsecurity, c.relforcerowsecurity
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ${SCHEMAS}
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
 WHERE c.relkind IN ('r', 'p')`;

const FIRST_COLUMN = (relation: string, key: string): string =>
  `(SELECT attname FROM pg_attribute WHERE attrelid = ${relation} AND attnum = ${key}[1])`;

/** What may not be in the catalogue, each as a query that gives one row a fault, with words in \`fault\`. */
const CHECKS: readonly string[] = [
  `SELECT relname || ': row-level security is off' AS fault FROM tenant WHERE NOT relrowsecurity`,
  `SELECT relname || ': row-level security is not forced' AS fault FROM tenant WHERE NOT relforcerowsecurity`,
  `SELECT relname || ': ' || count(p.oid) || ' policies for firebreak_api' AS fault
     FROM tenant LEFT JOIN pg_policy p ON p.polrelid = tenant.oid AND p.polroles && ARRAY['firebreak_api'::regrole::oid, 0::oid]
    GROUP BY relname HAVING count(p.oid) <> 1`,
  `SELECT relname || ': the policy ' || p.polname || ' lets more through than the tenant' AS fault
     FROM tenant JOIN pg_policy p ON p.polrelid = tenant.oid AND p.polroles && ARRAY['firebreak_api'::regrole::oid, 0::oid]
    WHERE p.polcmd <> '*'
       OR pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM '(organization_id = ( SELECT security.current_organization() AS current_organization))'
       OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM pg_get_expr(p.polqual, p.polrelid)`,
  `SELECT relname || ': a policy for a role that nobody named' AS fault
     FROM tenant JOIN pg_policy p ON p.polrelid = tenant.oid
    WHERE NOT p.polroles <@ ARRAY['firebreak_api'::regrole::oid, 'firebreak_lookup'::regrole::oid, 'firebreak_keeper'::regrole::oid]`,
  `SELECT relname || ': organization_id may be null' AS fault
     FROM tenant JOIN pg_attribute a ON a.attrelid = tenant.oid AND a.attname = 'organization_id' WHERE NOT a.attnotnull`,
  `SELECT relname || ': no primary key that begins with organization_id' AS fault FROM tenant
    WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = tenant.oid AND k.contype = 'p'
                         AND ${FIRST_COLUMN('k.conrelid', 'k.conkey')} = 'organization_id')`,
  `SELECT relname || ': ' || k.conname || ' does not carry organization_id first on both sides' AS fault
     FROM tenant JOIN pg_constraint k ON k.conrelid = tenant.oid AND k.contype = 'f'
    WHERE ${FIRST_COLUMN('k.conrelid', 'k.conkey')} <> 'organization_id' OR ${FIRST_COLUMN('k.confrelid', 'k.confkey')} <> 'organization_id'`,
  `SELECT relname || ': a reference from ' || k.conrelid::regclass || ' comes from outside the tenants' AS fault
     FROM tenant JOIN pg_constraint k ON k.confrelid = tenant.oid AND k.contype = 'f'
    WHERE k.conrelid NOT IN (SELECT oid FROM tenant)`,
  `SELECT relname || ': ' || a.attname || ' refers to nothing' AS fault
     FROM tenant JOIN pg_attribute a ON a.attrelid = tenant.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE tenant.relnamespace = 'public'::regnamespace AND a.atttypid = 'uuid'::regtype AND a.attname NOT IN ('id', 'organization_id')
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = tenant.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey))`,
  `SELECT relname || ': the unique index ' || i.indexrelid::regclass || ' reaches over tenants' AS fault
     FROM tenant JOIN pg_index i ON i.indrelid = tenant.oid AND i.indisunique
    WHERE (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) IS DISTINCT FROM 'organization_id'`,
  `SELECT relname || ': firebreak_api may ' || right_name AS fault
     FROM tenant, unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) right_name
    WHERE has_table_privilege('firebreak_api', tenant.oid, right_name)`,
  `SELECT tenant.relname || ': everybody has rights' AS fault
     FROM tenant JOIN pg_class c ON c.oid = tenant.oid, aclexplode(c.relacl) a WHERE a.grantee = 0`,
  `SELECT rolname || ' has rights beyond its need' AS fault FROM pg_roles
    WHERE rolname IN ('firebreak_api', 'firebreak_lookup', 'firebreak_keeper')
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR (rolname <> 'firebreak_api' AND rolcanlogin))`,
  `SELECT 'firebreak_api owns ' || c.oid::regclass AS fault FROM pg_class c WHERE c.relowner = 'firebreak_api'::regrole`,
  `SELECT 'firebreak_api is a member of ' || roleid::regrole AS fault FROM pg_auth_members WHERE member = 'firebreak_api'::regrole`,
  `SELECT 'firebreak_api may create in ' || nspname AS fault FROM pg_namespace
    WHERE nspname IN ('public', 'security', 'history', 'trail', 'as_of') AND has_schema_privilege('firebreak_api', oid, 'CREATE')`,
  `SELECT 'firebreak_api may read the key of the tenant context' AS fault
    WHERE has_any_column_privilege('firebreak_api', 'security.context_key', 'SELECT')`,
  `SELECT 'firebreak_api may ' || right_name || ' ' || held AS fault
     FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) right_name,
          unnest(ARRAY['security.first_administrator_link', 'security.sign_ups', 'security.invitation_allowances']) held
    WHERE has_table_privilege('firebreak_api', held, right_name)`,
  `SELECT p.oid::regprocedure || ' runs with its owner''s rights and no fixed search path' AS fault FROM pg_proc p
    WHERE p.pronamespace::regnamespace::text IN ('security', 'history', 'trail', 'as_of', 'public') AND p.prosecdef
      AND NOT coalesce(p.proconfig::text[] && ARRAY['search_path=""'], false)`,
  `SELECT p.oid::regprocedure || ' may be run by everybody' AS fault FROM pg_proc p
    WHERE p.pronamespace::regnamespace::text IN ('security', 'history', 'trail', 'as_of', 'public') AND has_function_privilege('public', p.oid, 'EXECUTE')`,
  `SELECT c.oid::regclass || ' is a view that reads with its owner''s rights' AS fault FROM pg_class c
    WHERE c.relnamespace::regnamespace::text IN ('public', 'history', 'trail', 'as_of')
      AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions::text[] && ARRAY['security_invoker=true'], false)))`,
  `SELECT c.relname || ': firebreak_api reads a table without tenants' AS fault FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ${SCHEMAS} AND c.oid NOT IN (SELECT oid FROM tenant)
      AND has_any_column_privilege('firebreak_api', c.oid, 'SELECT')`,
  `SELECT tenant.relname || ': firebreak_api may ' || right_name || ' what only the keeper writes' AS fault
     FROM tenant, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) right_name
    WHERE tenant.relnamespace::regnamespace::text IN ('history', 'trail') AND has_table_privilege('firebreak_api', tenant.oid, right_name)`,
  // A table is remembered by the trigger that keeps its history, and searched in the past through its view.
  `SELECT t.tgrelid::regclass || ': its history lacks or misnames ' || a.attname AS fault
     FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.tgname = 'keep_history'
      AND NOT EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = to_regclass('as_of.' || c.relname) AND v.attname = a.attname AND v.atttypid = a.atttypid)`,
  `SELECT c.oid::regclass || ': a change leaves no history' AS fault FROM pg_class c
    WHERE c.relkind = 'r' AND to_regclass('history.' || c.relname) IS NOT NULL AND c.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'keep_history' AND t.tgenabled = 'O')`,
];

/** Everything in the catalogue by which one tenant could reach another; an empty list when all is well. */
export async function isolationFaults(database: TestDatabase): Promise<string[]> {
  const faults: string[] = [];
  for (const check of [...CHECKS, ...JOB_QUEUE_CHECKS, ...SIGNER_CHECKS]) {
    const rows = await database.query<{ fault: string }>(`WITH tenant AS (${TENANT_TABLES}) ${check}`);
    faults.push(...rows.map((row) => row.fault));
  }
  return faults.toSorted();
}
