import { PEOPLE_LIMITS } from '@firebreak/domain';
import { Client } from 'pg';
import { createToken, hashToken } from '../identity/secret-token.js';

/**
 * Makes the one link by which the first administrator signs up, in place of an earlier one. It is made with the owner's
 * rights, because the API's role may only use it up.
 *
 * @returns the token, which is stored as a hash only; null when there is an organisation already that is no demo
 */
export async function offerFirstAdministrator(ownerUrl: string, now = new Date()): Promise<string | null> {
  const token = createToken();
  const expiresAt = new Date(now.getTime() + PEOPLE_LIMITS.firstAdministratorHours * 3_600_000);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `INSERT INTO security.first_administrator_link (token_hash, expires_at)
       SELECT $1, $2 WHERE NOT (SELECT has_organizations FROM security.describe_instance())
       ON CONFLICT (singleton) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [hashToken(token), expiresAt],
    );
    return rowCount === 1 ? token : null;
  } finally {
    await client.end();
  }
}
