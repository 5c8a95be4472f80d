import { createHash } from 'node:crypto';

interface Subtree {
  readonly height: number;
  readonly hash: Buffer;
}

/** The Merkle tree hash of RFC 6962 over leaves that come one after the other; it keeps one hash a height. */
export class MerkleRoot {
  private readonly subtrees: Subtree[] = [];

  /** Adds a leaf, which is a hash already. */
  add(leaf: Buffer): void {
    let subtree: Subtree = { height: 0, hash: leaf };
    for (let left = this.subtrees.at(-1); left?.height === subtree.height; left = this.subtrees.at(-1)) {
      this.subtrees.pop();
      subtree = { height: subtree.height + 1, hash: nodeOf(left.hash, subtree.hash) };
    }
    this.subtrees.push(subtree);
  }

  /** The root of the leaves so far; of none it is SHA-256 of nothing. */
  get root(): Buffer {
    return (
      this.subtrees
        .map(({ hash }) => hash)
        .reduceRight<Buffer | null>((right, left) => (right === null ? left : nodeOf(left, right)), null) ??
      createHash('sha256').digest()
    );
  }
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
