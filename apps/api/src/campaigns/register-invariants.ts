import type { Client } from 'pg';

/**
 * What may never be found after a crash, each as a query that gives one row a fault: a row without its present state in
 * history, a state that no row has, a vendor without its verdict or its event, a chain that does not hold.
 */
export async function halfAppliedChanges(owner: Client): Promise<string[]> {
  const { rows: remembered } = await owner.query<{ name: string; columns: string }>(
    `SELECT c.relname AS name, string_agg(a.attname, ', ' ORDER BY a.attnum) AS columns
       FROM pg_trigger t
       JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_attribute a ON a.attrelid = to_regclass('history.' || c.relname) AND a.attnum > 0
        AND NOT a.attisdropped AND a.attname NOT IN ('valid_from', 'valid_to')
      WHERE t.tgname = 'keep_history' GROUP BY 1`,
  );
  if (remembered.length === 0) throw new Error('No table keeps its history.');
  const checks = [
    ...remembered.flatMap(({ name, columns }) => {
      const live = `SELECT ${columns} FROM public.${name}`;
      const kept = `SELECT ${columns} FROM history.${name} WHERE valid_to = 'infinity'`;
      return [
        `SELECT '${name}: a row that history does not have' AS fault FROM (${live} EXCEPT ${kept}) missing`,
        `SELECT '${name}: a state that no row has' AS fault FROM (${kept} EXCEPT ${live}) left_over`,
      ];
    }),
    `SELECT 'a vendor without a verdict' AS fault FROM vendors v
      WHERE NOT EXISTS (SELECT FROM judgements j WHERE j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL)`,
    `SELECT 'a vendor without its event' AS fault FROM vendors v
      WHERE NOT EXISTS (SELECT FROM trail.events e WHERE e.organization_id = v.organization_id AND e.subject_id = v.id AND e.action = 'vendor.added')`,
    `SELECT 'chain: ' || f.fault AS fault FROM organizations o CROSS JOIN LATERAL trail.faults(o.organization_id) f`,
    `SELECT 'an event that was never sealed' AS fault FROM trail.events WHERE sequence IS NULL`,
  ];
  const faults: string[] = [];
  for (const check of checks) {
    const { rows } = await owner.query<{ fault: string }>(`${check} LIMIT 5`);
    faults.push(...rows.map(({ fault }) => fault));
  }
  return faults;
}
