import { parseArgs } from 'node:util';
import { INVITATION_LIMITS } from '@firebreak/domain';
import { Client } from 'pg';
import { runCommand } from '../backup/command.js';
import { reachDatabase } from '../backup/database-at-hand.js';
import { readEnv } from '../config/env.js';
import { StartError } from '../local-postgres/start-error.js';

const USAGE = `Usage: npm run invitations [-- --organization ID (--per-day NUMBER | --no-limit)]
       NUMBER from 0 to ${INVITATION_LIMITS.mostPerDay}; without options the organisations that have a limit are listed.`;

interface Change {
  readonly organizationId: string;
  /** Null for no limit any more. */
  readonly perDay: number | null;
}

await runCommand(async () => {
  const change = readChange();
  const database = await reachDatabase(readEnv(process.env));
  const client = new Client({ connectionString: database.url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return change === null ? await list(client) : [await allow(client, change)];
  } finally {
    await client.end().catch(() => undefined);
    await database.close();
  }
});

async function list(client: Client): Promise<string[]> {
  // Whoever is held by row-level security sees the ids without the names.
  const { rows } = await client.query<{ id: string; name: string | null; per_day: number; used: number }>(
    `SELECT a.organization_id AS id, o.name, a.per_day, CASE WHEN a.day = (now() AT TIME ZONE 'UTC')::date THEN a.used ELSE 0 END AS used
       FROM security.invitation_allowances a LEFT JOIN public.organizations o USING (organization_id)
      ORDER BY o.created_at, a.organization_id`,
  );
  if (rows.length === 0) return ['No organisation has a limit.'];
  return rows.map(({ id, name, per_day, used }) => `${id}  ${used} of ${per_day} today  ${name ?? ''}`.trimEnd());
}

async function allow(client: Client, { organizationId, perDay }: Change): Promise<string> {
  const { rowCount } =
    perDay === null
      ? await client.query('DELETE FROM security.invitation_allowances WHERE organization_id = $1', [organizationId])
      : await client.query('UPDATE security.invitation_allowances SET per_day = $2 WHERE organization_id = $1', [
          organizationId,
          perDay,
        ]);
  if (rowCount !== 1) throw new StartError(`No organisation with the id ${organizationId} has a limit.`);
  return perDay === null
    ? `${organizationId} may invite as many people as it likes.`
    : `${organizationId} may invite ${perDay} people a day.`;
}

/** What is to change; null when the limits are only to be listed. */
function readChange(): Change | null {
  try {
    const { values } = parseArgs({
      options: { organization: { type: 'string' }, 'per-day': { type: 'string' }, 'no-limit': { type: 'boolean' } },
    });
    const { organization, 'per-day': perDay, 'no-limit': noLimit = false } = values;
    if (organization === undefined && perDay === undefined && !noLimit) return null;
    const isNumber = perDay !== undefined && /^\d{1,6}$/.test(perDay) && Number(perDay) <= INVITATION_LIMITS.mostPerDay;
    if (!organization || !/^[\da-f-]{36}$/i.test(organization) || isNumber === noLimit) throw new Error(USAGE);
    return { organizationId: organization, perDay: noLimit ? null : Number(perDay) };
  } catch {
    throw new StartError(USAGE);
  }
}
