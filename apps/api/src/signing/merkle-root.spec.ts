import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MerkleRoot } from './merkle-root.js';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** As RFC 6962 defines it: split at the largest power of two below the number of leaves. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length < 2) return leaves[0] ?? sha256();
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

describe('the root of a Merkle tree', () => {
  it('is that of RFC 6962 for every number of leaves up to 200', () => {
    const tree = new MerkleRoot();
    const leaves: Buffer[] = [];
    expect(tree.root).toEqual(treeHash(leaves));
    while (leaves.length < 200) {
      const leaf = sha256(Buffer.from(String(leaves.length)));
      leaves.push(leaf);
      tree.add(leaf);
      expect(tree.root).toEqual(treeHash(leaves));
    }
  });

  it('is the same when the tree goes on from what was kept of its edge', () => {
    const whole = new MerkleRoot();
    for (let size = 0; size <= 70; size += 1) {
      const kept = MerkleRoot.restore(whole.size, whole.edge);
      const leaf = sha256(Buffer.from(String(size)));
      for (const tree of [whole, kept]) tree.add(leaf);
      expect([kept.size, kept.root]).toEqual([size + 1, whole.root]);
    }
    expect(() => MerkleRoot.restore(whole.size + 1, whole.edge)).toThrow(RangeError);
  });

  it('is the one that Certificate Transparency publishes as a test vector', () => {
    const tree = new MerkleRoot();
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    for (const input of inputs) tree.add(sha256(Buffer.of(0), Buffer.from(input, 'hex')));
    expect(tree.root.toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });
});
