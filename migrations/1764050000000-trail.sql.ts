const INSTANT = 'timestamp(3) with time zone';

/**
 * The trail: one chain of events per organisation, sealed at commit.
 *
 * An event is appended during the transaction of its cause and has no place yet. At commit a deferred trigger takes the
 * organisation's lock, gives the transaction its instant and its events their places, and links them to the chain. The
 * lock is the last one that a transaction takes, so the order of the instants is the order of the commits, and two
 * transactions cannot wait for each other here.
 */
export const TRAIL_TABLES: readonly string[] = [
  'CREATE SCHEMA trail',
  `CREATE TABLE trail.heads (
     organization_id uuid PRIMARY KEY REFERENCES organizations,
     sequence bigint NOT NULL,
     hash bytea NOT NULL CHECK (octet_length(hash) = 32),
     sealed_at ${INSTANT} NOT NULL,
     transaction xid8 NOT NULL
   )`,
  `CREATE TABLE trail.events (
     organization_id uuid NOT NULL REFERENCES organizations,
     id uuid NOT NULL,
     transaction xid8 NOT NULL,
     sequence bigint,
     sealed_at ${INSTANT},
     actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'respondent', 'visitor', 'system')),
     actor_id uuid,
     action text NOT NULL,
     subject_type text NOT NULL,
     subject_id uuid NOT NULL,
     vendor_id uuid,
     payload_digest bytea NOT NULL CHECK (octet_length(payload_digest) = 32),
     leaf bytea,
     hash bytea,
     PRIMARY KEY (organization_id, id),
     CHECK (num_nonnulls(sequence, sealed_at, leaf, hash) IN (0, 4))
   )`,
  'CREATE UNIQUE INDEX events_sequence ON trail.events (organization_id, sequence)',
  'CREATE INDEX events_transaction ON trail.events (organization_id, transaction, subject_type, subject_id)',
  'CREATE INDEX events_vendor ON trail.events (organization_id, vendor_id, sequence) WHERE vendor_id IS NOT NULL',
  'CREATE INDEX events_actor ON trail.events (organization_id, actor_id, sequence) WHERE actor_id IS NOT NULL',
  'CREATE INDEX events_action ON trail.events (organization_id, action, sequence)',
  `CREATE TABLE trail.payloads (
     organization_id uuid NOT NULL,
     event_id uuid NOT NULL,
     salt bytea NOT NULL CHECK (octet_length(salt) = 16),
     payload text NOT NULL,
     PRIMARY KEY (organization_id, event_id),
     FOREIGN KEY (organization_id, event_id) REFERENCES trail.events (organization_id, id)
   )`,
];

/** Tenant tables of the trail: read by the API, written only through the functions below. */
export const TRAIL_TENANT_TABLES = ['trail.heads', 'trail.events', 'trail.payloads'] as const;

