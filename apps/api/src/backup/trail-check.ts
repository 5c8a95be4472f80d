import type { Client } from 'pg';
import { DamagedArchive } from './sealed-tar.js';

/**
 * Follows every organisation's chain of events from its first link with the database's own function, and gives how many
 * chains there are; null in a database that keeps no trail yet. Throws DamagedArchive at the first fault.
 */
export async function checkTrail(client: Client): Promise<number | null> {
  const { rows: found } = await client.query(`SELECT WHERE to_regprocedure('trail.faults(uuid)') IS NOT NULL`);
  if (found.length === 0) return null;
  const { rows } = await client.query<{ organization: string; sequence: string | null; fault: string }>(
    `SELECT o.organization_id AS organization, f.sequence, f.fault
       FROM public.organizations o, LATERAL trail.faults(o.organization_id) f LIMIT 1`,
  );
  const fault = rows[0];
  if (fault) {
    throw new DamagedArchive(
      `the trail of the organisation ${fault.organization} has a fault at event ${fault.sequence}: ${fault.fault}`,
    );
  }
  const { rows: counted } = await client.query<{ chains: number }>(
    'SELECT count(*)::integer AS chains FROM public.organizations',
  );
  return counted[0]?.chains ?? 0;
}
