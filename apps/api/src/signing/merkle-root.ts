import { createHash } from 'node:crypto';

interface Subtree {
  readonly height: number;
  readonly hash: Buffer;
}

/** The Merkle tree hash of RFC 6962 over leaves that come one after the other; it keeps one hash a height. */
export class MerkleRoot {
  private count = 0;
  private readonly subtrees: Subtree[] = [];

  /**
   * A tree that goes on where another one was left.
   *
   * @param edge is what that one's `edge` was. Throws RangeError when a tree of so many leaves has another number of them.
   */
  static restore(size: number, edge: readonly Buffer[]): MerkleRoot {
    const tree = new MerkleRoot();
    const bits = size.toString(2);
    const heights = Array.from(bits).flatMap((bit, place) => (bit === '1' ? [bits.length - 1 - place] : []));
    if (heights.length !== edge.length)
      throw new RangeError(`A tree of ${size} leaves has ${heights.length} subtrees.`);
    tree.count = size;
    for (const [index, hash] of edge.entries()) tree.subtrees.push({ height: heights[index] ?? 0, hash });
    return tree;
  }

  /** Adds a leaf, which is a hash already. */
  add(leaf: Buffer): void {
    this.count += 1;
    let subtree: Subtree = { height: 0, hash: leaf };
    for (let left = this.subtrees.at(-1); left?.height === subtree.height; left = this.subtrees.at(-1)) {
      this.subtrees.pop();
      subtree = { height: subtree.height + 1, hash: nodeOf(left.hash, subtree.hash) };
    }
    this.subtrees.push(subtree);
  }

  /** How many leaves there are. */
  get size(): number {
    return this.count;
  }

  /** The full subtrees at the right edge, the largest first: all that is needed to go on from here. */
  get edge(): readonly Buffer[] {
    return this.subtrees.map(({ hash }) => hash);
  }

  /** The root of the leaves so far; of none it is SHA-256 of nothing. */
  get root(): Buffer {
    return (
      this.edge.reduceRight<Buffer | null>((right, left) => (right === null ? left : nodeOf(left, right)), null) ??
      createHash('sha256').digest()
    );
  }
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
