import { MerkleRoot } from '../signing/merkle-root.js';

/** What a checkpoint says of a trail, to be compared with what the trail says now. */
export interface Claim {
  readonly size: number;
  /** The root in Base64; null when nobody whom we know has signed it. */
  readonly root: string | null;
  /** When it was signed, as far as it is known. */
  readonly at: string | null;
}

/**
 * What is wrong with a trail by a checkpoint: it is shorter than it was (`cut_off`), its first events are not those that
 * were there (`rewritten`); or with the checkpoint: it is not signed as it should be (`signature`).
 */
export const CHECKPOINT_FAULTS = ['cut_off', 'rewritten', 'signature'] as const;

/** A checkpoint that the trail does not fit. */
export interface CheckpointFault {
  readonly size: number;
  readonly at: string | null;
  readonly fault: (typeof CHECKPOINT_FAULTS)[number];
}

/** What became of comparing a trail with its checkpoints. */
export interface CheckpointComparison {
  readonly compared: number;
  /** When the first and the last of them were signed. */
  readonly from: string | null;
  readonly until: string | null;
  readonly faults: readonly CheckpointFault[];
}

/** Compares a trail with what was signed of it, in one pass over its leaves. */
export async function compareCheckpoints(
  claims: readonly Claim[],
  leaves: AsyncIterator<Buffer>,
): Promise<CheckpointComparison> {
  const tree = new MerkleRoot();
  const faults: CheckpointFault[] = [];
  for (const { size, root, at } of claims.toSorted((a, b) => a.size - b.size)) {
    while (tree.size < size) {
      const { value, done = false } = await leaves.next();
      if (done) break;
      tree.add(value);
    }
    if (root === null) faults.push({ size, at, fault: 'signature' });
    else if (tree.size < size) faults.push({ size, at, fault: 'cut_off' });
    else if (tree.root.toString('base64') !== root) faults.push({ size, at, fault: 'rewritten' });
  }
  const instants = claims.flatMap(({ at }) => at ?? []).toSorted();
  return { compared: claims.length, from: instants.at(0) ?? null, until: instants.at(-1) ?? null, faults };
}
