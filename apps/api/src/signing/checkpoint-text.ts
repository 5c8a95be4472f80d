/** What a checkpoint says: how long the trail of an organisation was, and the root of the Merkle tree over its leaves. */
export interface Checkpoint {
  /** The host under which it was signed. */
  readonly name: string;
  readonly organizationId: string;
  readonly size: number;
  /** In Base64. */
  readonly root: string;
}

const CHECKPOINT =
  /^([^\s+/]+)\/org\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** The text of a tlog-checkpoint (c2sp.org/tlog-checkpoint) of an organisation's trail. */
export function checkpointText({ name, organizationId, size, root }: Checkpoint): string {
  return `${name}/org/${organizationId}\n${size}\n${root}\n`;
}

/** The checkpoint that a text is; null when it is none. */
export function readCheckpointText(text: string): Checkpoint | null {
  const [, name, organizationId, size, root] = CHECKPOINT.exec(text) ?? [];
  if (name === undefined || organizationId === undefined || root === undefined) return null;
  return { name, organizationId, size: Number(size), root };
}
