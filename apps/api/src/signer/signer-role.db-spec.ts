import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { isolationFaults } from '../testing/isolation-faults.js';
import { createTestDatabase } from '../testing/test-database.js';

describe('the role of the signer', () => {
  it('reads no table, and writes nothing', async () => {
    const database = await createTestDatabase();
    const signer = new Client({ connectionString: database.connection.signerUrl });
    await signer.connect();
    try {
      const attempts = [
        'SELECT FROM trail.events',
        'SELECT FROM trail.heads',
        'SELECT FROM public.organizations',
        'SELECT FROM public.vendors',
        'UPDATE trail.heads SET sequence = 0',
        `SELECT trail.faults('00000000-0000-4000-8000-000000000000')`,
        'CREATE TABLE public.x ()',
      ];
      for (const attempt of attempts) await expect(signer.query(attempt)).rejects.toMatchObject({ code: '42501' });
      await signer.query('SELECT FROM trail.list_heads()');
    } finally {
      await signer.end();
      await database.drop();
    }
  });

  // Each gives one right too many, as a careless migration would; the check must say so.
  it.each([
    ['GRANT SELECT (name) ON vendors TO firebreak_signer', 'vendors: firebreak_signer reaches it'],
    ['GRANT DELETE ON trail.events TO firebreak_signer', 'trail.events: firebreak_signer reaches it'],
    ['ALTER TABLE vendors OWNER TO firebreak_signer', 'firebreak_signer owns vendors'],
    ['GRANT CREATE ON SCHEMA trail TO firebreak_signer', 'firebreak_signer may create in trail'],
    [
      'GRANT EXECUTE ON FUNCTION trail.seal(uuid) TO firebreak_signer',
      'trail.seal(uuid) may be run by firebreak_signer',
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
