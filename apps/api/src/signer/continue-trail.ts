import { MerkleRoot } from '../signing/merkle-root.js';
import { beginningOf, linkOf } from '../trail/chain.js';
import { restoreTree, type KeptCheckpoint } from './kept-checkpoint.js';
import type { SignerFault } from './signer-alarm.js';
import type { TrailHead, TrailSource } from './trail-source.js';

/** How far a trail was followed. */
export interface TrailState {
  readonly tree: MerkleRoot;
  /** Of the last event. */
  readonly hash: Buffer;
}

/**
 * Follows a trail from what was signed last to its head, computing every link. Gives the state at the head, or why the
 * history is not the continuation of what was signed.
 */
export async function continueTrail(
  source: TrailSource,
  signed: KeptCheckpoint | null,
  head: TrailHead,
): Promise<TrailState | SignerFault> {
  const tree = signed === null ? new MerkleRoot() : restoreTree(signed);
  if (tree === null) return 'unreadable';
  if (head.sequence < tree.size) return 'shorter';
  let hash = signed === null ? beginningOf(head.organizationId) : Buffer.from(signed.hash, 'hex');
  // The event at which the last checkpoint was signed is looked at once more: it has to be there, and the same.
  const links = source.listLinks(head.organizationId, Math.max(0, tree.size - 1));
  if (signed !== null) {
    const { value: last } = await links.next();
    if (last?.sequence !== tree.size || !last.hash.equals(hash)) return 'rewritten';
  }
  for await (const link of links) {
    // What was sealed since the head was read is for the next time.
    if (link.sequence > head.sequence) break;
    hash = linkOf(hash, link.leaf);
    tree.add(link.leaf);
    if (link.sequence !== tree.size || !link.hash.equals(hash)) return 'broken';
  }
  return tree.size === head.sequence && hash.equals(head.hash) ? { tree, hash } : 'broken';
}
