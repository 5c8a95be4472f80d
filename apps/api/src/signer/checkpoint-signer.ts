import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { readOrCreateSecretIn } from '../config/secret-file.js';
import { checkpointText } from '../signing/checkpoint-text.js';
import { signNote, verifierKeyOf, writeVerifierKey } from '../signing/signed-note.js';
import { appendLine, mendLastLine } from './append-line.js';
import { continueTrail, type TrailState } from './continue-trail.js';
import { isAsSigned, type KeptCheckpoint } from './kept-checkpoint.js';
import type { SignerAlarm, SignerFault } from './signer-alarm.js';
import { SignerFolder } from './signer-folder.js';
import type { TrailHead, TrailSource } from './trail-source.js';

/** What one look at all trails came to. */
export interface SignedPass {
  /** How many checkpoints were signed. */
  readonly signed: number;
  /** The histories that were not signed, because they do not continue what was. */
  readonly alarms: readonly SignerAlarm[];
}

/** Signs where each trail ends, as long as it continues what was signed before; the only one who writes to its folder. */
export class CheckpointSigner {
  private constructor(
    private readonly folder: SignerFolder,
    private readonly name: string,
    private readonly privateKey: KeyObject,
    private readonly minutes: number,
  ) {}

  /**
   * Makes folder and key where they are missing, and mends what a crash left half written.
   *
   * @param name is the host under which is signed
   * @param minutes says how often the signer means to look, for whoever reads the folder
   */
  static async open(path: string, name: string, minutes: number): Promise<CheckpointSigner> {
    // Others may read what was signed; the key is for this user alone.
    mkdirSync(path, { recursive: true, mode: 0o755 });
    const privateKey = createPrivateKey(readOrCreateSecretIn(path, 'signer.key', createKey));
    const folder = new SignerFolder(path);
    const organizations = await folder.listOrganizations();
    const files = [folder.keysFile, folder.alarmsFile, ...organizations.map((id) => folder.checkpointsFile(id))];
    for (const file of files) await mendLastLine(file);
    const key = writeVerifierKey(verifierKeyOf(name, privateKey));
    const known = await folder.listKeys();
    if (known.at(-1)?.key !== key) await appendLine(folder.keysFile, { key, since: new Date().toISOString() });
    return new CheckpointSigner(folder, name, privateKey, minutes);
  }

  /** Looks at every trail once, and signs those that went on. */
  async pass(source: TrailSource): Promise<SignedPass> {
    const heads = await source.listHeads();
    const before = await this.folder.listAlarms();
    const alarms: SignerAlarm[] = [];
    let signed = 0;
    const settle = async (organizationId: string, fault: SignerFault | null, size: number): Promise<void> => {
      const alarm = { at: new Date().toISOString(), organizationId, fault, size };
      if (fault !== (before.get(organizationId)?.fault ?? null)) await appendLine(this.folder.alarmsFile, alarm);
      if (fault !== null) alarms.push(alarm);
    };
    for (const head of heads) {
      const last = await this.findLast(head.organizationId);
      const outcome = last === 'unreadable' ? last : await continueTrail(source, last, head);
      const size = last === null || last === 'unreadable' ? 0 : last.size;
      if (typeof outcome === 'string') {
        await settle(head.organizationId, outcome, size);
      } else {
        if (outcome.tree.size > size) {
          await this.sign(head, outcome);
          signed += 1;
        }
        await settle(head.organizationId, null, outcome.tree.size);
      }
    }
    for (const organizationId of await this.folder.listOrganizations()) {
      if (heads.some((head) => head.organizationId === organizationId)) continue;
      const last = await this.folder.findLastCheckpoint(organizationId);
      await settle(organizationId, 'gone', last === null || last === 'unreadable' ? 0 : last.size);
    }
    await this.tell();
    return { signed, alarms };
  }

  /** What was signed last, if it is as the signer wrote it. */
  private async findLast(organizationId: string): Promise<KeptCheckpoint | 'unreadable' | null> {
    const last = await this.folder.findLastCheckpoint(organizationId);
    if (last === null || last === 'unreadable') return last;
    return isAsSigned(last, organizationId, await this.folder.listVerifierKeys()) ? last : 'unreadable';
  }

  private async sign({ organizationId }: TrailHead, { tree, hash }: TrailState): Promise<void> {
    const { size } = tree;
    const root = tree.root.toString('base64');
    const text = checkpointText({ name: this.name, organizationId, size, root });
    const kept: KeptCheckpoint = {
      at: new Date().toISOString(),
      size,
      hash: hash.toString('hex'),
      root,
      note: signNote(text, this.name, this.privateKey),
      edge: tree.edge.map((part) => part.toString('base64')),
    };
    await appendLine(this.folder.checkpointsFile(organizationId), kept);
  }

  /** That it looked, for whoever wonders whether the signer still runs. */
  private async tell(): Promise<void> {
    const { statusFile } = this.folder;
    const status = { checkedAt: new Date().toISOString(), minutes: this.minutes };
    await writeFile(`${statusFile}.unfinished`, JSON.stringify(status), { mode: 0o644 });
    await rename(`${statusFile}.unfinished`, statusFile);
  }
}

function createKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
