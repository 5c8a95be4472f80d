import type { Client } from 'pg';
import { pickAtRandom } from './random-changes.js';

/** The trail of an organisation in the hands of a superuser with triggers off. */
export interface TamperedTrail {
  readonly client: Client;
  readonly organizationId: string;
  /** An organisation beside it that has a trail too. */
  readonly otherId: string;
  /** How many events it has. */
  readonly size: number;
  readonly random: () => number;
}

/** One way to tamper, and whether what it leaves is consistent in itself, so that the chain alone cannot show it. */
export interface Tampering {
  readonly name: string;
  readonly isConsistent: boolean;
  tamper(trail: TamperedTrail): Promise<void>;
}

/** Renumbers and links everything behind a place anew, and sets the head to the end: what an owner of the database can do. */
export const REWRITE_TRAIL = `
  CREATE FUNCTION public.rewrite_trail(organization uuid, kept bigint) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    event trail.events;
    place bigint := kept;
    link bytea := coalesce((SELECT e.hash FROM trail.events e WHERE e.organization_id = organization AND e.sequence = kept),
                           trail.genesis(organization));
  BEGIN
    FOR event IN SELECT * FROM trail.events e WHERE e.organization_id = organization AND e.sequence > kept ORDER BY e.sequence LOOP
      place := place + 1;
      event.leaf := trail.leaf(place, organization, event.id, event.sealed_at,
        event.actor_kind || ':' || coalesce(event.actor_id::text, ''), event.action,
        event.subject_type || ':' || event.subject_id, coalesce(event.vendor_id::text, ''), event.payload_digest);
      link := sha256('\\x02'::bytea || link || event.leaf);
      UPDATE trail.events e SET sequence = place, leaf = event.leaf, hash = link
       WHERE e.organization_id = organization AND e.id = event.id;
    END LOOP;
    UPDATE trail.heads h SET sequence = place, hash = link WHERE h.organization_id = organization;
  END $$`;

const EDITS = [
  `actor_kind = CASE actor_kind WHEN 'system' THEN 'visitor' ELSE 'system' END`,
  'actor_id = gen_random_uuid()',
  `action = action || '.not'`,
  `subject_type = subject_type || '_not'`,
  'subject_id = gen_random_uuid()',
  'vendor_id = gen_random_uuid()',
  'payload_digest = sha256(payload_digest)',
];

