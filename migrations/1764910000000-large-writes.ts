import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writeKeepers } from './keep-history.js';
import { REMEMBERED_TABLES } from './remembered-tables.js';

/**
 * The instant of a large write is planned so far ahead that its states can be kept before the trail is locked. It is our
 * judgement: some times what 50,000 rows took on two cores. Whoever needs longer moves the states while the trail is locked.
 */
const LEAST_SECONDS = 0.6;
const MICROSECONDS_A_ROW = 100;
/** The lock is taken that much before the planned instant, so that waiting for it does not miss the instant. */
const LOCK_AHEAD_SECONDS = 0.4;

/** Only the keeper reaches them, and only within a transaction: what is noted here is gone again when it commits. */
const NOTES: readonly string[] = [
  `CREATE UNLOGGED TABLE security.large_writes (
     organization_id uuid NOT NULL,
     transaction xid8 NOT NULL,
     PRIMARY KEY (organization_id, transaction)
   )`,
  `CREATE UNLOGGED TABLE security.touched_rows (
     organization_id uuid NOT NULL,
     transaction xid8 NOT NULL,
     kept text NOT NULL,
     key uuid[] NOT NULL
   )`,
  'CREATE INDEX touched_rows_of ON security.touched_rows (transaction, kept)',
  'GRANT SELECT, INSERT, DELETE ON security.large_writes, security.touched_rows TO firebreak_keeper',
];

