import { createHash } from 'node:crypto';

/** One link of an organisation's chain of events. */
export interface ChainLink {
  /** Its place, from 1. */
  readonly sequence: number;
  readonly leaf: Buffer;
  /** SHA-256 that links it to the one before. */
  readonly hash: Buffer;
}

/** What stands in the place of a hash before the first event. */
export function beginningOf(organizationId: string): Buffer {
  return createHash('sha256')
    .update(Buffer.of(3))
    .update(Buffer.from(organizationId.replaceAll('-', ''), 'hex'))
    .digest();
}

/** The hash of a link, by the hash before it and its own leaf. */
export function linkOf(before: Buffer, leaf: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(2)).update(before).update(leaf).digest();
}
