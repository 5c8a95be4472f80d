import { escapeIdentifier, type Client } from 'pg';
import { UNFINISHED_RESTORE } from '../database/migrations-state.js';
import { StartError } from '../local-postgres/start-error.js';
import { findAnyRelation, readSchemas } from './catalogue.js';

/**
 * Takes an empty database for a restore and marks it, so that no program takes a half for the whole; what an earlier
 * restore left unfinished is cleared away. Throws StartError when the database holds anything else.
 */
export async function claimTarget(client: Client): Promise<void> {
  const schemas = await readSchemas(client);
  if (schemas.includes(UNFINISHED_RESTORE)) {
    // The mark goes last, so that a clearing that is cut short begins again.
    for (const schema of schemas.filter((name) => name !== UNFINISHED_RESTORE)) {
      await client.query(`DROP SCHEMA ${escapeIdentifier(schema)} CASCADE`);
    }
    await client.query('CREATE SCHEMA IF NOT EXISTS public');
    return;
  }
  const found = await findAnyRelation(client);
  if (found !== undefined) {
    throw new StartError(
      `The database to restore into is not empty (it has ${found}): name an empty one, because a restore replaces nothing.`,
    );
  }
  await client.query(`CREATE SCHEMA ${UNFINISHED_RESTORE}`);
}

/** Takes the mark away; belongs into the transaction that makes the data whole. */
export async function releaseTarget(client: Client): Promise<void> {
  await client.query(`DROP SCHEMA ${UNFINISHED_RESTORE}`);
}
