import { createHash } from 'node:crypto';
import { canonicalJson } from '../../signing/canonical-json.js';

/** One event as it was recorded; `details` is null once they were erased. */
export interface RecordedEvent {
  readonly id: string;
  readonly sealedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly vendorId: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly salt: Buffer;
  readonly isErased?: boolean;
}

/** A trail with its end. */
export interface WrittenTrail {
  /** As the rows of audit-events.csv. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly leaves: readonly Buffer[];
  readonly hash: string;
}

const hashOf = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

/** Chains events as docs/EXPORT-PACKAGE.md has it. */
export function writeTrail(organizationId: string, events: readonly RecordedEvent[]): WrittenTrail {
  let hash = hashOf(Buffer.of(3), uuidBytes(organizationId));
  const leaves: Buffer[] = [];
  const rows = events.map((event, index) => {
    const { id, sealedAt, salt, isErased = false } = event;
    const details = canonicalJson(event.details);
    const digest = hashOf(salt, details);
    const leaf = hashOf(
      Buffer.of(0),
      int64(index + 1),
      uuidBytes(organizationId),
      uuidBytes(id),
      int64(sealedAt.getTime() * 1000),
      hashOf(`${event.actorKind}:${event.actorId}`),
      hashOf(event.action),
      hashOf(`${event.subjectType}:${event.subjectId}`),
      hashOf(event.vendorId),
      digest,
    );
    leaves.push(leaf);
    hash = hashOf(Buffer.of(2), hash, leaf);
    return {
      event_id: id,
      sequence: String(index + 1),
      sealed_at: sealedAt.toISOString(),
      actor_kind: event.actorKind,
      actor_id: event.actorId,
      actor_name: '',
      action: event.action,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      vendor_id: event.vendorId,
      vendor_name: '',
      details: isErased ? '' : details,
      salt: isErased ? '' : salt.toString('hex'),
      payload_digest: digest.toString('hex'),
      leaf: leaf.toString('hex'),
      hash: hash.toString('hex'),
    };
  });
  return { rows, leaves, hash: hash.toString('hex') };
}

/** The Merkle tree hash of RFC 6962, section 2.1, in base64. */
export function rootOf(leaves: readonly Buffer[]): string {
  return treeHash(leaves).toString('base64');
}

function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return hashOf();
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashOf(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}