/** In the order in which they use each other; signatures stand as keys. */
export const TRAIL_FUNCTIONS: Readonly<Record<string, string>> = {
  // RFC 6962 tells leaves from nodes by a first byte; every part has a fixed width, so no two events share one encoding.
  'trail.leaf(sequence bigint, organization uuid, event uuid, sealed_at timestamptz, actor text, action text, subject text, vendor text, payload_digest bytea)': `RETURNS bytea
     LANGUAGE sql STABLE SET search_path = '' AS $$
       SELECT sha256('\\x00'::bytea || int8send(sequence) || uuid_send(organization) || uuid_send(event)
         || int8send((extract(epoch FROM sealed_at) * 1000000)::bigint)
         || sha256(convert_to(actor, 'UTF8')) || sha256(convert_to(action, 'UTF8'))
         || sha256(convert_to(subject, 'UTF8')) || sha256(convert_to(vendor, 'UTF8')) || payload_digest) $$`,
  'trail.genesis(organization uuid)': `RETURNS bytea
     LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
       SELECT sha256('\\x03'::bytea || uuid_send(organization)) $$`,
  'trail.lock_key(organization uuid)': `RETURNS bigint
     LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
       SELECT hashtextextended('firebreak trail ' || organization, 0) $$`,
  'trail.append(event uuid, actor_kind text, actor uuid, action text, subject_type text, subject uuid, vendor uuid, payload text)': `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     organization uuid := security.current_organization();
     salt bytea := uuid_send(gen_random_uuid());
   BEGIN
     INSERT INTO trail.events (organization_id, id, transaction, actor_kind, actor_id, action, subject_type, subject_id, vendor_id, payload_digest)
     VALUES (organization, event, pg_current_xact_id(), actor_kind, actor, action, subject_type, subject, vendor,
             sha256(salt || convert_to(payload, 'UTF8')));
     INSERT INTO trail.payloads VALUES (organization, event, salt, payload);
   END $$`,
  'trail.seal(organization uuid)': `RETURNS timestamptz
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     head trail.heads;
     event trail.events;
     instant timestamp(3) with time zone;
     claimed timestamptz := nullif(current_setting('firebreak.demo_instant', true), '')::timestamptz;
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
     head.organization_id := organization;
     head.sequence := coalesce(head.sequence, 0);
     head.hash := coalesce(head.hash, trail.genesis(organization));
     FOR event IN
       SELECT * FROM trail.events e
        WHERE e.organization_id = organization AND e.transaction = pg_current_xact_id() AND e.sequence IS NULL ORDER BY e.id
     LOOP
       head.sequence := head.sequence + 1;
       event.leaf := trail.leaf(head.sequence, organization, event.id, instant,
         event.actor_kind || ':' || coalesce(event.actor_id::text, ''), event.action,
         event.subject_type || ':' || event.subject_id, coalesce(event.vendor_id::text, ''), event.payload_digest);
       head.hash := sha256('\\x02'::bytea || head.hash || event.leaf);
       UPDATE trail.events e SET sequence = head.sequence, sealed_at = instant, leaf = event.leaf, hash = head.hash
        WHERE e.organization_id = organization AND e.id = event.id;
     END LOOP;
     INSERT INTO trail.heads AS h (organization_id, sequence, hash, sealed_at, transaction)
     VALUES (organization, head.sequence, head.hash, instant, pg_current_xact_id())
         ON CONFLICT (organization_id) DO UPDATE
        SET sequence = excluded.sequence, hash = excluded.hash, sealed_at = excluded.sealed_at, transaction = excluded.transaction
      WHERE (h.sequence, h.transaction) IS DISTINCT FROM (excluded.sequence, excluded.transaction);
     RETURN instant;
   END $$`,
  'trail.seal_event()': `RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     PERFORM trail.seal(NEW.organization_id);
     RETURN NULL;
   END $$`,
  'trail.require_event(organization uuid, wanted_type text, wanted uuid)': `RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF NOT EXISTS (
       SELECT FROM trail.events e
        WHERE e.organization_id = organization AND e.transaction = pg_current_xact_id()
          AND e.subject_type = wanted_type AND e.subject_id = wanted)
     THEN
       RAISE EXCEPTION 'unaudited write to % %', wanted_type, wanted USING ERRCODE = 'P0A01';
     END IF;
   END $$`,
  'trail.refuse_change()': `RETURNS trigger
     LANGUAGE plpgsql SET search_path = '' AS $$
   BEGIN
     RAISE EXCEPTION 'the trail is append-only' USING ERRCODE = 'P0A02';
   END $$`,
  'trail.faults(organization uuid)': `RETURNS TABLE (sequence bigint, fault text)
     LANGUAGE sql STABLE SET search_path = '' AS $$
       WITH linked AS (
         SELECT e.*, row_number() OVER place AS place,
                coalesce(lag(e.hash) OVER place, trail.genesis(organization)) AS previous
           FROM trail.events e WHERE e.organization_id = organization
         WINDOW place AS (ORDER BY e.sequence)
       ), found AS (
         SELECT l.sequence, CASE
             WHEN l.sequence IS DISTINCT FROM l.place THEN 'out of sequence'
             WHEN l.leaf IS DISTINCT FROM trail.leaf(l.sequence, organization, l.id, l.sealed_at,
               l.actor_kind || ':' || coalesce(l.actor_id::text, ''), l.action, l.subject_type || ':' || l.subject_id,
               coalesce(l.vendor_id::text, ''), l.payload_digest) THEN 'changed'
             WHEN l.hash IS DISTINCT FROM sha256('\\x02'::bytea || l.previous || l.leaf) THEN 'not linked'
             WHEN p.event_id IS NOT NULL AND l.payload_digest <> sha256(p.salt || convert_to(p.payload, 'UTF8')) THEN 'payload changed'
           END AS fault
           FROM linked l LEFT JOIN trail.payloads p ON p.organization_id = l.organization_id AND p.event_id = l.id
       )
       SELECT f.sequence, f.fault FROM found f WHERE f.fault IS NOT NULL
       UNION ALL
       SELECT h.sequence, 'head differs' FROM trail.heads h
         LEFT JOIN LATERAL (
           SELECT e.sequence, e.hash FROM trail.events e WHERE e.organization_id = organization
            ORDER BY e.sequence DESC NULLS LAST LIMIT 1) last ON true
        WHERE h.organization_id = organization
          AND (h.sequence, h.hash) IS DISTINCT FROM (coalesce(last.sequence, 0), coalesce(last.hash, trail.genesis(organization)))
       UNION ALL
       SELECT NULL, 'head missing' WHERE EXISTS (SELECT FROM trail.events e WHERE e.organization_id = organization)
          AND NOT EXISTS (SELECT FROM trail.heads h WHERE h.organization_id = organization)
        ORDER BY 1 $$`,
};

/** Functions that anybody who may read the trail may run; the rest belongs to the keeper alone. */
export const TRAIL_FUNCTIONS_OF_THE_API: readonly string[] = [
  'trail.append',
  'trail.faults',
  'trail.leaf',
  'trail.genesis',
  'trail.lock_key',
];

/** What the functions hang on. */
export const TRAIL_TRIGGERS: readonly string[] = [
  `CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON trail.events DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION trail.seal_event()`,
  `CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON trail.events
     FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse_change()`,
  `CREATE TRIGGER sealed_stays BEFORE UPDATE ON trail.events
     FOR EACH ROW WHEN (OLD.sequence IS NOT NULL) EXECUTE FUNCTION trail.refuse_change()`,
];
