import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { TenantDb } from '../tenancy/tenant-db.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { TrailService } from './trail.service.js';

jest.setTimeout(600_000);

const EVENTS = Number(process.env['TRAIL_EVENTS'] ?? 10_000);
const EVENTS_A_TRANSACTION = 10;
const WRITERS = 8;

let firebreak: TestApplication;
let owner: Client;

beforeAll(async () => {
  firebreak = await startTestApplication();
  owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await firebreak.stop();
});

const faultsOf = (organizationId: string): Promise<{ sequence: number | null; fault: string }[]> =>
  firebreak.database.query('SELECT sequence::integer, fault FROM trail.faults($1)', [organizationId]);

describe('a change without an event', () => {
  it('fails at commit in every table whose history is kept, even for the owner', async () => {
    await addVendor(await firebreak.signIn('procurement'));
    const tables = await firebreak.database.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'keep_history' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(13);
    for (const { name } of tables) {
      const rows = await firebreak.database.query(`SELECT FROM ${name} LIMIT 1`);
      await owner.query('BEGIN');
      await owner.query(`UPDATE ${name} SET organization_id = organization_id`);
      const outcome = await owner.query('COMMIT').then(
        () => 'stored',
        (error: { code: string }) => error.code,
      );
      expect([name, outcome]).toEqual([name, rows.length === 0 ? 'stored' : 'P0A01']);
      if (outcome !== 'stored') await owner.query('ROLLBACK');
    }
  });

  it('fails as well when the event is about something else, or belongs to another transaction', async () => {
    const { first } = firebreak.organizationIds;
    const db = firebreak.app.get(TenantDb);
    const trail = firebreak.app.get(TrailService);
    const touch = `UPDATE vendors SET notes = 'changed' WHERE organization_id = $1`;
    const elsewhere = db.run(first, async () => {
      await trail.record({ action: 'vendor.changed', subject: ['vendors', first] });
      await db.em.query(touch, [first]);
    });
    await expect(elsewhere).rejects.toMatchObject({ code: 'P0A01' });
    const earlier = db.run(first, () => db.em.query(touch, [first]));
    await expect(earlier).rejects.toMatchObject({ code: 'P0A01' });
    const rows = await firebreak.database.query(`SELECT FROM vendors WHERE notes = 'changed'`);
    expect(rows).toEqual([]);
  });

  it('cannot be made up for: the API may write neither history nor trail by itself', async () => {
    const db = firebreak.app.get(TenantDb);
    const { first } = firebreak.organizationIds;
    const attempts = [
      'DELETE FROM trail.events',
      `UPDATE trail.events SET action = 'x'`,
      'UPDATE trail.heads SET sequence = 0',
      'DELETE FROM trail.payloads',
      'DELETE FROM history.vendors',
      `INSERT INTO history.vendors SELECT * FROM history.vendors`,
      `SELECT trail.seal('${first}')`,
      'ALTER TABLE vendors DISABLE TRIGGER keep_history',
      `SET session_replication_role = replica`,
    ];
    for (const attempt of attempts) {
      const outcome = db.run(first, () => db.em.query(attempt));
      await expect(outcome).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe(`the chain after ${WRITERS} people wrote ${EVENTS} events at the same time`, () => {
  it('has every event once, in one order, and holds', async () => {
    const db = firebreak.app.get(TenantDb);
    const trail = firebreak.app.get(TrailService);
    const { first, second } = firebreak.organizationIds;
    const before = await firebreak.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM trail.events',
    );
    let left = EVENTS / EVENTS_A_TRANSACTION;
    const write = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const organizationId = left % 3 === 0 ? second : first;
        await db.run(organizationId, async () => {
          for (let number = 0; number < EVENTS_A_TRANSACTION; number += 1) {
            await trail.record({ action: 'session.opened', subject: ['users', organizationId], details: { number } });
          }
        });
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    const after = await firebreak.database.query<{ count: number; unsealed: number }>(
      'SELECT count(*)::integer AS count, count(*) FILTER (WHERE sequence IS NULL)::integer AS unsealed FROM trail.events',
    );
    expect(after[0]).toEqual({ count: (before[0]?.count ?? 0) + EVENTS, unsealed: 0 });
    for (const organizationId of [first, second]) {
      expect(await faultsOf(organizationId)).toEqual([]);
      const [order] = await firebreak.database.query<{ backwards: number }>(
        `SELECT count(*) FILTER (WHERE sealed_at < before)::integer AS backwards
           FROM (SELECT sealed_at, lag(sealed_at) OVER (ORDER BY sequence) AS before FROM trail.events WHERE organization_id = $1) e`,
        [organizationId],
      );
      expect(order?.backwards).toBe(0);
    }
  });

  // By the owner and past every trigger, as nobody could through the product.
  const FIRST = `organization_id = (SELECT organization_id FROM organizations WHERE name = 'First Trading')`;
  it.each([
    ['an action', `UPDATE trail.events SET action = 'vendor.archived' WHERE ${FIRST} AND sequence = 7`, 'changed'],
    ['an actor', `UPDATE trail.events SET actor_id = gen_random_uuid() WHERE ${FIRST} AND sequence = 8`, 'changed'],
    [
      'an instant',
      `UPDATE trail.events SET sealed_at = sealed_at - interval '1 day' WHERE ${FIRST} AND sequence = 9`,
      'changed',
    ],
    [
      'a text',
      `UPDATE trail.payloads p SET payload = '{}' FROM trail.events e WHERE p.event_id = e.id AND e.sequence = 10 AND e.${FIRST}`,
      'payload changed',
    ],
    [
      'a leaf and its link',
      `UPDATE trail.events SET leaf = sha256('x'), hash = sha256('y') WHERE ${FIRST} AND sequence = 11`,
      'changed',
    ],
    ['an event taken out', `DELETE FROM trail.events WHERE ${FIRST} AND sequence = 12`, 'out of sequence'],
    [
      'two events exchanged',
      `UPDATE trail.events e SET sequence = 28 - sequence + 100000 WHERE ${FIRST} AND sequence IN (13, 15)`,
      'out of sequence',
    ],
    [
      'an event of another organisation',
      `UPDATE trail.events SET organization_id = (SELECT organization_id FROM organizations WHERE name = 'First Trading'), sequence = 1000000 WHERE organization_id <> (SELECT organization_id FROM organizations WHERE name = 'First Trading') AND sequence = 3`,
      'out of sequence',
    ],
    ['the end cut off', `DELETE FROM trail.events WHERE ${FIRST} AND sequence > 20`, 'head differs'],
  ])('finds %s', async (_, damage, fault) => {
    const { first } = firebreak.organizationIds;
    await owner.query('BEGIN');
    try {
      await owner.query('SET LOCAL session_replication_role = replica');
      await owner.query(damage);
      const { rows } = await owner.query<{ fault: string }>('SELECT fault FROM trail.faults($1)', [first]);
      expect(rows.map((row) => row.fault)).toContain(fault);
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('cannot tell that its end was cut when the head was set back with it: that takes a hash kept elsewhere', async () => {
    const { first } = firebreak.organizationIds;
    const [kept] = await firebreak.database.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM trail.heads WHERE organization_id = $1`,
      [first],
    );
    await owner.query('BEGIN');
    try {
      await owner.query('SET LOCAL session_replication_role = replica');
      await owner.query('DELETE FROM trail.events WHERE organization_id = $1 AND sequence > 20', [first]);
      await owner.query(
        `UPDATE trail.heads h SET sequence = 20, hash = (SELECT e.hash FROM trail.events e WHERE e.organization_id = $1 AND e.sequence = 20)
          WHERE h.organization_id = $1`,
        [first],
      );
      expect((await owner.query('SELECT FROM trail.faults($1)', [first])).rows).toEqual([]);
      const { rows } = await owner.query('SELECT FROM trail.events WHERE organization_id = $1 AND hash = $2', [
        first,
        Buffer.from(kept?.hash ?? '', 'hex'),
      ]);
      expect(rows).toEqual([]);
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});
