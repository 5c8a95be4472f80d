const MAY_RUN = `'trail.list_heads()'::regprocedure, 'trail.list_links(uuid, bigint, integer)'::regprocedure`;
const OURS = `nspname !~ '^pg_' AND nspname <> 'information_schema'`;

/** By which the signer of checkpoints could see or do more than it needs: each query gives one row a fault, with words in `fault`. */
export const SIGNER_CHECKS: readonly string[] = [
  `SELECT rolname || ' has rights beyond its need' AS fault FROM pg_roles WHERE rolname = 'firebreak_signer'
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)`,
  `SELECT 'firebreak_signer is a member of ' || roleid::regrole AS fault FROM pg_auth_members WHERE member = 'firebreak_signer'::regrole`,
  `SELECT 'firebreak_signer owns ' || oid::regclass AS fault FROM pg_class WHERE relowner = 'firebreak_signer'::regrole`,
  `SELECT 'firebreak_signer may create in ' || nspname AS fault FROM pg_namespace
    WHERE ${OURS} AND has_schema_privilege('firebreak_signer', oid, 'CREATE')`,
  `SELECT c.oid::regclass || ': firebreak_signer reaches it' AS fault FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm')
      AND (has_any_column_privilege('firebreak_signer', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
           OR has_table_privilege('firebreak_signer', c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
  `SELECT p.oid::regprocedure || ' may be run by firebreak_signer' AS fault FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${OURS} AND has_function_privilege('firebreak_signer', p.oid, 'EXECUTE') AND p.oid NOT IN (${MAY_RUN})`,
];
