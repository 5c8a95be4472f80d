import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { readOrCreateSecret } from '../config/secret-file.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { isAsSigned, noteTextOf, type DocumentFormat, type SignedDocument } from './signed-document.js';
import { signNote, verifierKeyOf, writeVerifierKey } from './signed-note.js';
import { SigningKeysRepository, type PublishedKey } from './signing-keys.repository.js';

/** What a signature is worth: ours, whole but by a key that this installation does not know, or not as it was signed. */
export const SIGNATURE_STATES = ['good', 'unknown_key', 'bad'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

interface CurrentKey {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly verifierKey: string;
}

/** Signs what leaves the house, with the one key of this installation. */
@Injectable()
export class SigningService {
  private key: Promise<CurrentKey> | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly keys: SigningKeysRepository,
  ) {}

  /** The content with format, public key and signature. */
  async sign<Content>(format: DocumentFormat, content: Content): Promise<SignedDocument<Content>> {
    const { name, privateKey, verifierKey } = await this.current();
    return {
      format,
      content,
      signature: { key: verifierKey, note: signNote(noteTextOf(format, content), name, privateKey) },
    };
  }

  /** A note of its own form, signed; `textOf` is given the name under which the key signs. */
  async signText(textOf: (name: string) => string): Promise<string> {
    const { name, privateKey } = await this.current();
    return signNote(textOf(name), name, privateKey);
  }

  /** Every key that this installation has ever signed with, newest first, and which of them signs now. */
  async listKeys(): Promise<{ keys: readonly PublishedKey[]; current: string }> {
    const { verifierKey } = await this.current();
    return { keys: await this.keys.list(), current: verifierKey };
  }

  /** Every key with which the signer of checkpoints has signed, newest first; the first one signs now. */
  async listSignerKeys(): Promise<readonly PublishedKey[]> {
    const keys = await new SignerFolder(this.env.signerDirectory).listKeys();
    return keys.map(({ key, since }) => ({ verifierKey: key, firstUsedAt: new Date(since) })).toReversed();
  }

  /** What the signature of a document is worth here. */
  async judge(document: SignedDocument<unknown>): Promise<SignatureState> {
    if (!isAsSigned(document)) return 'bad';
    const { keys } = await this.listKeys();
    return keys.some(({ verifierKey }) => verifierKey === document.signature.key) ? 'good' : 'unknown_key';
  }

  /** The key of the data folder, published before it signs for the first time. */
  private current(): Promise<CurrentKey> {
    this.key ??= this.load().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }

  private async load(): Promise<CurrentKey> {
    const { host: name } = new URL(this.env.publicUrl);
    const privateKey = createPrivateKey(readOrCreateSecret(this.env.dataDirectory, 'signing.key', createKey));
    const verifierKey = writeVerifierKey(verifierKeyOf(name, privateKey));
    await this.keys.add(verifierKey);
    return { name, privateKey, verifierKey };
  }
}

function createKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