const FUNCTIONS: Readonly<Record<string, string>> = {
  'trail.begin_large_write()': `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     organization uuid := security.current_organization();
   BEGIN
     IF (SELECT h.transaction FROM trail.heads h WHERE h.organization_id = organization) = pg_current_xact_id() THEN
       RAISE EXCEPTION 'this transaction is sealed already' USING ERRCODE = 'P0A03';
     END IF;
     INSERT INTO security.large_writes VALUES (organization, pg_current_xact_id()) ON CONFLICT DO NOTHING;
   END $$`,
  // False as soon as the transaction is sealed: what follows then is kept row by row.
  'trail.is_large(organization uuid)': `RETURNS boolean
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     RETURN EXISTS (SELECT FROM security.large_writes w
                     WHERE w.organization_id = organization AND w.transaction = pg_current_xact_id());
   END $$`,
  'trail.seal_event()': `RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF trail.is_large(NEW.organization_id) THEN
       RETURN NULL;
     END IF;
     IF (SELECT e.sequence FROM trail.events e WHERE e.organization_id = NEW.organization_id AND e.id = NEW.id) IS NULL THEN
       PERFORM trail.seal_all(NEW.organization_id);
     END IF;
     RETURN NULL;
   END $$`,
  // Locks the trail as late as can be. Gives whether the states that were kept as of `planned` hold: nobody can have read
  // or changed anything at that instant or later. If not, `instant` is another, and they have to be moved.
  'trail.seal_many(organization uuid, planned timestamptz)': `RETURNS timestamptz
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     head trail.heads;
     instant timestamp(3) with time zone := planned;
     ids uuid[];
     rests bytea[];
     leaves bytea[];
     hashes bytea[] := '{}';
   BEGIN
     -- What depends neither on the place in the chain nor on the instant is worked out before the lock.
     SELECT coalesce(array_agg(u.id ORDER BY u.id), '{}'), coalesce(array_agg(u.rest ORDER BY u.id), '{}') INTO ids, rests
       FROM (SELECT e.id, sha256(convert_to(e.actor_kind || ':' || coalesce(e.actor_id::text, ''), 'UTF8'))
               || sha256(convert_to(e.action, 'UTF8')) || sha256(convert_to(e.subject_type || ':' || e.subject_id, 'UTF8'))
               || sha256(convert_to(coalesce(e.vendor_id::text, ''), 'UTF8')) || e.payload_digest AS rest
               FROM trail.events e
              WHERE e.organization_id = organization AND e.transaction = pg_current_xact_id() AND e.sequence IS NULL) u;
     PERFORM pg_sleep(greatest(0, extract(epoch FROM planned - clock_timestamp()) - ${LOCK_AHEAD_SECONDS}));
     PERFORM pg_advisory_xact_lock(trail.lock_key(organization));
     SELECT * INTO head FROM trail.heads h WHERE h.organization_id = organization;
     IF clock_timestamp() >= planned OR head.sealed_at >= planned THEN
       instant := greatest(date_trunc('milliseconds', clock_timestamp()), head.sealed_at) + interval '1 millisecond';
     END IF;
     head.sequence := coalesce(head.sequence, 0);
     head.hash := coalesce(head.hash, trail.genesis(organization));
     SELECT coalesce(array_agg(l.leaf ORDER BY l.place), '{}') INTO leaves
       FROM (SELECT r.place, sha256('\\x00'::bytea || int8send(head.sequence + r.place) || uuid_send(organization) || uuid_send(r.id)
                      || int8send((extract(epoch FROM instant) * 1000000)::bigint) || r.rest) AS leaf
               FROM unnest(ids, rests) WITH ORDINALITY AS r (id, rest, place)) l;
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
        SET sequence = excluded.sequence, hash = excluded.hash, sealed_at = excluded.sealed_at, transaction = excluded.transaction;
     RETURN instant;
   END $$`,
  'trail.finish_large_write()': `RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     tables text[];
     noted bigint;
     planned timestamp(3) with time zone;
     instant timestamp(3) with time zone;
     remembered text;
   BEGIN
     DELETE FROM security.large_writes w WHERE w.organization_id = NEW.organization_id AND w.transaction = NEW.transaction;
     SELECT coalesce(array_agg(DISTINCT t.kept), '{}'), count(*) INTO tables, noted
       FROM security.touched_rows t WHERE t.transaction = NEW.transaction;
     planned := clock_timestamp() + interval '${LEAST_SECONDS} seconds' + noted * interval '${MICROSECONDS_A_ROW} microseconds';
     FOREACH remembered IN ARRAY tables LOOP
       EXECUTE format('SELECT history.keep_many_%s($1, $2)', remembered) USING NEW.organization_id, planned;
     END LOOP;
     DELETE FROM security.touched_rows t WHERE t.transaction = NEW.transaction;
     instant := trail.seal_many(NEW.organization_id, planned);
     IF instant <> planned THEN
       FOREACH remembered IN ARRAY tables LOOP
         EXECUTE format('UPDATE history.%I h SET valid_from = $3 WHERE h.organization_id = $1 AND h.valid_from = $2 AND h.xmin = $4',
           remembered) USING NEW.organization_id, planned, instant, NEW.transaction::xid;
         EXECUTE format('UPDATE history.%I h SET valid_to = $3 WHERE h.organization_id = $1 AND h.valid_to = $2 AND h.xmin = $4',
           remembered) USING NEW.organization_id, planned, instant, NEW.transaction::xid;
       END LOOP;
     END IF;
     RETURN NULL;
   END $$`,
};

/**
 * Transactions of many rows that hold up nobody: what they changed is noted row by row before the organisation's trail is
 * locked, and sealed and remembered in a few statements while it is.
 */
export class LargeWrites1764910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NOTES) await runner.query(statement);
    await runner.query('GRANT USAGE, CREATE ON SCHEMA trail TO firebreak_keeper');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = declaration.slice(0, declaration.indexOf('('));
      await runner.query(`CREATE OR REPLACE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    }
    await runner.query('GRANT EXECUTE ON FUNCTION trail.begin_large_write TO firebreak_api');
    await runner.query('REVOKE CREATE ON SCHEMA trail FROM firebreak_keeper');
    await runner.query(
      `CREATE CONSTRAINT TRIGGER finish AFTER INSERT ON security.large_writes DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION trail.finish_large_write()`,
    );
    for (const remembered of Object.values(REMEMBERED_TABLES)) {
      // All of them once more: they can now be kept many at once.
      if (await runner.hasTable(remembered.table)) await writeKeepers(runner, remembered);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