/** A whole number from `from` to `to`, both among them. */
function between({ random }: TamperedTrail, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Changes events of the organisation. */
async function update(trail: TamperedTrail, set: string, where: string, ...values: unknown[]): Promise<void> {
  const { client, organizationId } = trail;
  await client.query(`UPDATE trail.events SET ${set} WHERE organization_id = $1 AND ${where}`, [
    organizationId,
    ...values,
  ]);
}

/** Deletes events of the organisation with their payloads. */
async function remove({ client, organizationId }: TamperedTrail, where: string, ...values: unknown[]): Promise<void> {
  await client.query(
    `WITH gone AS (DELETE FROM trail.events WHERE organization_id = $1 AND ${where} RETURNING id)
     DELETE FROM trail.payloads p USING gone WHERE p.organization_id = $1 AND p.event_id = gone.id`,
    [organizationId, ...values],
  );
}

/** Puts a copy of an event at another place, with an id and a payload of its own. */
async function copy({ client, organizationId }: TamperedTrail, from: number, to: number): Promise<void> {
  await client.query(
    `WITH original AS (SELECT * FROM trail.events WHERE organization_id = $1 AND sequence = $2),
          made AS (SELECT gen_random_uuid() AS id, '{"forged":true}' AS payload, uuid_send(gen_random_uuid()) AS salt),
          told AS (INSERT INTO trail.payloads SELECT $1, id, salt, payload FROM made)
     INSERT INTO trail.events
     SELECT o.organization_id, m.id, o.transaction, $3, o.sealed_at, o.actor_kind, o.actor_id, o.action, o.subject_type,
            o.subject_id, o.vendor_id, sha256(m.salt || convert_to(m.payload, 'UTF8')), o.leaf, o.hash
       FROM original o, made m`,
    [organizationId, from, to],
  );
}

/** Shifts everything from a place on by so many. */
async function shift(trail: TamperedTrail, from: number, by: number): Promise<void> {
  await update(trail, 'sequence = -sequence', 'sequence >= $2', from);
  await update(trail, 'sequence = $2 - sequence', 'sequence < 0', by);
}

async function rewrite({ client, organizationId }: TamperedTrail, kept: number): Promise<void> {
  await client.query('SELECT public.rewrite_trail($1, $2)', [organizationId, kept]);
}

async function changePayload({ client, organizationId }: TamperedTrail, place: number, set: string): Promise<void> {
  await client.query(
    `UPDATE trail.payloads p SET ${set} FROM trail.events e
      WHERE p.organization_id = $1 AND e.organization_id = $1 AND e.id = p.event_id AND e.sequence = $2`,
    [organizationId, place],
  );
}

/** Every way to tamper with a trail that the tests know. */
export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'edit a column',
    isConsistent: false,
    tamper: (trail) => update(trail, pickAtRandom(EDITS, trail.random), 'sequence = $2', between(trail, 1, trail.size)),
  },
  {
    name: 'edit a payload',
    isConsistent: false,
    tamper: (trail) =>
      changePayload(
        trail,
        between(trail, 1, trail.size),
        pickAtRandom(
          [`payload = payload || ' '`, `payload = '{}'`, 'salt = uuid_send(gen_random_uuid())'],
          trail.random,
        ),
      ),
  },
  {
    name: 'delete one',
    isConsistent: false,
    tamper: (trail) => remove(trail, 'sequence = $2', between(trail, 1, trail.size)),
  },
  {
    name: 'swap two',
    isConsistent: false,
    tamper: async (trail) => {
      const one = between(trail, 1, trail.size - 1);
      const other = between(trail, one + 1, trail.size);
      await update(trail, 'sequence = -sequence', 'sequence IN ($2, $3)', one, other);
      await update(trail, 'sequence = $2::bigint + $3::bigint + sequence', 'sequence < 0', one, other);
    },
  },
  {
    name: 'duplicate one',
    isConsistent: false,
    tamper: (trail) => copy(trail, between(trail, 1, trail.size), trail.size + 1),
  },
  {
    name: 'insert in the middle',
    isConsistent: false,
    tamper: async (trail) => {
      const place = between(trail, 2, trail.size);
      await shift(trail, place, 1);
      await copy(trail, place - 1, place);
    },
  },
  {
    name: 'renumber',
    isConsistent: false,
    tamper: (trail) => shift(trail, between(trail, 1, trail.size), between(trail, 1, 1_000)),
  },
  {
    name: 'move to another organisation',
    isConsistent: false,
    tamper: async (trail) => {
      const place = between(trail, 1, trail.size);
      await trail.client.query(
        `WITH moved AS (
           UPDATE trail.events SET organization_id = $3,
                  sequence = (SELECT max(o.sequence) + 1 FROM trail.events o WHERE o.organization_id = $3)
            WHERE organization_id = $1 AND sequence = $2 RETURNING id)
         UPDATE trail.payloads p SET organization_id = $3 FROM moved WHERE p.organization_id = $1 AND p.event_id = moved.id`,
        [trail.organizationId, place, trail.otherId],
      );
    },
  },
  {
    name: 'backdate',
    isConsistent: false,
    tamper: (trail) =>
      update(
        trail,
        `sealed_at = sealed_at - $3 * interval '1 millisecond'`,
        'sequence = $2',
        between(trail, 1, trail.size),
        between(trail, 1, 100_000_000),
      ),
  },
  {
    name: 'cut the tail, mend the head',
    isConsistent: true,
    tamper: async (trail) => {
      const kept = between(trail, 0, trail.size - 1);
      await remove(trail, 'sequence > $2', kept);
      await rewrite(trail, kept);
    },
  },
  {
    name: 'rewrite a suffix',
    isConsistent: true,
    tamper: async (trail) => {
      const place = between(trail, 1, trail.size);
      await update(trail, pickAtRandom(EDITS.slice(0, -1), trail.random), 'sequence = $2', place);
      await rewrite(trail, place - 1);
    },
  },
  {
    name: 'delete one, rewrite the rest',
    isConsistent: true,
    tamper: async (trail) => {
      const place = between(trail, 1, trail.size);
      await remove(trail, 'sequence = $2', place);
      await rewrite(trail, place - 1);
    },
  },
  {
    name: 'replace a payload with its digest, rewrite',
    isConsistent: true,
    tamper: async (trail) => {
      const place = between(trail, 1, trail.size);
      await changePayload(trail, place, `payload = '{"replaced":true}'`);
      await trail.client.query(
        `UPDATE trail.events e SET payload_digest = sha256(p.salt || convert_to(p.payload, 'UTF8')) FROM trail.payloads p
          WHERE e.organization_id = $1 AND e.sequence = $2 AND p.organization_id = $1 AND p.event_id = e.id`,
        [trail.organizationId, place],
      );
      await rewrite(trail, place - 1);
    },
  },
  {
    name: 'drop the whole trail',
    isConsistent: true,
    tamper: async (trail) => {
      await remove(trail, 'true');
      await trail.client.query('DELETE FROM trail.heads WHERE organization_id = $1', [trail.organizationId]);
    },
  },
  {
    name: 'put an old state back and go on',
    isConsistent: true,
    tamper: async (trail) => {
      const kept = between(trail, 1, trail.size - 1);
      await remove(trail, 'sequence > $2', kept);
      const added = between(trail, 1, trail.size);
      for (let count = 1; count <= added; count += 1) await copy(trail, between(trail, 1, kept), kept + count);
      await rewrite(trail, kept);
    },
  },
];
