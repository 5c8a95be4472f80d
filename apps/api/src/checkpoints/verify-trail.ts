import { isAsSigned } from '../signer/kept-checkpoint.js';
import type { SignerFolder } from '../signer/signer-folder.js';
import type { VerifierKey } from '../signing/signed-note.js';
import { checkChain, leavesOf, type Ask } from '../trail/chain-questions.js';
import type { TrailCheck } from '../trail/trail-event.js';
import { compareCheckpoints, type CheckpointComparison, type Claim } from './compare-checkpoints.js';

/** What was found of a trail by itself, and by what was signed of it. */
export interface TrailVerification {
  readonly chain: TrailCheck;
  readonly checkpoints: CheckpointComparison;
}

/** Computes an organisation's chain anew, and its Merkle root at each size that was signed. */
export async function verifyTrail(
  ask: Ask,
  organizationId: string,
  claims: readonly Claim[],
): Promise<TrailVerification> {
  const chain = await checkChain(ask, organizationId);
  return { chain, checkpoints: await compareCheckpoints(claims, leavesOf(ask, organizationId)) };
}

/** What the signer kept of an organisation's trail; only what one of the keys has signed counts. */
export async function claimsIn(
  folder: SignerFolder,
  organizationId: string,
  keys: readonly VerifierKey[],
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for await (const kept of folder.listCheckpoints(organizationId)) {
    const { size, at, root } = kept;
    claims.push({ size, at, root: isAsSigned(kept, organizationId, keys) ? root : null });
  }
  return claims;
}
