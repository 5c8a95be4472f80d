import { VENDOR_COLUMNS, type ExportSource } from './export-source.js';

// Events stay as they are, so their past is told by the instant at which each was sealed.
const UNTIL = `nullif(current_setting('firebreak.as_of', true), '')::timestamptz`;

/** The sealed events in the order of the chain. */
export const AUDIT_EVENTS: ExportSource<'audit-events'> = {
  columns: {
    ...VENDOR_COLUMNS,
    vendor_id: 'e.vendor_id',
    event_id: 'e.id',
    sequence: 'e.sequence',
    sealed_at: 'e.sealed_at',
    actor_kind: 'e.actor_kind',
    actor_id: 'e.actor_id',
    actor_name: `p.payload::json ->> 'actorName'`,
    action: 'e.action',
    subject_type: 'e.subject_type',
    subject_id: 'e.subject_id',
    details: 'p.payload',
    salt: `encode(p.salt, 'hex')`,
    payload_digest: `encode(e.payload_digest, 'hex')`,
    leaf: `encode(e.leaf, 'hex')`,
    hash: `encode(e.hash, 'hex')`,
  },
  rows: `FROM trail.events e
    LEFT JOIN trail.payloads p ON p.organization_id = e.organization_id AND p.event_id = e.id
    LEFT JOIN vendors v ON v.organization_id = e.organization_id AND v.id = e.vendor_id
   WHERE e.sequence IS NOT NULL AND e.sealed_at <= coalesce(${UNTIL}, 'infinity')
   ORDER BY e.sequence`,
};
