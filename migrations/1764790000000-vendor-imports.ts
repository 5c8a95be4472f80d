import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

const TABLES: readonly string[] = [
  `CREATE TABLE vendor_imports (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     file_name text CHECK (file_name <> ''),
     digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
     imported_by uuid NOT NULL,
     added integer NOT NULL CHECK (added >= 0),
     changed integer NOT NULL CHECK (changed >= 0),
     unchanged integer NOT NULL CHECK (unchanged >= 0),
     left_out integer NOT NULL CHECK (left_out >= 0),
     created_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, id),
     UNIQUE (organization_id, digest),
     FOREIGN KEY (organization_id, imported_by) REFERENCES users (organization_id, id)
   )`,
  'ALTER TABLE vendor_imports ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE vendor_imports FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON vendor_imports TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT ON vendor_imports TO firebreak_api',
  `ALTER TABLE vendors ADD COLUMN aliases text[] NOT NULL DEFAULT '{}', ADD COLUMN domains text[] NOT NULL DEFAULT '{}'`,
  // Nobody had said so in the past either.
  `ALTER TABLE history.vendors ADD COLUMN aliases text[] DEFAULT '{}', ADD COLUMN domains text[] DEFAULT '{}'`,
  'ALTER TABLE history.vendors ALTER COLUMN aliases DROP DEFAULT, ALTER COLUMN domains DROP DEFAULT',
];

/**
 * What a transaction of many rows needs: events are appended and sealed in few statements, whatever their number. Every
 * event has a trigger of its own that seals it, so whoever only asks for the instant need not look for others again.
 */
const MANY_EVENTS: Readonly<Record<string, string>> = {
  'trail.append_all(events uuid[], actor_kinds text[], actors uuid[], actions text[], subject_types text[], subjects uuid[], vendors uuid[], payloads text[])': `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     organization uuid := security.current_organization();
   BEGIN
     WITH told AS MATERIALIZED (
       SELECT e.*, uuid_send(gen_random_uuid()) AS salt
         FROM unnest(events, actor_kinds, actors, actions, subject_types, subjects, vendors, payloads)
           AS e (id, actor_kind, actor, action, subject_type, subject, vendor, payload)
     ), appended AS (
       INSERT INTO trail.events (organization_id, id, transaction, actor_kind, actor_id, action, subject_type, subject_id, vendor_id, payload_digest)
       SELECT organization, t.id, pg_current_xact_id(), t.actor_kind, t.actor, t.action, t.subject_type, t.subject, t.vendor,
              sha256(t.salt || convert_to(t.payload, 'UTF8')) FROM told t
     )
     INSERT INTO trail.payloads SELECT organization, t.id, t.salt, t.payload FROM told t;
   END $$`,
  'trail.seal_all(organization uuid)': `RETURNS timestamptz
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     head trail.heads;
     instant timestamp(3) with time zone;
     claimed timestamptz := nullif(current_setting('firebreak.demo_instant', true), '')::timestamptz;
     ids uuid[];
     leaves bytea[];
     hashes bytea[] := '{}';
   BEGIN
     SELECT * INTO head FROM trail.heads h WHERE h.organization_id = organization;
     IF head.transaction = pg_current_xact_id() THEN
       instant := head.sealed_at;
     ELSE
       PERFORM pg_advisory_xact_lock(trail.lock_key(organization));
       SELECT * INTO head FROM trail.heads h WHERE h.organization_id = organization;
       -- Later than every instant at which somebody read before this moment, and than the transaction before.
       instant := greatest(date_trunc('milliseconds', clock_timestamp()), head.sealed_at) + interval '1 millisecond';
       IF claimed < instant AND (SELECT o.is_demo FROM public.organizations o WHERE o.organization_id = organization) THEN
         instant := greatest(claimed, head.sealed_at + interval '1 millisecond');
       END IF;
     END IF;
     head.sequence := coalesce(head.sequence, 0);
     head.hash := coalesce(head.hash, trail.genesis(organization));
     SELECT coalesce(array_agg(l.id ORDER BY l.id), '{}'), coalesce(array_agg(l.leaf ORDER BY l.id), '{}') INTO ids, leaves
       FROM (SELECT e.id, trail.leaf(head.sequence + row_number() OVER (ORDER BY e.id), organization, e.id, instant,
                      e.actor_kind || ':' || coalesce(e.actor_id::text, ''), e.action,
                      e.subject_type || ':' || e.subject_id, coalesce(e.vendor_id::text, ''), e.payload_digest) AS leaf
               FROM trail.events e
              WHERE e.organization_id = organization AND e.transaction = pg_current_xact_id() AND e.sequence IS NULL) l;
     FOR place IN 1 .. cardinality(leaves) LOOP
       head.hash := sha256('\\x02'::bytea || head.hash || leaves[place]);
       hashes[place] := head.hash;
     END LOOP;
     UPDATE trail.events e SET sequence = head.sequence + s.place, sealed_at = instant, leaf = s.leaf, hash = s.hash
       FROM unnest(ids, leaves, hashes) WITH ORDINALITY AS s (id, leaf, hash, place)
      WHERE e.organization_id = organization AND e.id = s.id;
     INSERT INTO trail.heads AS h (organization_id, sequence, hash, sealed_at, transaction)
     VALUES (organization, head.sequence + cardinality(ids), head.hash, instant, pg_current_xact_id())
         ON CONFLICT (organization_id) DO UPDATE
        SET sequence = excluded.sequence, hash = excluded.hash, sealed_at = excluded.sealed_at, transaction = excluded.transaction
      WHERE (h.sequence, h.transaction) IS DISTINCT FROM (excluded.sequence, excluded.transaction);
     RETURN instant;
   END $$`,
  // By its key alone: what is not sealed is also in an index, where every event of the transaction was once.
  'trail.seal_event()': `RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF (SELECT e.sequence FROM trail.events e WHERE e.organization_id = NEW.organization_id AND e.id = NEW.id) IS NULL THEN
       PERFORM trail.seal_all(NEW.organization_id);
     END IF;
     RETURN NULL;
   END $$`,
  'trail.seal(organization uuid)': `RETURNS timestamptz
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     head trail.heads;
   BEGIN
     SELECT * INTO head FROM trail.heads h WHERE h.organization_id = organization;
     IF head.transaction = pg_current_xact_id() THEN
       RETURN head.sealed_at;
     END IF;
     RETURN trail.seal_all(organization);
   END $$`,
};

/** Lists of vendors that were imported, what an import compares vendors by, and sealing that many rows can afford. */
export class VendorImports1764790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const remembered of Object.values(REMEMBERED_TABLES)) {
      // All of them once more: what keeps a row has become faster.
      if (await runner.hasTable(remembered.table)) await keepHistory(runner, remembered);
    }
    await runner.query('GRANT USAGE, CREATE ON SCHEMA trail TO firebreak_keeper');
    for (const [declaration, body] of Object.entries(MANY_EVENTS)) {
      const name = declaration.slice(0, declaration.indexOf('('));
      await runner.query(`CREATE OR REPLACE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    }
    await runner.query('GRANT EXECUTE ON FUNCTION trail.append_all TO firebreak_api');
    await runner.query('REVOKE CREATE ON SCHEMA trail FROM firebreak_keeper');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
